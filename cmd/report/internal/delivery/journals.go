package delivery

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/parallel"
)

// JournalAnswers say which other journals are of the letter that is sent.
type JournalAnswers struct {
	// SameAs are the names of journals of the same letter: who has the message by them is sent none.
	SameAs []string
	// Another is set if all journals that are in doubt are of other letters.
	Another bool
	// Ask asks about a journal that is in doubt; ok is false if there is no answer. It may be nil.
	Ask func(question string) (same, ok bool)
}

// journalExtension is that of the names of journals.
const journalExtension = ".journal"

// OpenJournal opens the journal of the mailing of a report to a list. It is kept twice, beside the report and beside
// the list, so that it is found again if the list has another name or place, and if one of the files is lost. What
// other journals in these folders say of the same letter is taken over. If one may be of the same letter, and says of
// some people that they have it, that is a problem unless the answers say which letter it is of.
//
// With begin the files are made; without it only those that are there are opened, and with none the journal is in
// memory alone. The function wait is called if another run has the journal for a while.
func OpenJournal(
	p *project.Project, list *List, answers JournalAnswers, begin bool, wait func(words string),
) (*mail.Journal, error) {
	head := headOf(p)
	names := journalNames(p, list)
	others, err := otherJournals(folders(p, list), names, head)
	if err != nil {
		return nil, err
	}
	if err := answers.checkOwn(names, head); err != nil {
		return nil, err
	}
	if !begin {
		names = slices.DeleteFunc(names, func(name string) bool { return !exists(name) })
	}
	stop := parallel.After(tellAfter, func() { wait("another run sends this message: waiting until it ends") })
	journal, err := mail.OpenJournal(head, time.Now, names...)
	if fault := stop(); fault != nil {
		return nil, fault
	}
	if err != nil {
		return nil, unreadable(err)
	}
	if err := answers.take(journal, others, list.People, head); err != nil {
		return nil, errors.Join(err, journal.Close())
	}
	return journal, nil
}

// tellAfter is how long a run waits for another without a word.
const tellAfter = 2 * time.Second

// headOf says which letter announces a report.
func headOf(p *project.Project) mail.Head {
	r := p.Report
	return mail.Head{Slug: r.Meta.Slug, Year: r.Meta.Date.Year(), Organisation: r.Organisation.Name.Value}
}

// journalNames are the names of the journal of a letter: beside the report, and beside the list, by the name that the
// list has where it truly is.
func journalNames(p *project.Project, list *List) []string {
	slug := p.Report.Meta.Slug
	real := realPath(list.name)
	beside := strings.TrimSuffix(real, filepath.Ext(real)) + "." + slug + journalExtension
	return []string{p.Path(slug + journalExtension), beside}
}

// realPath is the name of a file behind its links.
func realPath(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return name
}

// exists reports whether there is a file of this name.
func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// folders are those in which journals of the letter may lie.
func folders(p *project.Project, list *List) []string {
	return []string{p.Path("."), filepath.Dir(list.name), filepath.Dir(realPath(list.name))}
}

// otherJournal is a journal that is not that of the run.
type otherJournal struct {
	name string
	past *mail.Past
}

// otherJournals are the journals in some folders that may be of the same letter. Files of these names are left out.
func otherJournals(folders, names []string, head mail.Head) ([]otherJournal, error) {
	var out []otherJournal
	seen := make(map[string]bool)
	for _, name := range names {
		seen[absolute(name)] = true
	}
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			name := filepath.Join(folder, entry.Name())
			if filepath.Ext(name) != journalExtension || seen[absolute(name)] {
				continue
			}
			seen[absolute(name)] = true
			past, err := readOther(name, head)
			if err != nil {
				return nil, err
			}
			if past != nil {
				out = append(out, otherJournal{name, past})
			}
		}
	}
	return out, nil
}

// absolute is a name behind its links, from the root on.
func absolute(name string) string {
	folder, err := filepath.Abs(filepath.Dir(name))
	if err != nil {
		return name
	}
	return filepath.Join(realPath(folder), filepath.Base(name))
}

