package bib

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// read reads a file of a name, and what is told of it.
func read(name, text string) ([]Reference, []string) {
	problems := new(diag.List)
	refs, ok := Read(source.NewFile(name, text), problems)
	if !ok {
		return nil, []string{"unknown"}
	}
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, fmt.Sprintf("%d: %s", p.Span.Position().Line, p.Summary))
	}
	return refs, told
}

const bib = `% a comment with an @ in it
@string{lkn = "Lighthouse " # {Keepers}}
@Article{lamp2030,
  author = {van der Lamp, Ada and {Society of Gulls} and Jos{\'e} {Mar{\'\i}a} Faro and others},
  title  = "On {W}icks \& Oil -- a \"uber-long look",
  journal = lkn, year = 2030, doi = {10.5555/123}, url = {https://x.example/~a_b},
  note = {\emph{Kept} dry.}
}
@techreport(fog, title = {Fog}, institution = {LKN}, date = {2029-05-01}, langid = {french})
`

func TestBibTeX(t *testing.T) {
	refs, told := read("a.bib", bib)
	if len(told) > 0 || len(refs) != 2 {
		t.Fatalf("%d publications, told %q", len(refs), told)
	}
	a, b := refs[0], refs[1]
	wantNames := []Name{{Family: "van der Lamp", Given: "Ada"}, {Literal: "Society of Gulls"}, {Family: "Faro", Given: "José María"}, {Literal: Others}}
	if !reflect.DeepEqual(a.Authors, wantNames) {
		t.Errorf("authors %+v", a.Authors)
	}
	if a.Title.Value != "On Wicks & Oil – a über-long look" || a.Container.Value != "Lighthouse Keepers" || a.Note.Value != "Kept dry." {
		t.Errorf("title %q, journal %q, note %q", a.Title.Value, a.Container.Value, a.Note.Value)
	}
	if a.URL.Value != "https://x.example/~a_b" || a.Year != 2030 || a.Type != Article || a.Key.Value != "lamp2030" || a.Title.Span.Position().Line != 5 {
		t.Errorf("%+v", a)
	}
	if b.Type != Report || b.Publisher.Value != "LKN" || b.Year != 2029 || b.Language.Value != "fr" {
		t.Errorf("%+v", b)
	}
}

// TestResume: one fault costs one entry, wherever it is.
func TestResume(t *testing.T) {
	for _, broken := range []string{"@book{", "@book{a, title = {x", "@book{a", "@book{a,", "@book{a, title", "@book{a, title =", "@book{a, title = x #", "@book{a title}"} {
		refs, told := read("a.bib", broken+"\n@book{b, title={B}}\n\n@book{c, title={C}}\n")
		var keys []string
		for _, r := range refs {
			keys = append(keys, r.Key.Value)
		}
		if got := strings.Join(keys, " "); got != "b c" || len(told) != 1 {
			t.Errorf("behind %q there are %q, told %q", broken, got, told)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"open.bib", "@book{a,\n title = {x},\n", "1: the entry \"a\" is not closed before the file ends"},
		{"field.bib", "@book{a,\n title {x}\n}\n@book{b, title={y}}", "2: the entry \"a\" has a field without a value"},
		{"brace.bib", "@book{a,\n title = {x,\n", "2: the field title of \"a\" does not end"},
		{"title.bib", "@book{a, year = 2030}", "1: the publication \"a\" has no title"},
		{"twice.bib", "@book{a, title={x}}\n@book{a, title={y}}", "2: \"a\" is the name of two publications; the first is in line 1"},
		{"object.json", "{}", "1: the file is no list of publications: it does not begin with ["},
		{"cut.json", "[\n{\"id\": \"a\", \"title\": \"x\"},\n", "2: the file is no list of publications: it ends too early"},
		{"type.json", "[\n{\"id\": \"a\", \"title\": 7}]", "2: this publication cannot be read: title cannot be number"},
		{"syntax.json", "[\n{\"id\": \"a\" \"title\": 7}]", "2: the file is no list of publications: invalid character"},
		{"tag.ris", "TY  - BOOK\nTI  - x\nER  - \nnonsense\n", "4: this is no line of RIS"},
		{"outside.ris", "TI  - x\n", "1: the tag TI stands outside of an entry"},
		{"end.ris", "TY  - BOOK\nTI  - x\n", "1: this entry does not end before the file does"},
		{"next.ris", "TY  - BOOK\nTI  - x\nTY  - BOOK\nTI  - y\nER  - ", "1: this entry does not end before the next begins"},
	} {
		_, told := read(c.name, c.text)
		if len(told) == 0 || !strings.HasPrefix(told[0], c.want) {
			t.Errorf("%s: told %q, want %q", c.name, told, c.want)
		}
	}
	if refs, _ := read("field.bib", "@book{a,\n title {x}\n}\n@book{b, title={y}}"); len(refs) != 1 || refs[0].Key.Value != "b" {
		t.Error("a broken entry takes others with it")
	}
}

