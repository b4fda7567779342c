package bib

import (
	"fmt"
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
	wantNames := []Name{{DroppingParticle: "van der", Family: "Lamp", Given: "Ada"}, {Literal: "Society of Gulls"}, {Family: "Faro", Given: "José María"}, {Literal: Others}}
	if !reflect.DeepEqual(a.Creators(Author), wantNames) {
		t.Errorf("authors %+v", a.Creators(Author))
	}
	if a.Value(Title) != "On Wicks & Oil – a über-long look" || a.Value(Container) != "Lighthouse Keepers" || writeHTML(a.Runs(Note)) != "<i>Kept</i> dry." {
		t.Errorf("title %q, journal %q, note %q", a.Value(Title), a.Value(Container), a.Value(Note))
	}
	if a.Value(URL) != "https://x.example/~a_b" || a.Year() != 2030 || a.Type != Article || a.Key.Value != "lamp2030" || a.Text(Title).Span.Position().Line != 5 {
		t.Errorf("%+v", a)
	}
	if b.Type != Report || b.Value(Publisher) != "LKN" || b.Date(Issued).String() != "2029-05-01" || b.Value(Language) != "fr" {
		t.Errorf("%+v", b)
	}
}

// TestResume: one fault costs one entry, wherever it is.
func TestResume(t *testing.T) {
	for _, broken := range []string{"@book{", "@book{a, title = {x", "@book{a", "@book{a,", "@book{a, title", "@book{a, title = x #"} {
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

// TestWithoutKey: an entry may lack its key; its first field follows at once.
func TestWithoutKey(t *testing.T) {
	for _, entry := range []string{"@book{title = {Fog}, year = 2031}", "@book{ title={Fog},year=2031}", "@book(title = {Fog}, year = 2031)", "@book{, title = {Fog}, year = 2031}"} {
		refs, _ := read("a.bib", entry)
		if len(refs) != 1 || refs[0].Key.Value != "" || refs[0].Value(Title) != "Fog" || refs[0].Year() != 2031 {
			t.Errorf("%s: %+v", entry, refs)
		}
	}
}

// TestCutFiles: a file that ends within an entry is told, wherever it ends.
func TestCutFiles(t *testing.T) {
	const entry = `@book{a, title = {Fog} # "sea", note = "x {y} z", year = 2031 # {} }`
	for n := len("@book{"); n < len(entry); n++ {
		if _, told := read("a.bib", entry[:n]); len(told) == 0 {
			t.Errorf("%s: nothing is told", entry[:n])
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"open.bib", "@book{a,\n title = {x},\n", "1: the entry \"a\" is not closed before the file ends"},
		{"field.bib", "@book{a,\n note, title={x}\n}\n@book{b, title={y}}", "2: the entry \"a\" has a field without a value, which is left out"},
		{"unclosed.bib", "@book{a,\n title = {x},\n@book{b, title={y}}", "3: the entry \"a\" is not closed before the next begins"},
		{"macro.bib", "@book{a,\n title = fog}", "2: no @string defines fog, which is printed as it stands"},
		{"parent.bib", "@book{a, title={x},\n crossref={b}}", "2: crossref names the entry \"b\", which the file does not have"},
		{"names.bib", "@book{a, title={x},\n author={A, B, C, D}}", "2: \"A, B, C, D\" of \"a\" is no single name"},
		{"container.bib", "@article{a, journal={Lights}}", "1: the publication \"a\" has no title, and is called “Lights”"},
		{"empty.bib", "% nothing", "1: the file has no publications"},
		{"brace.bib", "@book{a,\n title = {x,\n", "2: the field title of \"a\" does not end"},
		{"title.bib", "@book{a, year = 2030}", "1: the publication \"a\" has no title, and is left out"},
		{"text.json", "\"x\"", "1: the file is no list of publications: it does not begin with ["},
		{"cut.json", "[\n{\"id\": \"a\", \"title\": \"x\"},\n", "2: the file is no list of publications: it ends too early"},
		{"type.json", "[\n7]", "2: this publication cannot be read: it is number"},
		{"syntax.json", "[\n{\"id\": \"a\" \"title\": 7}]", "2: the file is no list of publications: invalid character"},
		{"tag.ris", "TY  - BOOK\nTI  - x\nER  - \nnonsense\n", "4: lines that stand outside of entries were skipped: 1"},
		{"outside.ris", "TI  - x\nTY  - BOOK\nTI  - x\nER  - \n", "1: lines that stand outside of entries were skipped: 1"},
		{"end.ris", "TY  - BOOK\nTI  - x\n", "1: this entry does not end before the file does"},
		{"next.ris", "TY  - BOOK\nTI  - x\nTY  - BOOK\nTI  - y\nER  - ", "1: this entry does not end before the next begins"},
	} {
		_, told := read(c.name, c.text)
		if len(told) == 0 || !strings.HasPrefix(told[0], c.want) {
			t.Errorf("%s: told %q, want %q", c.name, told, c.want)
		}
	}
	if refs, _ := read("field.bib", "@book{a,\n title = {x\n\n@book{b, title={y}}"); len(refs) != 1 || refs[0].Key.Value != "b" {
		t.Error("a broken entry takes others with it")
	}
}

func TestRIS(t *testing.T) {
	refs, told := read("a.ris", "TY  - RPRT\r\nID  - fog\r\nTI  - Fog and\r\n      its manners\r\nAU  - Lamp, Ada, Jr\r\nAU  - Society of Gulls\r\nPY  - 2029/05/01/\r\nPB  - LKN\r\nDO  - 10.5555/9\r\nLA  - French\r\nER  - \r\n")
	if len(told) > 0 || len(refs) != 1 {
		t.Fatalf("%d publications, told %q", len(refs), told)
	}
	r := refs[0]
	want := made(Report, "fog", map[Variable]string{Title: "Fog and its manners", Publisher: "LKN", DOI: "10.5555/9", Language: "fr"})
	want.SetDate(Issued, Date{From: Calendar{Year: 2029, Month: 5, Day: 1}})
	want.SetCreators(Author, []Name{{Family: "Lamp", Given: "Ada", Suffix: "Jr"}, {Literal: "Society of Gulls"}})
	same(t, "a.ris", bare(r), want)
}

// made is a publication of some texts.
func made(of Type, key string, texts map[Variable]string) Reference {
	r := Reference{Type: of, Key: source.Text{Value: key}}
	for v, text := range texts {
		plain, marks := readHTML(text)
		r.setMarked(v, source.Text{Value: plain}, marks)
	}
	return r
}

// bare is a publication without the places of its texts.
func bare(r Reference) Reference {
	out := r.Clone()
	out.Key = source.Text{Value: r.Key.Value}
	for i := range out.texts {
		out.texts[i].text = source.Text{Value: out.texts[i].text.Value}
	}
	return out
}

// same reports publications that are not equal.
func same(t *testing.T, name string, got, want Reference) {
	t.Helper()
	if got, want := line(got), line(want); got != want {
		t.Errorf("%s: read\n%s\nwant\n%s", name, got, want)
	}
}

// line is a publication on one line.
func line(r Reference) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", r.Type, r.Key.Value)
	for _, role := range r.Roles() {
		fmt.Fprintf(&b, "; %s %+v", role, r.Creators(role))
	}
	for _, day := range r.Days() {
		fmt.Fprintf(&b, "; %s %+v", day, r.Date(day))
	}
	for _, v := range r.Variables() {
		fmt.Fprintf(&b, "; %s %s", v, writeHTML(r.Runs(v)))
	}
	return b.String()
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
	texts := map[Variable]string{
		Title: "Fog and its Manners", Container: "Journal of Lights", Volume: "12", Issue: "3", Pages: "45–67",
		URL: "https://gulls.example/fog", DOI: "10.5555/fog.12", Language: "en-GB", Note: "Kept dry.", ISSN: "1234-5678",
		Abstract: "We watched the fog < 3 miles away. It came back.",
	}
	for name, c := range map[string]struct {
		file string
		more map[Variable]string
	}{
		"a.bib": {articleBibTeX, map[Variable]string{Keyword: "Fog, Lights"}}, "b.bib": {articleBibLaTeX, map[Variable]string{ContainerShort: "J. Lights"}},
		"a.ris":  {articleRIS, map[Variable]string{Keyword: "Fog", Source: "DOI.org (Crossref)", ContainerShort: "J. Lights"}},
		"a.json": {articleCSL, map[Variable]string{Source: "DOI.org (Crossref)", ContainerShort: "J. Lights"}},
	} {
		refs, told := read(name, c.file)
		if len(refs) != 1 || len(told) > 0 {
			t.Fatalf("%s: %d publications, told %q", name, len(refs), told)
		}
		want := made(Article, refs[0].Key.Value, texts)
		for v, more := range c.more {
			want.Set(v, source.Text{Value: more})
		}
		want.SetCreators(Author, []Name{{Family: "Lamp", Given: "Ada"}, {Literal: "Society of Gulls"}})
		want.SetDate(Issued, Date{From: Calendar{Year: 2031, Month: 2}})
		want.SetDate(Accessed, Date{From: Calendar{Year: 2031, Month: 2, Day: 1}})
		same(t, name, bare(refs[0]), want)
	}
}

// TestPages: a book says how many pages it has, and an article may have a number instead of pages.
func TestPages(t *testing.T) {
	for _, c := range []struct{ name, text, pages, count string }{
		{"a.ris", "TY  - BOOK\nTI  - x\nSP  - 320\nER  - \n", "", "320"},
		{"b.ris", "TY  - JOUR\nTI  - x\nSP  - 45-67\nEP  - 67\nER  - \n", "45–67", ""},
		{"c.ris", "TY  - JOUR\nTI  - x\nC7  - e1234\nER  - \n", "e1234", ""},
		{"d.ris", "TY  - CHAP\nTI  - x\nSP  - 45\nEP  - 45\nER  - \n", "45", ""},
		{"a.bib", "@book{x, title={x}, pages={320}}", "", "320"},
		{"b.bib", "@article{x, title={x}, eid={e1234}}", "e1234", ""},
		{"c.bib", "@incollection{x, title={x}, pages={45 - 67}}", "45–67", ""},
		{"d.bib", "@book{x, title={x}, pages={xii, 320 pp.}}", "", "xii, 320 pp."},
		{"a.json", `[{"type": "article-journal", "title": "x", "number": 1234}]`, "1234", ""},
	} {
		refs, told := read(c.name, c.text)
		if len(refs) != 1 || len(told) > 0 || refs[0].Value(Pages) != c.pages || refs[0].Value(PageCount) != c.count {
			t.Errorf("%s: %d publications, told %q, pages %q of %q, want %q of %q", c.name, len(refs), told,
				refs[0].Value(Pages), refs[0].Value(PageCount), c.pages, c.count)
		}
	}
}

// FuzzRead: no file brings the program down, whatever it is.
func FuzzRead(f *testing.F) {
	f.Add(".bib", bib)
	f.Add(".json", `[{"id": 1, "title": "x", "issued": {"date-parts": [["2030", 1]]}}]`)
	f.Add(".ris", "TY  - BOOK\nTI  - x\nER  - \n")
	f.Add(".nbib", "PMID- 1\nTI  - x\n      y\nAU  - Lamp A\nDP  - 2031 May\n")
	f.Add(".enw", "%0 Book\n%T x\n%A Lamp, A.\n%D 2031\n")
	f.Fuzz(func(_ *testing.T, ext, text string) {
		read("a"+ext, text)
	})
}

// TestOpenComment: a comment that is not closed takes no entry with it, and is told.
func TestOpenComment(t *testing.T) {
	const text = "@book{a, title={Fog}}\n@Comment{jabref-meta: grouping:\n1 KeywordGroup:x{y;\n}\n" +
		"@comment{ @book{no, title={hidden}} }\n@book{b, title={Sea}}\n"
	refs, told := read("a.bib", text)
	if len(refs) != 2 || refs[1].Key.Value != "b" || len(told) != 1 ||
		!strings.HasSuffix(told[0], "the @comment is not closed before the file ends") {
		t.Errorf("%d publications, told %q", len(refs), told)
	}
}

// TestJoinedLines: a tag of RIS inside of the line of another is a line of its own.
func TestJoinedLines(t *testing.T) {
	refs, told := read("a.ris", "TY  - JOUR\nTI  - Fog - a sea\nDO  - 10.5555/9     LK  - https://x.example/a     U2  - L7\nER  - \n")
	if len(refs) != 1 || refs[0].Value(DOI) != "10.5555/9" || refs[0].Value(URL) != "https://x.example/a" || len(told) > 0 {
		t.Errorf("%v, told %q", refs, told)
	}
}
