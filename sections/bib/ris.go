package bib

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// risLine is a line of RIS: a tag of two letters, two spaces, a hyphen and a value. Some programs write one space.
var risLine = pattern.Of(`^([A-Z][A-Z0-9])(  ?)- ?(.*)$`)

// risTypes are the types of RIS.
var risTypes = map[string]Type{
	"RPRT": Report, "GOVDOC": Report, "GRANT": Report, "BOOK": Book, "EBOOK": Book, "EDBOOK": Book, "JOUR": Article,
	"EJOUR": Article, "JFULL": Periodical, "INPR": Article, "ABST": Article, "MGZN": Magazine, "NEWS": Newspaper,
	"CHAP": Chapter, "ECHAP": Chapter, "CPAPER": Paper, "CONF": Paper, "THES": Thesis, "ELEC": Webpage, "WEB": Webpage,
	"BLOG": WeblogPost, "GEN": Other, "UNPB": Manuscript, "MANSCPT": Manuscript, "SLIDE": Speech, "SOUND": Song,
	"MUSIC": Score, "MPCT": Film, "VIDEO": Film, "MAP": Map, "ART": Graphic, "FIGURE": Figure, "DATA": Dataset,
	"AGGR": Dataset, "COMP": Software, "PAT": Patent, "STAND": Standard, "STAT": Legislation, "LAW": Legislation,
	"BILL": Bill, "UNBILL": Bill, "CASE": LegalCase, "HEAR": Hearing, "PCOMM": Letter, "ICOMM": Letter,
	"DICT":  Dictionary,
	"ENCYC": Encyclopedia, "PAMP": Pamphlet, "SER": Book, "CLSWK": Classic, "ANCIENT": Classic, "CTLG": Book,
	"DBASE": Dataset, "MULTI": Other, "ADVS": Other, "EQUA": Figure, "CHART": Figure, "HYPE": Webpage,
}

// readRIS reads entries of RIS, from a line TY to a line ER. What stands outside of entries is skipped, and told once.
func readRIS(f source.PlainText, problems *diag.List) []Reference {
	r := risReader{file: f, problems: problems}
	for n := 1; !isFull(r.out); n++ {
		line, ok := f.Line(n)
		if !ok {
			break
		}
		line = strings.TrimRight(line, " \t")
		if strings.TrimSpace(line) != "" {
			r.line(line, f.At(n, 1, len(line)))
		}
	}
	if r.entry != nil {
		problems.Warnf(r.entry.begun, "end it with a line \"ER  - \"", "this entry does not end before the file does")
		r.finish()
	}
	if r.skipped > 0 {
		problems.Warnf(r.firstSkipped, "", "lines that stand outside of entries were skipped: %d", r.skipped)
	}
	return r.out
}

// risReader goes through a file of RIS.
type risReader struct {
	file     source.PlainText
	problems *diag.List
	out      []Reference
	entry    *risEntry
	// skipped counts the lines outside of entries; firstSkipped is the first of them.
	skipped      int
	firstSkipped diag.Span
}

// line reads one line.
func (r *risReader) line(line string, at diag.Span) {
	tag, value, ok := risTag(line)
	switch {
	case !ok && r.entry != nil && r.entry.last != "":
		r.entry.goOn(strings.TrimSpace(line))
	case ok && tag == "TY":
		if r.entry != nil {
			r.problems.Warnf(r.entry.begun, "end it with a line \"ER  - \"",
				"this entry does not end before the next begins")
			r.finish()
		}
		r.entry = newRISEntry(value, at)
	case !ok || r.entry == nil:
		r.skip(at)
	case tag == "ER":
		r.finish()
	default:
		for value != "" {
			inner := innerTag().FindStringSubmatchIndex(value)
			if inner == nil {
				break
			}
			r.entry.add(tag, strings.TrimSpace(value[:inner[0]]), at)
			tag = value[inner[2]:inner[3]]
			value = value[inner[1]:]
		}
		r.entry.add(tag, value, at)
	}
}

// innerTag finds a tag inside of a line: Rayyan joins lines that it does not know to those before them.
var innerTag = pattern.Of(`\s{3,}([A-Z][A-Z0-9]) {2}- +`)

// risTag divides a line into its tag and its value. With one space before the hyphen a line may be words that go on.
func risTag(line string) (tag, value string, ok bool) {
	m := risLine().FindStringSubmatch(line)
	if m == nil || m[2] == " " && !risTags(m[1]) {
		return "", "", false
	}
	return m[1], strings.TrimSpace(m[3]), true
}

// risTags are the tags that a line with one space may begin with.
var risTags = wordSet("TY ER TI T1 T2 T3 AU A1 A2 A3 PY Y1 DA JO JF JA VL IS SP EP SN UR DO AB N1 N2 KW PB CY ID LA ET")

// skip counts a line outside of entries.
func (r *risReader) skip(at diag.Span) {
	if r.skipped == 0 {
		r.firstSkipped = at
	}
	r.skipped++
}

// finish ends an entry.
func (r *risReader) finish() {
	r.out = append(r.out, r.entry.reference())
	r.entry = nil
}

// risEntry is a publication while its lines are read: the values of each tag, in their order.
type risEntry struct {
	kind   Type
	begun  diag.Span
	values map[string][]source.Text
	last   string
	// more are the lines that the last value goes on over.
	more []string
}

// newRISEntry begins an entry of a type of RIS.
func newRISEntry(kind string, at diag.Span) *risEntry {
	t, known := risTypes[kind]
	if !known {
		t = Other
	}
	return &risEntry{kind: t, begun: at, values: make(map[string][]source.Text)}
}

// add takes a value.
func (r *risEntry) add(tag, value string, at diag.Span) {
	r.join()
	r.values[tag] = append(r.values[tag], source.Text{Value: value, Span: at})
	r.last = tag
}

// goOn adds words to the last value.
func (r *risEntry) goOn(words string) { r.more = append(r.more, words) }

// join puts the lines of the last value together.
func (r *risEntry) join() {
	values := r.values[r.last]
	if len(r.more) == 0 || len(values) == 0 {
		return
	}
	last := &values[len(values)-1]
	last.Value = strings.TrimSpace(last.Value + " " + strings.Join(r.more, " "))
	r.more = nil
}

// first is the first value of some tags.
func (r *risEntry) first(tags ...string) source.Text {
	for _, tag := range tags {
		for _, v := range r.values[tag] {
			if !v.IsEmpty() {
				return v
			}
		}
	}
	return source.Text{}
}
