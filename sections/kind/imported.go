package kind

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// sourceKey is `source`: the name of a file, or a list of them.
func sourceKey() schema.Key[*publications] {
	at := func(s *publications) *[]source.Text { return &s.sources }
	one := schema.As(
		"source", at, func(t source.Text, _ *diag.List) ([]source.Text, bool) { return []source.Text{t}, true },
	).Says("file")
	return schema.Either[*publications](one, schema.Texts("source", at).Says("file").
		Doc("a file of publications, or a list of them: BibTeX (`.bib`), CSL-JSON (`.json`), RIS (`.ris`), "+
			"PubMed (`.nbib`), EndNote (`.enw`, `.xml`) or Web of Science (`.ciw`)").
		Example(`"library.bib"`))
}

// merge adds the publications of a file that are not in the list already: what is typed in
// the report, with the same id or DOI, holds.
func (s *publications) merge(in *key.Reading, name source.Text) {
	if in.Publications > bib.MostReferences {
		return // told already
	}
	data, ok := source.ReadBeside(in.Folder, "file", name, in.Problems)
	if !ok {
		return
	}
	file := bib.Open(in.Folder.Path(source.CleanName(name.Value)), string(data))
	in.Folder.Add(file)
	refs, readable := bib.Read(file, in.Problems, s.unprinted()...)
	if !readable {
		in.Problems.Errorf(name.Span, "export it as BibTeX, CSL-JSON or RIS",
			"%q is of no known format; the endings are %s", name.Value, strings.Join(bib.Extensions(), ", "))
		return
	}
	refs = slices.DeleteFunc(refs, func(r bib.Reference) bool { return r.CitedBy() == "" }) // told
	refs = refs[:room(in, len(refs), func(i int) diag.Span { return refs[i].Key.Span })]
	s.entries = slices.Grow(s.entries, len(refs))
	known := worksOf(s.entries)
	for i := range refs {
		p := publication{Reference: refs[i], named: refs[i].Key.Value, coded: s.coded, imported: true}
		if before := known.same(&p, s.entries); before >= 0 {
			s.entries[before].tellOther(&p, in.Problems)
			continue
		}
		known.dropName(&p, s.entries, in.Problems)
		checkPublication(&p, in.Problems)
		p.set = languageOfEntry(in, &p)
		if !p.Key.IsEmpty() && !in.Names.TakeFree(p.Key) {
			p.Key = source.Text{Span: p.Key.Span} // another thing of the report has the name
		}
		known.add(&p, len(s.entries))
		s.entries = append(s.entries, p)
	}
}

// room is how many of some more publications the report has room for. That it has too many is reported once, at the
// first that is too many.
func room(in *key.Reading, count int, at func(i int) diag.Span) int {
	before := in.Publications
	in.Publications += count
	free := max(bib.MostReferences-before, 0)
	if count <= free {
		return count
	}
	if before <= bib.MostReferences {
		bib.TellMany(at(free), in.Problems)
	}
	return free
}

// unprinted are the variables that no entry of the list prints.
func (s *publications) unprinted() []bib.Variable {
	var out []bib.Variable
	if !s.abstracts {
		out = append(out, bib.Abstract)
	}
	if !s.notes {
		out = append(out, bib.Note)
	}
	for _, v := range []bib.Variable{bib.Keyword, bib.Annote} {
		if s.csl == nil || !s.csl.Prints(string(v)) {
			out = append(out, v)
		}
	}
	return out
}

// works are the places of the publications of a list, by their names and by their DOIs.
type works struct{ keys, dois map[string]int }

// worksOf are the works of some entries.
func worksOf(entries []publication) works {
	out := works{keys: make(map[string]int), dois: make(map[string]int)}
	for i := range entries {
		out.add(&entries[i], i)
	}
	return out
}

// add notes the place of an entry.
func (w works) add(e *publication, place int) {
	if !e.Key.IsEmpty() {
		w.keys[e.Key.Value] = place
	}
	if doi := bareDOI(e); doi != "" {
		w.dois[doi] = place
	}
}

