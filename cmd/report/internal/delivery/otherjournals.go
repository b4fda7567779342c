package delivery

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/phrase"
)

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
		return past, nil
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

// has is the number of people who have the letter of another journal by it, and of whom the journal of the run says
// nothing.
func (o otherJournal) has(journal *mail.Journal, people []mail.Person) int {
	n := 0
	for _, one := range people {
		if journal.Undecided(one.Address) && o.past.Knows(one.Address) {
			n++
		}
	}
	return n
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
