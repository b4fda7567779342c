package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"

	"annualreport/sections/infile"
)

// journalFile is a journal on the disk.
type journalFile struct {
	name string
	file *lockedfile.File
	// data is what is in the file when it is opened, and past what that says; nil behind that.
	data []byte
	past *Past
	// lines is how many lines of events there are, and sum that of the last one.
	lines int
	sum   string
	// end is where the next line will stand, and count where the number of lines stands.
	end, count int64
}

// openJournalFile opens a journal, and waits while another run has it. One that has the same bytes as the one that was
// opened before it says the same; before is nil for none.
func openJournalFile(name string, before *journalFile) (*journalFile, error) {
	file, data, err := infile.Hold(name, func(name string) (*lockedfile.File, error) {
		return lockedfile.OpenFile(name, os.O_RDWR, 0)
	})
	if err != nil {
		return nil, unreadJournal(name, err)
	}
	out := &journalFile{name: name, file: file, data: data}
	if before != nil && bytes.Equal(before.data, data) {
		out.past = before.past
		return out, nil
	}
	if out.past, err = parsePast(data); err != nil {
		_ = file.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// unreadJournal is the error of a journal whose file cannot be read. What is to be done about files that are not
// regular, or too large, is another thing for a journal, which nobody may divide or make smaller.
func unreadJournal(name string, err error) error {
	if refusal := new(infile.Refusal); errors.As(err, &refusal) {
		return fmt.Errorf("%s %s; "+restore, name, refusal.Why)
	}
	return err
}

// makeJournalFile makes a journal, if there is none, which says that nothing was written into it yet: so an empty file
// is one that somebody emptied. Of two runs that make it at once, one makes it. It is no transaction, since that may
// replace a file for which another run waits.
func makeJournalFile(name string, head Head) error {
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(name), ".journal-*")
	if err != nil {
		return fmt.Errorf("%s cannot be begun: %w", name, err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.WriteString(head.line(notCounted) + "\n")
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Link(file.Name(), name); err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	return os.Rename(file.Name(), name) // for file systems that have no links
}

// continues reports whether lines can be written behind those that the file has.
func (f *journalFile) continues() bool {
	return f.past.form.version == thirdVersion && !f.past.form.begun
}

// become gives a file the lines of a journal of a letter: those that it lacks are written behind those that it has, or,
// if it has others, it is written anew.
func (f *journalFile) become(head Head, lines []string) error {
	p := f.past
	has := len(p.lines)
	if !f.continues() || p.Damage != "" || has > len(lines) || !slices.Equal(p.lines, lines[:has]) {
		return f.rewrite(head, lines)
	}
	return f.goOn(lines[has:])
}

// goOn writes lines behind those that a file has when it is opened.
func (f *journalFile) goOn(lines []string) error {
	p := f.past
	f.lines = len(p.lines)
	f.sum = p.sum
	f.end = int64(p.end)
	f.count = int64(countAt)
	if p.marked {
		f.count += int64(len(byteOrderMark))
	}
	if err := f.file.Truncate(f.end); err != nil {
		return err
	}
	if p.open {
		if _, err := f.file.WriteAt([]byte("\n"), f.end); err != nil {
			return err
		}
		f.end++
	}
	return f.append(lines...)
}

// rewrite writes a file anew. Its lines must be on the disk in another file, as far as it has any: a run that is killed
// meanwhile leaves a part of them.
func (f *journalFile) rewrite(head Head, lines []string) error {
	if err := f.file.Truncate(0); err != nil {
		return err
	}
	first := head.line(count(len(lines))) + "\n"
	if _, err := f.file.WriteAt([]byte(first), 0); err != nil {
		return err
	}
	f.lines = 0
	f.sum = head.identity()
	f.end = int64(len(first))
	f.count = int64(countAt)
	return f.append(lines...)
}

// append writes lines, and returns when they are on the disk. Their number is written after them, so that it is never
// larger than what the file has; it need not be on the disk at once.
func (f *journalFile) append(lines ...string) error {
	var b strings.Builder
	sum := f.sum
	for _, line := range lines {
		before := sum
		if isMended(line) {
			before = ""
		}
		sum = seal(before, line)
		b.WriteString(line + "\t" + sum + "\n")
	}
	if _, err := f.file.WriteAt([]byte(b.String()), f.end); err != nil {
		return err
	}
	if err := f.file.Sync(); err != nil {
		return err
	}
	f.end += int64(b.Len())
	f.lines += len(lines)
	f.sum = sum
	_, err := f.file.WriteAt([]byte(count(f.lines)), f.count)
	return err
}

// close brings the number of lines to the disk, and lets other runs have the file.
func (f *journalFile) close() error {
	var err error
	if f.lines > 0 {
		err = f.file.Sync()
	}
	return errors.Join(err, f.file.Close())
}