// same is the place of the entry that is the same work as one of a file, -1 if there is none: one of the same DOI, or
// of the same name. Names of files are names of works only with their titles; what is typed in the report has been
// given its name on purpose.
func (w works) same(e *publication, entries []publication) int {
	if place, ok := w.dois[bareDOI(e)]; ok {
		return place
	}
	place, ok := w.keys[e.Key.Value]
	if !ok || e.Key.IsEmpty() {
		return -1
	}
	before := &entries[place]
	if before.imported && !sameTitle(before, e) {
		return -1
	}
	return place
}

// sameTitle reports whether two entries are called alike.
func sameTitle(a, b *publication) bool {
	return markup.Slug(a.title().Value) == markup.Slug(b.title().Value)
}

// dropName takes the name of an entry that another work has, and reports it.
func (w works) dropName(e *publication, entries []publication, problems *diag.List) {
	place, taken := w.keys[e.Key.Value]
	if !taken || e.Key.IsEmpty() {
		return
	}
	problems.Warnf(e.Key.Span, "give it another name",
		"%q is the name of two publications, and leads to the first, which is %s",
		e.Key.Value, placeOf(&entries[place]))
	e.Key = source.Text{Span: e.Key.Span}
}

// placeOf is where an entry stands: lights.bib, line 3.
func placeOf(e *publication) string {
	at := e.Key.Span
	if at.File() == "" {
		at = e.title().Span
	}
	return "in " + path.Base(at.File()) + ", line " + strconv.Itoa(at.Position().Line)
}

// tellOther reports that an entry of a file is the same work as one of another file and says other things of it. What
// is typed in the report holds without a word.
func (e *publication) tellOther(other *publication, problems *diag.List) {
	if !e.imported {
		return
	}
	first := e.asPrinted() // with its DOI bare
	second := other.asPrinted()
	differing := bib.Differences(&first, &second)
	if len(differing) == 0 {
		return
	}
	const most = 4
	words := strings.Join(differing[:min(len(differing), most)], ", ")
	if len(differing) > most {
		words += ", …"
	}
	problems.Warnf(other.title().Span, "leave one of the two out",
		"“%s” is in the list already, %s, which is printed; what differs here: %s",
		other.title().Value, placeOf(e), words)
}

// bareDOI is the DOI of an entry as it is compared, empty for none.
func bareDOI(e *publication) string { return strings.ToLower(address.BareDOI(e.Value(bib.DOI))) }

// title is what a publication is cited by.
func (e *publication) title() source.Text { return e.Text(e.CitedBy()) }

// printed is the text of a variable as it is printed: what is wrong in it is not.
func (e *publication) printed(v bib.Variable) source.Text {
	if slices.Contains(e.wrong, v) {
		return source.Text{}
	}
	t := e.Text(v)
	if v == bib.URL && e.imported {
		t.Value = firstAddress(t.Value)
	}
	return t
}

// joints are the semicolons between the addresses of one field of RIS.
var joints = strings.NewReplacer(";http://", " http://", ";https://", " https://", "; ", " ")

// firstAddress is the first address of a text that is several, or the text.
func firstAddress(text string) string {
	words := strings.Fields(joints.Replace(text))
	for _, w := range words {
		if !strings.Contains(w, "://") {
			return text
		}
	}
	if len(words) == 0 {
		return text
	}
	return words[0]
}

// fault reports what is wrong with a variable of a publication. What a file says wrong is left out of the list, with a
// warning; what is typed in the report is an error.
func (e *publication) fault(v bib.Variable, problems *diag.List, cure, what string, value string) {
	at := e.Text(v).Span
	if !e.imported {
		problems.Errorf(at, cure, what, value)
		return
	}
	e.wrong = append(e.wrong, v)
	problems.Warnf(at, cure, what+", and is left out", value)
}

