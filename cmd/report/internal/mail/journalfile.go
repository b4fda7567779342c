package mail

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"

	"annualreport/sections/infile"
)

// journalFile is a journal on the disk, with the events that it holds when it is opened.
type journalFile struct {
	file *lockedfile.File
	past *Past
}

// Past is what a journal says: which letter it is of, and what became of the messages.
type Past struct {
	Head Head
	// histories are the events of each address, in their order.
	histories map[string][]entry
}

// Empty reports whether the journal says nothing, not even what it is of: it was emptied.
func (p *Past) Empty() bool { return p.histories == nil }

// Knows reports whether the journal says of an address that it has the message, may have it, or was refused.
func (p *Past) Knows(address string) bool {
	_, ok := decided(p.histories[keyOf(address)])
	return ok
}

// decided is the last event of a history unless the message still waits.
func decided(history []entry) (entry, bool) {
	if len(history) == 0 {
		return entry{}, false
	}
	last := history[len(history)-1]
	return last, last.state != Waiting
}

// ReadPast reads a journal, and leaves it as it is. A file that is no journal is an error that IsNoJournal knows. With
// an error about another line than the first, the result says which letter the journal is of.
func ReadPast(name string) (*Past, error) {
	data, err := infile.Read(name)
	if err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	past, _, err := parsePast(data)
	if err != nil {
		return past, fmt.Errorf("%s: %w", name, err)
	}
	return past, nil
}

// IsNoJournal reports whether an error says that a file is no journal of messages.
func IsNoJournal(err error) bool { return errors.Is(err, errNoJournal) }

// openJournalFile opens a journal, and waits while another run has it. One that is not there is made with its first
// line already in it, so that an empty file is one that somebody emptied. A last line that is not complete after a
// crash is removed: nothing that depends on that line has happened.
func openJournalFile(name string, head Head) (*journalFile, error) {
	if err := beginJournal(name, head); err != nil {
		return nil, err
	}
	file, err := lockedfile.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	out, err := readJournalFile(file)
	if err != nil {
		_ = file.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// beginJournal makes a journal with its first line, if there is none. Of two runs that begin it at once, one makes it.
func beginJournal(name string, head Head) error {
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(name), ".journal-*")
	if err != nil {
		return fmt.Errorf("%s cannot be begun: %w", name, err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.WriteString(head.line() + "\n")
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Link(file.Name(), name); err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	return os.Rename(file.Name(), name) // for file systems that have no links
}

// readJournalFile reads a journal that is open, and goes to where the next line will stand.
func readJournalFile(file *lockedfile.File) (*journalFile, error) {
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	past, whole, err := parsePast(data)
	if err != nil {
		return nil, err
	}
	if whole < len(data) {
		if err := file.Truncate(int64(whole)); err != nil {
			return nil, err
		}
	}
	if _, err := file.Seek(int64(whole), io.SeekStart); err != nil {
		return nil, err
	}
	return &journalFile{file, past}, nil
}

// append writes a line, and returns when it is on the disk.
func (f *journalFile) append(line string) error {
	if _, err := f.file.WriteString(line + "\n"); err != nil {
		return err
	}
	return f.file.Sync()
}

// byteOrderMark is what some editors put before a text in UTF-8.
const byteOrderMark = "\ufeff"

// parsePast reads the lines of a journal, also those that an editor has saved with a mark of UTF-8, or with carriage
// returns. It gives how many bytes the complete lines have. A journal without a complete line says nothing.
func parsePast(data []byte) (*Past, int, error) {
	whole := strings.LastIndexByte(string(data), '\n') + 1
	out := new(Past)
	if whole == 0 {
		if !beginsHead(strings.TrimPrefix(string(data), byteOrderMark)) {
			return nil, 0, errNoJournal
		}
		return out, 0, nil
	}
	text := strings.TrimPrefix(string(data[:whole]), byteOrderMark)
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	head, err := parseHead(strings.TrimSuffix(lines[0], "\r"))
	if err != nil {
		return nil, 0, err
	}
	out.Head = head
	out.histories = make(map[string][]entry)
	for i, line := range lines[1:] {
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			continue // editors leave such lines
		}
		address, event, ok := parseEvent(line)
		if !ok {
			return out, 0, fmt.Errorf("line %d of the journal cannot be read: %q; "+
				"mend it, since nobody can know otherwise who has the message", i+2, line)
		}
		out.histories[address] = append(out.histories[address], event)
	}
	return out, whole, nil
}

// beginsHead reports whether a text is the beginning of the first line of a journal.
func beginsHead(text string) bool {
	for _, head := range []string{journalHead, formerJournalHead} {
		if n := min(len(text), len(head)); text[:n] == head[:n] {
			return true
		}
	}
	return false
}

// parseEvent reads a line of a journal: the time, the event, the address and the reply.
func parseEvent(line string) (address string, event entry, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) == 3 {
		fields = append(fields, "") // an editor has removed the tab at the end
	}
	if len(fields) != 4 || fields[2] == "" {
		return "", entry{}, false
	}
	for state, word := range events {
		if fields[1] == word {
			return keyOf(fields[2]), entry{state, fields[3]}, true
		}
	}
	return "", entry{}, false
}
