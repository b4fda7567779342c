package mail

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Head says which letter a journal is of.
type Head struct {
	// Slug begins the names of the files of the report that the letter announces.
	Slug string
	// Year is that of the report; 0 if a journal of a former version does not say it.
	Year int
	// Organisation is who reports; empty if a journal of a former version does not say it.
	Organisation string
}

// The first words of a journal, before what it is of. Journals of the first version say the slug alone.
const (
	journalHead       = "annual report journal 2"
	formerJournalHead = "annual report journal 1"
)

// errNoJournal is the error of a file that is no journal.
var errNoJournal = errors.New("this is no journal of messages")

// line is the first line of a journal.
func (h Head) line() string {
	return strings.Join([]string{journalHead, inLine(h.Slug), strconv.Itoa(h.Year), inLine(h.Organisation)}, "\t")
}

// parseHead reads the first line of a journal.
func parseHead(line string) (Head, error) {
	fields := strings.Split(line, "\t")
	switch {
	case fields[0] == formerJournalHead && len(fields) == 2:
		return Head{Slug: fields[1]}, nil
	case fields[0] != journalHead:
		return Head{}, errNoJournal
	case len(fields) != 4:
		return Head{}, fmt.Errorf("line 1 of the journal cannot be read: %q", line)
	}
	year, err := strconv.Atoi(fields[2])
	if err != nil {
		return Head{}, fmt.Errorf("line 1 of the journal names no year: %q", line)
	}
	return Head{Slug: fields[1], Year: year, Organisation: fields[3]}, nil
}

// inLine is a text as it stands in one field of a journal: without tabs, ends of lines and other controls.
func inLine(s string) string {
	separates := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	return strings.Join(strings.FieldsFunc(s, separates), " ")
}

// Likeness is whether two letters are the same.
type Likeness uint8

// The degrees of likeness.
const (
	// Different letters are of other organisations, or of other years and other slugs.
	Different Likeness = iota
	// Doubtful letters may be the same, or may not: the slug or the year alone is another.
	Doubtful
	// Same letters have the same slug, and no other year or organisation.
	Same
)

// Like compares two letters. What one of them does not say is no difference.
func (h Head) Like(other Head) Likeness {
	slug := inLine(h.Slug) == inLine(other.Slug)
	year := h.Year == other.Year || h.Year == 0 || other.Year == 0
	organisation := h.Organisation == "" || other.Organisation == "" ||
		strings.EqualFold(inLine(h.Organisation), inLine(other.Organisation))
	switch {
	case slug && year && organisation:
		return Same
	case slug || year && organisation:
		return Doubtful
	}
	return Different
}
