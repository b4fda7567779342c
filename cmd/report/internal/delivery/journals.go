package delivery

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/parallel"
)

// journalExtension is that of the names of journals.
const journalExtension = ".journal"

// OpenJournal opens the journal of the mailing of a report to a list. It is kept twice, beside the report and beside
// the list, so that it is found again if the list has another name or place, and if one of the files is lost. What
// other journals in these folders say of the same letter is taken over. If one may be of the same letter, and says of
// some people that they have it, that is a problem unless the answers say which letter it is of. So is a journal that
// has lost lines, if people of the list may have the message by them.
//
// With begin the files are made; without it only those that are there are opened, and nothing is written. The function
// tell is called if another run has the journal for a while, and if one of the files is made good.
func OpenJournal(
	p *project.Project, list *List, answers JournalAnswers, begin bool, tell func(words string),
) (*mail.Journal, error) {
	head := headOf(p)
	names := journalNames(p, list)
	others, err := otherJournals(folders(p, list), names, head)
	if err != nil {
		return nil, err
	}
	opener := mail.Opener{
		Head: head, Now: time.Now, Begin: begin, Repaired: tell,
		Accept: func(name string, of mail.Head) error { return answers.accept(name, of, head) },
		Trust: func(damage string, left *mail.Journal) error {
			people := waiting(left, answers.without(others, list.People, head))
			err := answers.trust(damage, people)
			answers.Trust = answers.Trust || err == nil && people > 0 // who was asked is not asked of other journals
			return err
		},
	}
	for _, name := range names {
		TellOpen(name, addresses, tell)
	}
	if !begin {
		names = slices.DeleteFunc(names, func(name string) bool { return !exists(name) })
	}
	stop := parallel.After(tellAfter, func() { tell("another run sends this message: waiting until it ends") })
	journal, err := opener.Open(names...)
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

// folders are those in which journals of the letter may lie, each of them once.
func folders(p *project.Project, list *List) []string {
	var out []string
	seen := make(map[string]bool)
	for _, folder := range []string{p.Path("."), filepath.Dir(list.name), filepath.Dir(realPath(list.name))} {
		if place := absolute(filepath.Join(folder, "x")); !seen[place] {
			seen[place] = true
			out = append(out, folder)
		}
	}
	return out
}

// unreadable is an error about a journal: one of the machine, or of what the file says, which the sender must mend.
func unreadable(err error) error {
	if path := new(fs.PathError); errors.As(err, &path) {
		return err
	}
	return failure.Reportf("%w", err)
}
