package catalogue

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Term is a word or a name whose translation is agreed on.
type Term struct {
	// Words are those of the original. Where they begin or end in *, words may go on there.
	Words string
	// Language is that of the translation as a BCP 47 tag; empty for all languages.
	Language string
	// Translations are those that may stand for the words, of which one is enough. Where one begins or ends in *, words
	// may go on there. None for words that stay as they are.
	Translations []string
	// At is the line of the term.
	At diag.Span
}

// The columns of a glossary, and what stands for a translation where a term stays.
const (
	termColumn        = "term"
	languageColumn    = "language"
	translationColumn = "translation"
	kept              = "keep"
)

// ReadTerms reads a glossary: a CSV file whose first line names the columns term, language and translation. Lines that
// cannot be used are reported, each at its place, and left out.
func ReadTerms(file *source.File, problems *diag.List) []Term {
	text, ok := file.Plain(problems, source.CureOfCSV)
	if !ok {
		return nil
	}
	lines := text.String()
	before := 0 // lines that name the separator
	if _, length, ok := source.NamedSeparator(lines); ok {
		lines = lines[length:]
		before = 1
	}
	r := csv.NewReader(strings.NewReader(lines))
	r.Comma = source.Separator(text.String())
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	var columns []string
	var out []Term
	first := make(map[termKey]int)
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out
		}
		if parse := new(csv.ParseError); errors.As(err, &parse) {
			problems.Errorf(lineOf(text, before+parse.StartLine),
				"write a quotation mark in a field twice, and put the field in quotation marks",
				"the line cannot be read as CSV")
			return out
		}
		line, _ := r.FieldPos(0)
		at := lineOf(text, before+line)
		for i := range fields {
			fields[i] = withoutQuotes(strings.TrimSpace(fields[i]))
		}
		if columns == nil {
			if columns = namesOf(fields); !slices.Contains(columns, termColumn) ||
				!slices.Contains(columns, translationColumn) {
				problems.Errorf(at, "begin the file with the line term,language,translation",
					"the first line does not name the columns of a glossary")
				return nil
			}
			continue
		}
		if t, ok := termOf(columns, fields, at, problems); ok {
			if i, twice := first[t.key()]; twice {
				tellTwice(&t, &out[i], problems)
				continue
			}
			first[t.key()] = len(out)
			out = append(out, t)
		}
	}
}

// withoutQuotes is a field without the quotation marks that a word processor has put around it.
func withoutQuotes(field string) string {
	for _, marks := range [...][2]string{{"“", "”"}, {"„", "“"}, {"”", "”"}, {"«", "»"}} {
		if inner, ok := strings.CutPrefix(field, marks[0]); ok {
			if inner, ok = strings.CutSuffix(inner, marks[1]); ok {
				return strings.TrimSpace(inner)
			}
		}
	}
	return field
}

// termKey is what a term is found by.
type termKey struct{ words, language string }

// key is that of the term: its letters may be small or capital.
func (t *Term) key() termKey {
	return termKey{strings.ToLower(compared(t.Words)), strings.ToLower(t.Language)}
}

// tellTwice reports a term that another line has already for the same language, if it says something else: nobody knows
// which is meant.
func tellTwice(t, first *Term, problems *diag.List) {
	if !slices.Equal(t.Translations, first.Translations) {
		problems.Errorf(t.At, "leave one of the two out, or write both translations in one line, as in feu|phare",
			"the term “%s” has another translation in %s", t.Words, first.At.LineFrom(t.At))
	}
}

// namesOf are the names of columns.
func namesOf(fields []string) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = strings.ToLower(f)
	}
	return out
}

// lineOf is the place of a line.
func lineOf(text source.PlainText, n int) diag.Span {
	line, _ := text.Line(n)
	return text.At(n, 1, max(len(line), 1))
}

// termOf reads a line.
func termOf(columns, fields []string, at diag.Span, problems *diag.List) (Term, bool) {
	field := func(name string) string {
		if i := slices.Index(columns, name); i >= 0 && i < len(fields) {
			return fields[i]
		}
		return ""
	}
	out := Term{Words: field(termColumn), Language: field(languageColumn), At: at}
	translation := field(translationColumn)
	switch {
	case strings.Join(fields, "") == "":
		return out, false
	case len(fields) > len(columns):
		problems.Errorf(at, "put a field that has a comma into quotation marks",
			"the line has %d fields, but the first has %d", len(fields), len(columns))
		return out, false
	case strings.Trim(out.Words, "* ") == "":
		problems.Errorf(at, "write the word of the original into the column `term`", "the line names no term")
		return out, false
	case strings.Trim(translation, "*| ") == "":
		problems.Errorf(at, "write its translation, or keep for what stays as it is",
			"the term “%s” has no translation", out.Words)
		return out, false
	}
	if strings.EqualFold(translation, kept) {
		return out, true
	}
	for one := range strings.SplitSeq(translation, "|") {
		if one = strings.TrimSpace(one); strings.Trim(one, "* ") != "" {
			out.Translations = append(out.Translations, one)
		}
	}
	return out, true
}