// checkPublication reports addresses, numbers and languages that cannot be right.
func checkPublication(p *publication, problems *diag.List) {
	p.checkAddress(problems)
	if d := p.Text(bib.DOI); !d.IsEmpty() && !areDOIs(d.Value) {
		p.fault(bib.DOI, problems, "it begins with 10. and has a slash, as 10.5555/12345678", "%q is no DOI", d.Value)
	}
	if i := p.Text(bib.ISBN); !i.IsEmpty() && len(bib.ISBNs(i.Value)) == 0 {
		p.fault(bib.ISBN, problems, "look at the book: one of its figures is wrong",
			"%q is no ISBN: its check digit does not fit", i.Value)
	}
	if l := p.Text(bib.Language); !l.IsEmpty() && !isLanguage(l.Value) {
		p.fault(bib.Language, problems, "write a BCP 47 tag, such as \"fr\"", "the language %q is not known", l.Value)
	} else if !l.IsEmpty() && !cite.CanBe(p.Value(p.CitedBy()), l.Value) {
		const cure = "write the language of the title; of one in other letters, the script too, as in \"ar-Latn\""
		problems.Warnf(l.Span, cure,
			"the title has no letters of the language %q: it is not set as text of it", l.Value)
	}
	for _, t := range p.translations {
		if !isLanguage(t.Value) {
			problems.Errorf(t.Span, "write a BCP 47 tag, such as \"fr\"", "the language %q is not known", t.Value)
		}
	}
}

// isLanguage reports whether text of a language can be set.
func isLanguage(tag string) bool {
	_, ok := language.Setting(tag)
	return ok
}

// checkAddress reports an address that no browser would find. A file's own is left out then.
func (e *publication) checkAddress(problems *diag.List) {
	url := e.Text(bib.URL)
	if url.IsEmpty() {
		return
	}
	if !e.imported {
		key.CheckWeb(url, problems)
		return
	}
	if _, fault := address.Web(firstAddress(url.Value)); fault != nil {
		problems.Warnf(url.Span, fault.Cure, "%s", fault.What)
		if !fault.Minor {
			e.wrong = append(e.wrong, bib.URL)
		}
	}
}

// doiForm is what a DOI looks like (DOI Handbook, 2.2).
var doiForm = pattern.Of(`^10\.[0-9]{4,9}(\.[0-9]+)*/\S+$`)

// doisOf are the DOIs of a text.
func doisOf(text string) []string {
	var out []string
	for _, one := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		if one = strings.TrimRight(one, ",;"); one != "" {
			out = append(out, one)
		}
	}
	return out
}

// areDOIs reports whether a text is one DOI or several.
func areDOIs(text string) bool {
	if doiForm().MatchString(address.BareDOI(text)) {
		return true
	}
	dois := doisOf(text)
	return len(dois) > 0 && !slices.ContainsFunc(dois, func(d string) bool {
		return !doiForm().MatchString(address.BareDOI(d))
	})
}

// volumeOf is which volume of a work an entry is, empty for what stands in another work.
func volumeOf(e *publication) string {
	if e.Has(bib.Container) {
		return ""
	}
	return markup.Slug(e.Value(bib.Volume) + " " + e.Value(bib.VolumeTitle))
}

// checkTwice reports publications that are in the list twice: by their DOI, or by title
// and year.
func checkTwice(entries []publication, problems *diag.List) {
	first := make(map[string]diag.Span)
	for i := range entries {
		e := &entries[i]
		if e.title().IsEmpty() {
			continue // told already
		}
		keys := []string{markup.Slug(e.title().Value) + " " + volumeOf(e) + " " + strconv.Itoa(e.Year())}
		if doi := bareDOI(e); doi != "" {
			keys = append(keys, doi)
		}
		for _, key := range keys {
			if before, twice := first[key]; twice {
				problems.Warnf(e.title().Span, "leave one of the two out",
					"“%s” is in the list twice, first in %s, line %d",
					e.title().Value, path.Base(before.File()), before.Position().Line)
				break
			}
		}
		for _, key := range keys {
			if _, taken := first[key]; !taken {
				first[key] = e.title().Span
			}
		}
	}
}
