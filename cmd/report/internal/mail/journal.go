package mail

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// State is what is known of a message to an address.
type State uint8

// The states of a message.
const (
	// Waiting: the message is to be sent.
	Waiting State = iota
	// Sending: the message was given to the server, which did not answer. Nobody knows whether it arrived.
	Sending
	// Sent: the server accepted the message.
	Sent
	// Refused: the server refused the message permanently.
	Refused
)

// events are the words of the journal for what becomes of a message.
var events = map[State]string{Waiting: "waiting", Sending: "sending", Sent: "sent", Refused: "refused"}

// Journal is a file beside a list of people, with a line for each event: the time, the event, the address, and the
// reply of the server, with tabs between them. A line is on the disk before anything happens that depends on it. Only
// one run at a time can have the journal; others wait.
type Journal struct {
	file    *lockedfile.File
	entries map[string]entry
	now     func() time.Time
}

// entry is the last event of an address.
type entry struct {
	state State
	reply string
}

// journalHead is the first line of a journal, before the name of the letter.
const journalHead = "annual report journal 1"

// OpenJournal opens the journal of a letter, or creates it. The name of the letter distinguishes it from other letters
// to the same list.
func OpenJournal(file, letter string, now func() time.Time) (*Journal, error) {
	f, err := lockedfile.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	j := &Journal{file: f, now: now}
	if err := j.read(letter); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return j, nil
}

// Close lets other runs have the journal.
func (j *Journal) Close() error { return j.file.Close() }

// read reads the journal, and removes a last line that is not complete after a crash: nothing that depends on that line
// has happened.
func (j *Journal) read(letter string) error {
	data, err := io.ReadAll(j.file)
	if err != nil {
		return err
	}
	whole := strings.LastIndexByte(string(data), '\n') + 1
	if whole < len(data) {
		if err := j.file.Truncate(int64(whole)); err != nil {
			return err
		}
	}
	if _, err := j.file.Seek(int64(whole), io.SeekStart); err != nil {
		return err
	}
	if whole == 0 {
		j.entries = make(map[string]entry)
		return j.append(journalHead + "\t" + letter)
	}
	j.entries, err = parseJournal(string(data[:whole]), letter)
	return err
}

// parseJournal reads the lines of a journal.
func parseJournal(text, letter string) (map[string]entry, error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	switch head, name, _ := strings.Cut(lines[0], "\t"); {
	case head != journalHead:
		return nil, fmt.Errorf("this is no journal of messages; move it away")
	case name != letter:
		return nil, fmt.Errorf("this is the journal of %s, not of %s", name, letter)
	}
	out := make(map[string]entry)
	for i, line := range lines[1:] {
		fields := strings.Split(line, "\t")
		state, ok := stateOf(fields)
		if !ok {
			return nil, fmt.Errorf("line %d of the journal cannot be read: %q; "+
				"mend it, or leave it out if you know that its message was not sent", i+2, line)
		}
		out[fields[2]] = entry{state, fields[3]}
	}
	return out, nil
}

// stateOf is the event of a line.
func stateOf(fields []string) (State, bool) {
	if len(fields) != 4 || fields[2] == "" {
		return Waiting, false
	}
	for state, word := range events {
		if fields[1] == word {
			return state, true
		}
	}
	return Waiting, false
}

// State is the state of the message to an address, and the reply of the server.
func (j *Journal) State(address string) (State, string) {
	e := j.entries[keyOf(address)]
	return e.state, e.reply
}

// Record notes the state of a message, and returns when the line is on the disk.
func (j *Journal) Record(address string, state State, reply string) error {
	separates := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	reply = strings.Join(strings.FieldsFunc(reply, separates), " ")
	key := keyOf(address)
	fields := []string{j.now().UTC().Format(time.RFC3339), events[state], key, reply}
	if err := j.append(strings.Join(fields, "\t")); err != nil {
		return err
	}
	j.entries[key] = entry{state, reply}
	return nil
}

// append writes a line, and returns when it is on the disk.
func (j *Journal) append(line string) error {
	if _, err := j.file.WriteString(line + "\n"); err != nil {
		return err
	}
	return j.file.Sync()
}
