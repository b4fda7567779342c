package mail

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// State is what is known of a message to an address.
type State uint8

// The states of a message.
const (
	// Waiting: the message is to be sent.
	Waiting State = iota
	// Sending: the message was given to the server, which did not answer. Nobody knows whether it arrived.
	Sending
	// Refused: the server refused the message permanently.
	Refused
	// Sent: the server accepted the message.
	Sent
)

// events are the words of the journal for what becomes of a message.
var events = map[State]string{Waiting: "waiting", Sending: "sending", Sent: "sent", Refused: "refused"}

// entry is an event of an address: what became of the message, and the reply of the server.
type entry struct {
	state State
	reply string
}

// Journal notes what becomes of the messages of a letter. It is kept in several files, which hold the same lines: the
// time, the event, the address, the reply of the server, and a sum, with tabs between them. What one of the files has
// lost is known from the others. A line is on the disk before anything happens that depends on it. Only one run at a
// time can have the journal; others wait.
type Journal struct {
	files     []*journalFile
	histories map[string][]entry
	now       func() time.Time
}

// Close lets other runs have the journal.
func (j *Journal) Close() error {
	var err error
	for _, f := range j.files {
		err = errors.Join(err, f.close())
	}
	return err
}

// State is the state of the message to an address, and the reply of the server.
func (j *Journal) State(address string) (State, string) {
	history := j.histories[keyOf(address)]
	if len(history) == 0 {
		return Waiting, ""
	}
	last := history[len(history)-1]
	return last.state, last.reply
}

// Record notes the state of a message, and returns when the line is on the disk, in all files.
func (j *Journal) Record(address string, state State, reply string) error {
	key := keyOf(address)
	event := entry{state, inLine(reply)}
	for _, f := range j.files {
		if err := f.append(j.line(key, event)); err != nil {
			return err
		}
	}
	j.histories[key] = append(j.histories[key], event)
	return nil
}

// line is an event as it stands in a file.
func (j *Journal) line(key string, event entry) string {
	return strings.Join([]string{j.now().UTC().Format(time.RFC3339), events[event.state], key, event.reply}, "\t")
}

// Undecided reports whether nothing was ever decided of an address by this journal: its message was neither sent nor
// refused nor on its way, so that another journal may say what became of it.
func (j *Journal) Undecided(address string) bool {
	return !slices.ContainsFunc(j.histories[keyOf(address)], func(e entry) bool { return e.state != Waiting })
}

// Take notes what another journal of the same letter says of some people of whom this one has decided nothing. The
// name is that of the other journal.
func (j *Journal) Take(name string, past *Past, people []Person) error {
	for _, one := range people {
		event, ok := decided(past.histories[keyOf(one.Address)])
		if !ok || !j.Undecided(one.Address) {
			continue
		}
		reply := strings.TrimSpace(event.reply + " (by " + name + ")")
		if err := j.Record(one.Address, event.state, reply); err != nil {
			return err
		}
	}
	return nil
}
