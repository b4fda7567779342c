package mail

import (
	"encoding/csv"
	netmail "net/mail"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Person is who gets a letter.
type Person struct {
	Name, Address string
	// Language is one of those that the letter is in.
	Language string
	// Line is that of the list.
	Line int
}

// columns are the names of the columns of a list, as people write them.
var columns = map[string]string{
	"name": "name", "address": "address", "email": "address", "e-mail": "address", "mail": "address",
	"email address": "address",
	"language":      "language", "lang": "language",
}

// ReadPeople reads a list of people: a CSV file whose first line names the columns name, address and language, of which
// only address is needed. Each person is one line. Lines that cannot be used are reported, each at its place, and left
// out. The languages are those of the letter; the first is that of people without a language.
func ReadPeople(file *source.File, languages []string, problems *diag.List) []Person {
	text, ok := file.Plain(problems, source.CureOfCSV)
	if !ok {
		return nil
	}
	l := &list{file: text, languages: languages, problems: problems,
		known: make(map[string]int), nearest: make(map[string]bool)}
	lines := linesOf(text.String())
	written := linesOf(file.Text)
	l.comma = source.Separator(lines[0])
	if !l.titles(lines[0]) {
		return nil
	}
	var out []Person
	for i, line := range lines[1:] {
		if strings.Trim(line, " \t"+string(l.comma)) == "" || line != written[i+1] {
			continue // nobody, or a character that was told with the file
		}
		if p, ok := l.person(i+2, line); ok {
			out = append(out, p)
		}
	}
	if len(out) == 0 && !problems.HasErrors() {
		problems.Errorf(text.At(1, 1, 1), "add a line for each person", "the list names nobody")
	}
	return out
}

// linesOf are the lines of a list.
func linesOf(text string) []string {
	return strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
}

// list is a list while it is read.
type list struct {
	file      source.PlainText
	languages []string
	problems  *diag.List
	comma     rune
	columns   []string
	// known are the lines of the addresses so far.
	known map[string]int
	// nearest are the tags of which it was told that their readers get the report in another language.
	nearest map[string]bool
}

// fields takes a line apart. Most have no quotation marks, and need no reader of CSV.
func (l *list) fields(n int, line string) ([]string, bool) {
	fields := strings.Split(line, string(l.comma))
	if strings.Contains(line, `"`) {
		r := csv.NewReader(strings.NewReader(line))
		r.Comma = l.comma
		var err error
		if fields, err = r.Read(); err != nil {
			l.fault(n, line, "write a quotation mark in a field twice, and put the field in quotation marks",
				"the line cannot be read as CSV")
			return nil, false
		}
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields, true
}

// fault reports what is wrong with a line, or with some words of it.
func (l *list) fault(n int, words, hint, format string, args ...any) {
	l.problems.Errorf(l.placeOf(n, words), hint, format, args...)
}

// placeOf is where some words stand in a line.
func (l *list) placeOf(n int, words string) diag.Span {
	line, _ := l.file.Line(n)
	at := max(0, strings.Index(line, words))
	return l.file.At(n, at+1, max(1, min(len(words), len(line)-at)))
}

// titles reads the first line.
func (l *list) titles(line string) bool {
	var fields []string
	if strings.TrimSpace(line) != "" {
		var ok bool
		if fields, ok = l.fields(1, line); !ok {
			return false
		}
	}
	for _, f := range fields {
		l.columns = append(l.columns, columns[strings.ToLower(f)])
	}
	if !slices.Contains(l.columns, "address") {
		l.fault(1, line, "begin the list with a line such as name,address,language",
			"the first line names no column `address`")
		return false
	}
	return true
}

// person reads one line.
func (l *list) person(n int, line string) (Person, bool) {
	fields, ok := l.fields(n, line)
	if !ok {
		return Person{}, false
	}
	if len(fields) > len(l.columns) {
		l.fault(n, line, "put a field that has a comma into quotation marks",
			"the line has %d fields, but the first has %d", len(fields), len(l.columns))
		return Person{}, false
	}
	p := Person{Line: n, Language: l.languages[0]}
	for i, f := range fields {
		switch l.columns[i] {
		case "name":
			p.Name = f
		case "address":
			p.Address = f
		case "language":
			if ok = l.language(&p, f); !ok {
				return Person{}, false
			}
		}
	}
	return p, l.nameable(&p, line) && l.reachable(&p, line) && l.new(&p)
}

// language finds the language of a person among those of the letter.
func (l *list) language(p *Person, tag string) bool {
	if tag == "" {
		return true
	}
	for _, known := range l.languages {
		if keyOfTag(known) == keyOfTag(tag) {
			p.Language = known
			return true
		}
	}
	if near, ok := nearest(tag, l.languages); ok {
		p.Language = near
		l.tellNearest(p, tag)
		return true
	}
	l.fault(p.Line, tag, "the report is in "+strings.Join(l.languages, ", "), "the report is not in %q", tag)
	return false
}

// tellNearest says, once a tag, that readers of a language get the report in that of another country.
func (l *list) tellNearest(p *Person, tag string) {
	key := keyOfTag(tag)
	if l.nearest[key] {
		return
	}
	l.nearest[key] = true
	l.problems.Warnf(l.placeOf(p.Line, tag), "", "the report is not in %q: its readers get it in %s", tag, p.Language)
}

// longestName is how many letters a name may have.
const longestName = 200

// nameable reports whether a name can stand in the header of a message.
func (l *list) nameable(p *Person, line string) bool {
	steers := strings.ContainsFunc(p.Name, unicode.IsControl) || len(source.Controls(p.Name)) > 0
	if steers || len(p.Name) > longestName {
		l.fault(p.Line, line, "write the name in letters on one line", "the name of this line can stand in no message")
		return false
	}
	return true
}

// The longest address and its part before the @ (RFC 5321, 4.5.3.1).
const (
	longestAddress = 254
	longestLocal   = 64
)

// reachable reports whether the address of a person is a valid one, and writes its domain in ASCII.
func (l *list) reachable(p *Person, line string) bool {
	if p.Address == "" {
		l.fault(p.Line, line, "", "the line has no address")
		return false
	}
	parsed, err := netmail.ParseAddress(p.Address)
	if err != nil || parsed.Address != p.Address || strings.ContainsFunc(p.Address, unicode.IsControl) {
		l.fault(p.Line, p.Address, "such as name@example.org", "%q is no address for mail", p.Address)
		return false
	}
	at := strings.LastIndexByte(p.Address, '@')
	local := p.Address[:at]
	domain := p.Address[at+1:]
	ascii, err := idna.Lookup.ToASCII(domain)
	if err != nil || !strings.Contains(ascii, ".") || strings.HasPrefix(domain, "[") {
		l.fault(p.Line, p.Address, "such as name@example.org", "%q has no domain that mail goes to", p.Address)
		return false
	}
	if strings.ContainsFunc(local, func(r rune) bool { return r > unicode.MaxASCII }) {
		l.fault(p.Line, p.Address, "ask for another address: few servers take these",
			"%q has letters before the @ that are not those of English", p.Address)
		return false
	}
	if p.Address = local + "@" + ascii; len(p.Address) > longestAddress || len(local) > longestLocal {
		l.fault(p.Line, p.Address, "", "the address is longer than any may be")
		return false
	}
	return true
}

// new reports whether the address stands in no line before.
func (l *list) new(p *Person) bool {
	key := keyOf(p.Address)
	if line, ok := l.known[key]; ok {
		l.fault(p.Line, p.Address, "leave one of the two lines out", "%q stands in line %d already", p.Address, line)
		return false
	}
	l.known[key] = p.Line
	return true
}

// keyOf is an address as addresses are compared.
func keyOf(address string) string { return strings.ToLower(address) }
