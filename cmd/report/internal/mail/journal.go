package mail

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
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
// time, the event, the address, and the reply of the server, with tabs between them. What one of the files has lost is
// known from the others. A line is on the disk before anything happens that depends on it. Only one run at a time can
// have the journal; others wait.
type Journal struct {
	head      Head
	files     []*journalFile
	histories map[string][]entry
	now       func() time.Time
}

// OpenJournal opens the journal of a letter in the files of these names, and makes those that are not there. Without a
// name the journal is kept in memory alone. Of each address the longest history that one of the files has is the one
// that holds; files that lack some of it are completed. If a file was emptied, and no other says anything, nobody knows
// who has the letter: that is an error.
func OpenJournal(head Head, now func() time.Time, names ...string) (*Journal, error) {
	j := &Journal{head: head, now: now, histories: make(map[string][]entry)}
	for _, name := range names {
		file, err := openJournalFile(name, head)
		if err != nil {
			return nil, errors.Join(err, j.Close())
		}
		j.files = append(j.files, file)
	}
	if err := j.combine(names); err != nil {
		return nil, errors.Join(err, j.Close())
	}
	return j, nil
}

// combine brings together what the files say, and completes them.
func (j *Journal) combine(names []string) error {
	var empty []string
	for i, f := range j.files {
		if f.past.Empty() {
			empty = append(empty, names[i])
			continue
		}
		if slug := f.past.Head.Slug; slug != j.head.Slug {
			return fmt.Errorf("%s is the journal of “%s”, not of “%s”", names[i], slug, j.head.Slug)
		}
		for address, history := range f.past.histories {
			if moreKnown(history, j.histories[address]) {
				j.histories[address] = history
			}
		}
	}
	if len(empty) > 0 && len(j.histories) == 0 {
		return fmt.Errorf("%s says nothing, it was emptied: nobody can know who has the message. "+
			"Restore it from a copy; delete it only if nothing was sent yet", strings.Join(empty, " and "))
	}
	for _, f := range j.files {
		if err := j.complete(f); err != nil {
			return err
		}
	}
	return nil
}

// moreKnown reports whether one history of an address says more than another: it is longer or, if a file was cut and
// went on, has come further.
func moreKnown(a, b []entry) bool {
	if len(a) != len(b) || len(a) == 0 {
		return len(a) > len(b)
	}
	return cmp.Compare(a[len(a)-1].state, b[len(b)-1].state) > 0
}

// complete writes into a file what it lacks: its first line if it was emptied, and the last event of each address of
// which it says another. The order is that of the alphabet.
func (j *Journal) complete(f *journalFile) error {
	var lines []string
	if f.past.Empty() {
		lines = append(lines, j.head.line())
	}
	for _, address := range slices.Sorted(maps.Keys(j.histories)) {
		known := j.histories[address]
		last := known[len(known)-1]
		if has := f.past.histories[address]; len(has) == 0 || has[len(has)-1] != last {
			lines = append(lines, j.line(address, last))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return f.append(strings.Join(lines, "\n"))
}

// Close lets other runs have the journal.
func (j *Journal) Close() error {
	var err error
	for _, f := range j.files {
		err = errors.Join(err, f.file.Close())
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