func TestRIS(t *testing.T) {
	refs, told := read("a.ris", "TY  - RPRT\r\nID  - fog\r\nTI  - Fog and\r\n      its manners\r\nAU  - Lamp, Ada, Jr\r\nAU  - Society of Gulls\r\nPY  - 2029/05/01/\r\nPB  - LKN\r\nDO  - 10.5555/9\r\nLA  - French\r\nER  - \r\n")
	if len(told) > 0 || len(refs) != 1 {
		t.Fatalf("%d publications, told %q", len(refs), told)
	}
	r := refs[0]
	if r.Title.Value != "Fog and its manners" || r.Year != 2029 || r.Type != Report || r.Language.Value != "fr" || r.Key.Value != "fog" ||
		!reflect.DeepEqual(r.Authors, []Name{{Family: "Lamp", Given: "Ada"}, {Literal: "Society of Gulls"}}) {
		t.Errorf("%+v", r)
	}
}

// plain is a publication without the places of its fields.
func plain(r Reference) Reference {
	for _, t := range []*source.Text{&r.Key, &r.Title, &r.Publisher, &r.Container, &r.URL, &r.DOI, &r.ISBN, &r.Language, &r.Note,
		&r.Volume, &r.Issue, &r.Pages, &r.Abstract} {
		*t = source.Text{Value: t.Value}
	}
	return r
}

// TestRoundTrip: what is written is read again as it was, in both formats.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	words := strings.Fields("Fog & its 100% manners: #1 _under_score {braces} $5 back\\slash ~tilde Ökonomie señal Łódź 北京 المدينة “quoted” — dash naïve")
	text := func(n int) source.Text {
		var out []string
		for range 1 + r.IntN(n) {
			out = append(out, words[r.IntN(len(words))])
		}
		return source.Text{Value: strings.Join(out, " ")}
	}
	types := []Type{Report, Book, Article, Chapter, Thesis, Webpage, Other}
	var refs []Reference
	for i := range 400 {
		ref := Reference{Key: source.Text{Value: fmt.Sprintf("key%d", i)}, Type: types[r.IntN(len(types))], Title: text(8), Year: 1900 + r.IntN(200)}
		if r.IntN(2) == 0 {
			ref.Publisher, ref.DOI = text(3), source.Text{Value: fmt.Sprintf("10.5555/a_%d%%", i)}
		}
		if r.IntN(3) == 0 {
			ref.URL, ref.Note, ref.Language = source.Text{Value: fmt.Sprintf("https://x.example/~%d?a=b&c", i)}, text(12), source.Text{Value: "fr"}
		}
		if ref.Type == Article && r.IntN(2) == 0 {
			ref.Container, ref.Abstract = text(3), text(20)
			ref.Volume, ref.Issue, ref.Pages = source.Text{Value: "12"}, source.Text{Value: "3"}, source.Text{Value: "45–67"}
		}
		for range r.IntN(4) {
			ref.Authors = append(ref.Authors, Name{Family: text(1).Value, Given: text(1).Value})
		}
		if r.IntN(3) == 0 {
			ref.Editors = append(ref.Editors, Name{Literal: "Society for " + text(2).Value})
		}
		refs = append(refs, ref)
	}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"a.bib":  func(b *bytes.Buffer) error { return WriteBibTeX(b, refs) },
		"a.json": func(b *bytes.Buffer) error { return WriteCSL(b, refs) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		got, told := read(name, b.String())
		if len(told) > 0 || len(got) != len(refs) {
			t.Fatalf("%s: %d publications, told %q", name, len(got), told)
		}
		for i := range got {
			if a, b := plain(got[i]), refs[i]; !reflect.DeepEqual(a, b) {
				t.Fatalf("%s: read\n%+v\nwrote\n%+v", name, a, b)
			}
		}
	}
}

