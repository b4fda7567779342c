package kind

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// sourceKey is `source`: the name of a file, or a list of them.
func sourceKey() schema.Key[publications] {
	at := func(s *publications) *[]source.Text { return &s.sources }
	one := schema.As(
		"source", at, func(t source.Text, _ *diag.List) ([]source.Text, bool) { return []source.Text{t}, true },
	).Says("file")
	return schema.Either[publications](one, schema.Texts("source", at).Says("file").
		Doc("a file of publications, or a list of them: BibTeX (`.bib`), CSL-JSON (`.json`) or RIS (`.ris`)").
		Example(`"library.bib"`))
}

// merge adds the publications of a file that are not in the list already: what is typed in
// the report, with the same id or DOI, holds.
func (s *publications) merge(in *key.Reading, name source.Text) {
	clean := path.Clean(strings.ReplaceAll(name.Value, "\\", "/"))
	data, err := fs.ReadFile(in.Folder, clean)
	if err != nil {
		hint := "put it into the folder of the report"
		if near := source.NearestFile(in.Folder, clean); fs.ValidPath(clean) && near != "" {
			hint = "did you mean \"" + near + "\"?"
		}
		in.Problems.Errorf(name.Span, hint, "there is no file %q", name.Value)
		return
	}
	file := bib.Open(in.Folder.Path(clean), string(data))
	in.Folder.Add(file)
	refs, known := bib.Read(file, in.Problems)
	if !known {
		in.Problems.Errorf(name.Span, "export it as BibTeX, CSL-JSON or RIS",
			"%q is of no known format; the endings are %s", name.Value, strings.Join(bib.Extensions(), ", "))
		return
	}
	for _, ref := range refs {
		p := publication{Reference: ref, coded: s.coded, imported: true}
		if slices.ContainsFunc(s.entries, func(e publication) bool { return sameWork(&e, &p) }) {
			continue
		}
		checkPublication(&p, in.Problems)
		p.set = languageOfEntry(in, &p)
		if !p.Key.IsEmpty() && !in.Names.TakeFree(p.Key) {
			p.Key = source.Text{} // another thing of the report has the name
		}
		s.entries = append(s.entries, p)
	}
}

// sameWork reports whether a typed entry stands for one of a file.
func sameWork(typed, read *publication) bool {
	if !typed.Key.IsEmpty() && typed.Key.Value == read.Key.Value {
		return true
	}
	return !typed.DOI.IsEmpty() && strings.EqualFold(address.BareDOI(typed.DOI.Value), address.BareDOI(read.DOI.Value))
}

// doiForm is what a DOI looks like (DOI Handbook, 2.2).
var doiForm = pattern.Of(`^10\.[0-9]{4,9}(\.[0-9]+)*/\S+$`)

// checkPublication reports addresses, numbers and languages that cannot be right.
func checkPublication(p *publication, problems *diag.List) {
	key.CheckWeb(p.URL, problems)
	if d := p.DOI; !d.IsEmpty() && !doiForm().MatchString(address.BareDOI(d.Value)) {
		problems.Errorf(d.Span, "it begins with 10. and has a slash, as 10.5555/12345678", "%q is no DOI", d.Value)
	}
	if i := p.ISBN; !i.IsEmpty() && !isISBN(i.Value) {
		problems.Errorf(i.Span, "look at the book: one of its figures is wrong",
			"%q is no ISBN: its check digit does not fit", i.Value)
	}
	tags := slices.Clone(p.translations)
	if !p.Language.IsEmpty() {
		tags = append(tags, p.Language)
	}
	for _, t := range tags {
		if _, ok := language.Setting(t.Value); !ok {
			problems.Errorf(t.Span, "write a BCP 47 tag, such as \"fr\"", "the language %q is not known", t.Value)
		}
	}
}

// isISBN checks the last digit of an ISBN of ten or thirteen (ISO 2108).
func isISBN(s string) bool {
	s = strings.NewReplacer("-", "", " ", "", "\u00a0", "", "–", "").Replace(strings.ToUpper(s))
	s = strings.TrimPrefix(s, "ISBN")
	sum := 0
	for i := range len(s) {
		d := int(s[i] - '0')
		if s[i] == 'X' && len(s) == 10 && i == 9 {
			d = 10
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
		switch {
		case len(s) == 10:
			sum += (10 - i) * d
		case i%2 == 0:
			sum += d
		default:
			sum += 3 * d
		}
	}
	return len(s) == 10 && sum%11 == 0 || len(s) == 13 && sum%10 == 0
}

// checkTwice reports publications that are in the list twice: by their DOI, or by title
// and year.
func checkTwice(entries []publication, problems *diag.List) {
	first := make(map[string]diag.Span)
	for i := range entries {
		e := &entries[i]
		keys := []string{markup.Slug(e.Title.Value) + " " + strconv.Itoa(e.Year)}
		if !e.DOI.IsEmpty() {
			keys = append(keys, strings.ToLower(address.BareDOI(e.DOI.Value)))
		}
		for _, key := range keys {
			if before, twice := first[key]; twice {
				problems.Warnf(e.Title.Span, "leave one of the two out",
					"“%s” is in the list twice, first in %s, line %d",
					e.Title.Value, path.Base(before.File()), before.Position().Line)
				break
			}
		}
		for _, key := range keys {
			if _, taken := first[key]; !taken {
				first[key] = e.Title.Span
			}
		}
	}
}