// readOther reads another journal; nil if it cannot be of this letter. A file of another program, or a folder, is none.
func readOther(name string, head mail.Head) (*mail.Past, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, nil
	}
	past, err := mail.ReadPast(name)
	named := strings.HasSuffix(filepath.Base(name), "."+head.Slug+journalExtension)
	switch {
	case err == nil && past.Empty() && named:
		return nil, failure.Reportf("%s says nothing, it was emptied: nobody can know who has the message. "+
			"Restore it from a copy; delete it only if nothing was sent by it", name)
	case err == nil && past.Empty(), mail.IsNoJournal(err) && !named:
		return nil, nil
	case err == nil && past.Head.Like(head) == mail.Different:
		return nil, nil
	case past != nil && past.Head.Like(head) == mail.Different && !named:
		return nil, nil
	case err != nil:
		return nil, unreadable(err)
	}
	return past, nil
}

// unreadable is an error about a journal: one of the machine, or of what the file says, which the sender must mend.
func unreadable(err error) error {
	if path := new(fs.PathError); errors.As(err, &path) {
		return err
	}
	return failure.Reportf("%w", err)
}

// checkOwn asks whether the journals of the names that this letter has are of a letter of another year.
func (a JournalAnswers) checkOwn(names []string, head mail.Head) error {
	for _, name := range names {
		past, err := mail.ReadPast(name)
		if err != nil || past.Empty() || past.Head.Slug != head.Slug {
			continue // an error is told where the journal is opened
		}
		if past.Head.Like(head) == mail.Same || a.says(name) {
			continue
		}
		return failure.Reportf("%s is of the message about %s, and this one is about %s: "+
			"give this report a slug of its own, or say --same-as %s if they are the same",
			name, headWords(past.Head), headWords(head), name)
	}
	return nil
}

// says reports whether the user said that a journal is of the same letter.
func (a JournalAnswers) says(name string) bool {
	return slices.ContainsFunc(a.SameAs, func(said string) bool { return absolute(said) == absolute(name) })
}

// take takes over what other journals say of the same letter. Those that may be of the same letter are a problem if
// they say of some people that they have it, and nobody has said which letter they are of.
func (a JournalAnswers) take(journal *mail.Journal, others []otherJournal, people []mail.Person, head mail.Head) error {
	var doubts []string
	for _, other := range others {
		have := 0
		for _, one := range people {
			if journal.Undecided(one.Address) && other.past.Knows(one.Address) {
				have++
			}
		}
		if have == 0 {
			continue
		}
		same, known := a.decide(other, head, have)
		switch {
		case !known:
			doubts = append(doubts, doubtWords(other, have))
		case same:
			if err := journal.Take(filepath.Base(other.name), other.past, people); err != nil {
				return err
			}
		}
	}
	if len(doubts) > 0 {
		return failure.Reportf("%s\nnothing was sent: say --same-as JOURNAL if that is this message, "+
			"or --another-message if it is another", strings.Join(doubts, "\n"))
	}
	return nil
}

// decide says whether another journal is of the same letter, and whether that is known.
func (a JournalAnswers) decide(other otherJournal, head mail.Head, have int) (same, known bool) {
	switch {
	case other.past.Head.Like(head) == mail.Same || a.says(other.name):
		return true, true
	case a.Another:
		return false, true
	case a.Ask == nil:
		return false, false
	}
	return a.Ask(doubtWords(other, have))
}

// doubtWords say what is not known of another journal.
func doubtWords(other otherJournal, have int) string {
	return fmt.Sprintf("%s of this list had the message about %s, by %s",
		phrase.Count(have, "reader"), headWords(other.past.Head), other.name)
}

// headWords name the report that a letter is about.
func headWords(h mail.Head) string {
	if h.Year == 0 {
		return "“" + h.Slug + "”"
	}
	return fmt.Sprintf("“%s” of %d", h.Slug, h.Year)
}