// The same article as programs that keep publications write it, in each form.
const (
	articleBibTeX = `
@article{lampFogAndIts2031,
	title = {Fog and its {Manners}},
	volume = {12},
	issn = {1234-5678},
	url = {https://gulls.example/fog},
	doi = {10.5555/fog.12},
	abstract = {We watched the fog \textless{} 3 miles away. It came back.},
	language = {en-GB},
	number = {3},
	urldate = {2031-02-01},
	journal = {Journal of Lights},
	author = {Lamp, Ada and {Society of Gulls}},
	month = feb,
	year = {2031},
	note = {Kept dry.},
	keywords = {Fog, Lights},
	pages = {45--67},
	file = {PDF:files/1/Fog.pdf:application/pdf},
}
`
	articleBibLaTeX = `
@article{lamp_fog_2031,
	title = {Fog and its {Manners}},
	volume = {12},
	issn = {1234-5678},
	url = {https://gulls.example/fog},
	doi = {10.5555/fog.12},
	abstract = {We watched the fog < 3 miles away. It came back.},
	pages = {45--67},
	number = {3},
	journaltitle = {Journal of Lights},
	shortjournal = {J. Lights},
	author = {Lamp, Ada and {Society of Gulls}},
	urldate = {2031-02-01},
	date = {2031-02},
	langid = {british},
	note = {Kept dry.},
}
`
	articleRIS = `TY  - JOUR
TI  - Fog and its Manners
AU  - Lamp, Ada
AU  - Society of Gulls
T2  - Journal of Lights
AB  - We watched the fog < 3 miles away. It came back.
DA  - 2031/02//
PY  - 2031
DO  - 10.5555/fog.12
DP  - DOI.org (Crossref)
VL  - 12
IS  - 3
SP  - 45
EP  - 67
J2  - J. Lights
LA  - en-GB
SN  - 1234-5678
UR  - https://gulls.example/fog
Y2  - 2031/02/01/00:00:00
L1  - https://gulls.example/fog.pdf
N1  - <p>Kept dry.</p>
KW  - Fog
ER  - 
`
	articleCSL = `[
	{
		"id": "http://zotero.org/users/local/abc/items/FOG",
		"type": "article-journal",
		"abstract": "We watched the fog < 3 miles away. It came back.",
		"container-title": "Journal of Lights",
		"container-title-short": "J. Lights",
		"DOI": "10.5555/fog.12",
		"ISSN": "1234-5678",
		"issue": "3",
		"language": "en-GB",
		"note": "Kept dry.",
		"page": "45-67",
		"source": "DOI.org (Crossref)",
		"title": "Fog and its Manners",
		"URL": "https://gulls.example/fog",
		"volume": "12",
		"author": [{"family": "Lamp", "given": "Ada"}, {"literal": "Society of Gulls"}],
		"accessed": {"date-parts": [["2031", 2, 1]]},
		"issued": {"date-parts": [["2031", 2]]}
	}
]`
)

// TestArticle: nothing that a citation has is lost on the way, whatever form a file has.
func TestArticle(t *testing.T) {
	text := func(s string) source.Text { return source.Text{Value: s} }
	want := Reference{
		Type: Article, Title: text("Fog and its Manners"), Year: 2031, Container: text("Journal of Lights"),
		Volume: text("12"), Issue: text("3"), Pages: text("45–67"), URL: text("https://gulls.example/fog"), DOI: text("10.5555/fog.12"),
		Language: text("en-GB"), Note: text("Kept dry."), Abstract: text("We watched the fog < 3 miles away. It came back."),
		Authors: []Name{{Family: "Lamp", Given: "Ada"}, {Literal: "Society of Gulls"}},
	}
	for name, file := range map[string]string{"a.bib": articleBibTeX, "b.bib": articleBibLaTeX, "a.ris": articleRIS, "a.json": articleCSL} {
		refs, told := read(name, file)
		if len(refs) != 1 || len(told) > 0 {
			t.Fatalf("%s: %d publications, told %q", name, len(refs), told)
		}
		got := plain(refs[0])
		got.Key = source.Text{}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: read\n%+v\nwant\n%+v", name, got, want)
		}
	}
}

// TestPages: a book says how many pages it has, and an article may have a number instead of pages.
func TestPages(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.ris", "TY  - BOOK\nTI  - x\nSP  - 320\nER  - \n", ""},
		{"b.ris", "TY  - JOUR\nTI  - x\nSP  - 45-67\nEP  - 67\nER  - \n", "45–67"},
		{"c.ris", "TY  - JOUR\nTI  - x\nC7  - e1234\nER  - \n", "e1234"},
		{"d.ris", "TY  - CHAP\nTI  - x\nSP  - 45\nEP  - 45\nER  - \n", "45"},
		{"a.bib", "@book{x, title={x}, pages={320}}", ""},
		{"b.bib", "@article{x, title={x}, eid={e1234}}", "e1234"},
		{"c.bib", "@incollection{x, title={x}, pages={45 - 67}}", "45–67"},
		{"a.json", `[{"type": "article-journal", "title": "x", "number": 1234}]`, "1234"},
	} {
		refs, told := read(c.name, c.text)
		if len(refs) != 1 || len(told) > 0 || refs[0].Pages.Value != c.want {
			t.Errorf("%s: %d publications, told %q, pages %q, want %q", c.name, len(refs), told, refs[0].Pages.Value, c.want)
		}
	}
}

// FuzzRead: no file brings the program down, whatever it is.
func FuzzRead(f *testing.F) {
	f.Add(".bib", bib)
	f.Add(".json", `[{"id": 1, "title": "x", "issued": {"date-parts": [["2030", 1]]}}]`)
	f.Add(".ris", "TY  - BOOK\nTI  - x\nER  - \n")
	f.Fuzz(func(_ *testing.T, ext, text string) {
		read("a"+ext, text)
	})
}
