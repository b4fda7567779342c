package delivery

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
)

// JournalAnswers say which other journals are of the letter that is sent, and what becomes of damaged ones.
type JournalAnswers struct {
	// SameAs are the names of journals of the same letter: who has the message by them is sent none.
	SameAs []string
	// Another is set if all journals that are in doubt are of other letters.
	Another bool
	// Trust is set if people of whom a damaged journal says nothing are sent the message, though they may have it.
	Trust bool
	// Ask asks about a journal that is in doubt; ok is false if there is no answer. It may be nil.
	Ask func(question string) (same, ok bool)
	// AskTrust asks whether the run goes on by what is left of a damaged journal. It may be nil.
	AskTrust func(question string) bool
}

// waiting is the number of people to whom the message would be sent by what a journal says.
func waiting(journal *mail.Journal, people []mail.Person) int {
	n := 0
	for _, one := range people {
		if state, _ := journal.State(one.Address); state == mail.Waiting {
			n++
		}
	}
	return n
}

// without leaves out the people who have the message by other journals of it.
func (a JournalAnswers) without(others []otherJournal, people []mail.Person, head mail.Head) []mail.Person {
	return slices.DeleteFunc(slices.Clone(people), func(one mail.Person) bool {
		return slices.ContainsFunc(others, func(other otherJournal) bool {
			return a.isSame(other, head) && other.past.Knows(one.Address)
		})
	})
}

// trust decides what becomes of a damaged journal by which so many people of the list may have had the message. If
// there are none, its loss does not matter.
func (a JournalAnswers) trust(damage string, people int) error {
	if people == 0 || a.Trust {
		return nil
	}
	doubt := fmt.Sprintf("%s\n%s of this list may have had the message by what is lost", damage,
		phrase.Count(people, "reader"))
	if a.AskTrust != nil && a.AskTrust(doubt) {
		return nil
	}
	return failure.Reportf("%s\nnothing was sent: restore the journal from a copy, "+
		"or say --trust-journal to send the message to them, perhaps a second time", doubt)
}

// accept is an error if a journal of the name that this letter has is of a letter of another year.
func (a JournalAnswers) accept(name string, of, head mail.Head) error {
	if of.Like(head) == mail.Same || a.says(name) {
		return nil
	}
	return failure.Reportf("%s is of the message about %s, and this one is about %s: "+
		"give this report a slug of its own, or say --same-as %s if they are the same",
		name, headWords(of), headWords(head), name)
}

// says reports whether the user said that a journal is of the same letter.
func (a JournalAnswers) says(name string) bool {
	return slices.ContainsFunc(a.SameAs, func(said string) bool { return absolute(said) == absolute(name) })
}

// take takes over what other journals say of the same letter. Those that may be of the same letter are a problem if
// they say of some people that they have it, and nobody has said which letter they are of; those that have lost lines
// are one if people of the list may have the letter by them.
func (a JournalAnswers) take(journal *mail.Journal, others []otherJournal, people []mail.Person, head mail.Head) error {
	var doubts, damages []string
	for _, other := range others {
		have := other.has(journal, people)
		if have > 0 {
			same, known := a.decide(other, head, have)
			switch {
			case !known:
				doubts = append(doubts, doubtWords(other, have))
				continue
			case !same:
				continue
			}
			if err := journal.Take(filepath.Base(other.name), other.past, people); err != nil {
				return err
			}
		}
		if other.past.Damage != "" && !a.isOfAnother(other, head) {
			damages = append(damages, other.name+" "+other.past.Damage)
		}
	}
	if len(doubts) > 0 {
		return failure.Reportf("%s\nnothing was sent: say --same-as JOURNAL if that is this message, "+
			"or --another-message if it is another", strings.Join(doubts, "\n"))
	}
	if len(damages) > 0 {
		return a.trust(strings.Join(damages, "; "), waiting(journal, people))
	}
	return nil
}

// isOfAnother reports whether the user said that a journal, which may be of this letter, is of another.
func (a JournalAnswers) isOfAnother(other otherJournal, head mail.Head) bool {
	return a.Another && !a.isSame(other, head)
}

// isSame reports whether another journal is of this letter, by what it says or by what the user said.
func (a JournalAnswers) isSame(other otherJournal, head mail.Head) bool {
	return other.past.Head.Like(head) == mail.Same || a.says(other.name)
}

// decide says whether another journal is of the same letter, and whether that is known.
func (a JournalAnswers) decide(other otherJournal, head mail.Head, have int) (same, known bool) {
	switch {
	case a.isSame(other, head):
		return true, true
	case a.Another:
		return false, true
	case a.Ask == nil:
		return false, false
	}
	return a.Ask(doubtWords(other, have))
}
