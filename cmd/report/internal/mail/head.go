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

// version is that of the form of a journal.
type version uint8

// The versions. A journal of the first says the slug alone, one of the second all of the Head. The third counts its
// lines, and each line has a sum, so that whatever is lost of it is seen.
const (
	firstVersion version = iota + 1
	secondVersion
	thirdVersion
)

// The first words of a journal, before what it is of.
const (
	firstHead  = "annual report journal 1"
	secondHead = "annual report journal 2"
	thirdHead  = "annual report journal 3"
)

// errNoJournal is the error of a file that is no journal.
var errNoJournal = errors.New("this is no journal of messages; " + restore)

// restore is what to do about a journal that cannot be read.
const restore = "restore it from a copy, since nobody can know otherwise who has the message"

// The number of lines stands behind the first words, in so many digits, and is written over when it grows. A journal
// that was made, and says nothing yet, has strokes there.
const (
	countAt     = len(thirdHead) + 1
	countDigits = 10
	notCounted  = "----------"
)

// count is a number of lines as it stands in a journal.
func count(lines int) string { return fmt.Sprintf("%0*d", countDigits, lines) }

// identity is what a journal is of, as it stands in its first line.
func (h Head) identity() string {
	return strings.Join([]string{inLine(h.Slug), strconv.Itoa(h.Year), inLine(h.Organisation)}, "\t")
}

// line is the first line of a journal, with its number of lines.
func (h Head) line(counted string) string { return thirdHead + "\t" + counted + "\t" + h.identity() }

// firstLine is what the first line of a journal says.
type firstLine struct {
	Head
	version version
	// lines is how many lines the journal has at least.
	lines int
	// begun is set if the journal was made, and nothing was written into it yet.
	begun bool
}

// parseHead reads the first line of a journal.
func parseHead(line string) (firstLine, error) {
	fields := strings.Split(line, "\t")
	unreadable := fmt.Errorf("line 1 of the journal cannot be read: %.80q; "+restore, line)
	switch {
	case fields[0] == firstHead && len(fields) == 2:
		return firstLine{Head: Head{Slug: fields[1]}, version: firstVersion}, nil
	case fields[0] == secondHead && len(fields) == 4:
		head, err := parseIdentity(fields[1:])
		return firstLine{Head: head, version: secondVersion}, err
	case fields[0] != thirdHead && fields[0] != secondHead && fields[0] != firstHead:
		return firstLine{}, errNoJournal
	case fields[0] != thirdHead || len(fields) != 5:
		return firstLine{}, unreadable
	}
	head, err := parseIdentity(fields[2:])
	out := firstLine{Head: head, version: thirdVersion, begun: fields[1] == notCounted}
	if out.begun || err != nil {
		return out, err
	}
	lines, err := strconv.ParseUint(fields[1], 10, 31)
	if err != nil || len(fields[1]) != countDigits {
		return firstLine{}, unreadable
	}
	out.lines = int(lines)
	return out, nil
}

// parseIdentity reads what a journal is of.
func parseIdentity(fields []string) (Head, error) {
	year, err := strconv.Atoi(fields[1])
	if err != nil {
		return Head{}, fmt.Errorf("line 1 of the journal names no year: %.80q; "+restore, strings.Join(fields, "\t"))
	}
	return Head{Slug: fields[0], Year: year, Organisation: fields[2]}, nil
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
