// Package delivery prepares the mailing of the messages about a report. It reads the list of people, opens the journal
// of the mailing beside it, and describes what would be sent and what was sent.
package delivery

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// List is a list of people.
type List struct {
	File   *source.File
	People []mail.Person
	// Problems are those of its lines; a line with an error is left out.
	Problems *diag.List
	// LeftOut says, a line each, which readers get nothing since their language is not translated.
	LeftOut []string
	// name is the name of the file.
	name string
}

// ReadList reads a list of people in the languages that a report is in. A file that is not there is an error of usage.
func ReadList(p *project.Project, name string) (*List, error) {
	data, err := p.Read(name)
	if err != nil {
		return nil, failure.OfFile(name, err)
	}
	out := &List{name: name, File: source.NewFile(filepath.ToSlash(name), string(data)), Problems: new(diag.List)}
	out.People = mail.ReadPeople(out.File, translation.Known(p), out.Problems)
	if IsOpenToAll(name) {
		what, cure := openWords(name, addresses)
		out.Problems.Warnf(diag.In(out.File.Name()), cure, "%s", what)
	}
	return out, nil
}

// Faults is the number of lines that cannot be used.
func (l *List) Faults() int {
	n := 0
	for _, problem := range l.Problems.Sorted() {
		if problem.Severity == diag.Error {
			n++
		}
	}
	return n
}

// Answers say what to do about messages of which nobody knows whether they arrived.
type Answers struct {
	// Resend are the addresses to which the message is sent again, and Received those where it arrived. Either may be
	// one whose message was refused.
	Resend, Received []string
	// Ask asks about an address that is in neither list; ok is false if there is no answer. It may be nil.
	Ask func(address string) (mail.State, bool)
}

// Given reports whether there are answers that the journal will note.
func (a Answers) Given() bool { return len(a.Resend)+len(a.Received) > 0 }

// Settle notes the answers in the journal. An answer about an address whose message has a known state is an error of
// usage.
func (a Answers) Settle(people []mail.Person, journal *mail.Journal) error {
	given := make(map[string]mail.State)
	for _, address := range a.Resend {
		given[strings.ToLower(address)] = mail.Waiting
	}
	for _, address := range a.Received {
		given[strings.ToLower(address)] = mail.Sent
	}
	for _, one := range people {
		known, _ := journal.State(one.Address)
		if known != mail.Sending && known != mail.Refused {
			continue
		}
		key := strings.ToLower(one.Address)
		state, ok := given[key]
		delete(given, key)
		if !ok && known == mail.Sending && a.Ask != nil {
			state, ok = a.Ask(one.Address)
		}
		if !ok {
			continue
		}
		if err := journal.Record(one.Address, state, "said by the sender"); err != nil {
			return err
		}
	}
	if left := slices.Sorted(maps.Keys(given)); len(left) > 0 {
		return failure.Usagef("what became of the message to %s is known; "+
			"--resend and --mark-sent are for those of whom it is not, or who were refused", strings.Join(left, ", "))
	}
	return nil
}
