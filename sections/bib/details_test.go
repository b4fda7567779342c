package bib

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestTeX: what TeX writes in commands, accents and signs is read as the letters that it stands for.
func TestTeX(t *testing.T) {
	for text, want := range map[string]string{
		`a---b--c`: "a—b–c", "``so''": "“so”", "a~b": "a\u00a0b", `\ss x`: "ßx", `\'{e}\"o\c{c}`: "éöç", `\v{\i}`: "ǐ",
		`\'\i`: "í", `\& \% \_ \$`: "& % _ $", `$x$`: "x", "a\n\tb": "a b", `\emph{x} y`: "x y", `\textbf  x`: "x",
		`\euro 5`: "€5", `\`: "", `a\`: "a", `\'`: "'", `\u`: `\u`, `\H{o}`: "ő", `\r a`: "å", `\k{a}x`: "ąx", `\'{`: "'",
		`a\ss`: "aß", `\o x\o`: "øxø", `\emph`: "", `\c`: `\c`, `{\'e}t{\'e}`: "été", `\textquotedblleft x`: "“x",
	} {
		if got := plainTeX(text, func(string) {}); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestUnknownTeX: a command that is not known and holds nothing is kept and reported; what it would say is not lost.
func TestUnknownTeX(t *testing.T) {
	for _, c := range []struct{ text, want, told string }{
		{`The \foo lamp`, `The \foo lamp`, `\foo`}, {`{\foo Lamp} \bar`, `\foo Lamp \bar`, `\foo \bar`},
		{`\foo{Lamp} and \foo {sea}`, "Lamp and sea", ""}, {`{\em Lamp} \textbf{sea}`, "Lamp sea", ""},
		{`\LaTeX{} and \TeX`, "LaTeX and TeX", ""}, {`J.\,K. a\/b a\-b \@c\\d`, "J.\u202fK. ab ab c d", ""},
	} {
		var told []string
		got := plainTeX(c.text, func(command string) { told = append(told, command) })
		if got != c.want || strings.Join(told, " ") != c.told {
			t.Errorf("%q is %q and tells %q, want %q and %q", c.text, got, told, c.want, c.told)
		}
	}
	problems := new(diag.List)
	refs := readBibTeX(Open("a.bib", "@book{a,\n author = {Nobody, J.\\,K. and \\foo Nobody},\n title = {On \\bar},\n}"), problems)
	if len(refs) != 1 || refs[0].Title.Value != `On \bar` || refs[0].Authors[0].Given != "J.\u202fK." {
		t.Errorf("got %+v", refs)
	}
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, fmt.Sprintf("%d: %s", p.Span.Position().Line, p.Summary))
	}
	want := `2: the command \foo of TeX is not known, and is printed as it stands; 3: the command \bar of TeX is not known, and is printed as it stands`
	if got := strings.Join(told, "; "); got != want {
		t.Errorf("told %s", got)
	}
}

// TestNamesOfBibTeX: a name is divided at its commas, and without them at its particle or before its last word.
func TestNamesOfBibTeX(t *testing.T) {
	for name, want := range map[string]Name{
		"Nobody, Ada": {Family: "Nobody", Given: "Ada"}, "Nobody, Jr, Ada": {Family: "Nobody Jr", Given: "Ada"},
		"Ada Nobody": {Family: "Nobody", Given: "Ada"}, "Ada van der Lamp": {Family: "van der Lamp", Given: "Ada"},
		"Nobody": {Family: "Nobody"}, "van der Lamp": {Family: "van der Lamp"}, "Ada 李": {Family: "李", Given: "Ada"},
		"Ada B. C. Nobody": {Family: "Nobody", Given: "Ada B. C."}, "": {},
	} {
		if got := bibName(name, func(string) {}); got != want {
			t.Errorf("%q is %+v, want %+v", name, got, want)
		}
	}
	for want, name := range map[string]Name{"LKN": {Literal: "LKN", Family: "x"}, "Nobody": {Family: "Nobody"}, "Nobody, Ada": {Family: "Nobody", Given: "Ada"}} {
		if name.String() != want {
			t.Errorf("%+v is written %q", name, name)
		}
	}
}

// line is a reference on one line.
func line(r Reference) string {
	what := fmt.Sprintf("%s %s %q in %q %s(%s) %s", r.Type, r.Key.Value, r.Title.Value, r.Container.Value,
		r.Volume.Value, r.Issue.Value, r.Pages.Value)
	who := fmt.Sprintf("by %v ed. %v, %s %d, %s", r.Authors, r.Editors, r.Publisher.Value, r.Year, r.Language.Value)
	where := fmt.Sprintf("doi %s, isbn %s, url %s", r.DOI.Value, r.ISBN.Value, r.URL.Value)
	return fmt.Sprintf("%s %s, %s, %s; %s", what, who, where, r.Note.Value, r.Abstract.Value)
}

// TestFields: each field of each format comes to its place.
func TestFields(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"article.bib", `@article{a, title={T}, subtitle={S}, journaltitle={J}, volume=1, number=2, eid={e3}, editor={X and Y}, note={<b>n</b>}, abstract={<p>a &amp; b</p>}, year={c. 2030}}`,
			`article-journal a "T: S" in "J" 1(2) e3 by [] ed. [X Y],  2030, , doi , isbn , url , n; a & b`},
		{"book.bib", `@book{b, title={T}, number=2, pages={1--2}, isbn={1}}`, `book b "T" in "" ()  by [] ed. [],  0, , doi , isbn 1, url , ; `},
		{"comment.bib", `@comment{ {nested} @book{x, title={no}} } @preamble{"x"} @book{b, title={T}}`, `book b "T" in "" ()  by [] ed. [],  0, , doi , isbn , url , ; `},
		{"parens.bib", `@comment( x (y) ) @book(b, title="T {"} x")`, `book b "T \" x" in "" ()  by [] ed. [],  0, , doi , isbn , url , ; `},
		{"all.json", `[{"id": 7, "type": "article-journal", "title": " T ", "container-title": "J", "volume": 1, "issue": "2", "number": "e3",
			"author": [{"family": "Lamp", "non-dropping-particle": "van der", "given": "Ada"}, {"literal": "LKN"}], "editor": [{"family": "X"}],
			"publisher": "P", "URL": "u", "DOI": "d", "ISBN": "i", "language": "french", "note": "<i>n</i>", "abstract": "a", "issued": {"date-parts": [["2030", 5]]}}]`,
			`article-journal 7 "T" in "J" 1(2) e3 by [van der Lamp, Ada LKN] ed. [X], P 2030, fr, doi d, isbn i, url u, n; a`},
		{"raw.json", `[{"id": "a", "type": "book", "title": "T", "number": "e3", "page": "1-2", "issued": {"raw": "May 2031"}}]`,
			`book a "T" in "" () 1–2 by [] ed. [],  2031, , doi , isbn , url , ; `},
		{"said.json", `[{"id": "a", "type": "book", "title": "T", "issued": {"literal": "2029"}}]`, `book a "T" in "" ()  by [] ed. [],  2029, , doi , isbn , url , ; `},
		{"journal.ris", "TY  - JOUR\nTI  - T\nT2  - J\nVL  - 1\nIS  - 2\nSP  - 3\nEP  - 4\nSN  - 1234-5678\nA2  - X\nUR  - u\nN1  - <b>n</b>\nN2  - a\nPY  - 2030\nDA  - 2031/01/01\nER  - \n",
			`article-journal  "T" in "J" 1(2) 3–4 by [] ed. [X],  2030, , doi , isbn , url u, n; a`},
		{"book.ris", "TY  - BOOK\nTI  - T\nSN  - 3\nC7  - e5\nER  - \n", `book  "T" in "" ()  by [] ed. [],  0, , doi , isbn 3, url , ; `},
	} {
		refs, told := read(c.name, c.text)
		got := ""
		if len(refs) > 0 {
			got = line(refs[0])
		}
		if got != c.want || len(told) > 0 {
			t.Errorf("%s:\n%s\nwant\n%s\ntold %q", c.name, got, c.want, told)
		}
	}
}

// TestHalfLetters: half of a letter of JSON is told, and a whole one is read.
func TestHalfLetters(t *testing.T) {
	for title, half := range map[string]bool{
		`\ud83d\ude00`: false, `\ud83d`: true, `\ude00`: true, `\ud83d\u0041`: true, `\\ud83d`: false, `\u00e9`: false, `\n\t`: false, `\ud83dx`: true,
	} {
		_, told := read("a.json", `[{"id": "a", "type": "book", "title": "x`+title+`"}]`)
		if len(told) > 0 != half {
			t.Errorf("%s: told %q", title, told)
		}
	}
}

// TestWritten: publications are written for other programs with all that is known of them, each in its own field.
func TestWritten(t *testing.T) {
	text := func(s string) source.Text { return source.Text{Value: s} }
	refs := []Reference{
		{Key: text("a"), Type: Article, Title: text("50% & {T}_$#~\\"), Container: text("J"), Volume: text("1"), Issue: text("2"), Pages: text("3–4"), Year: 2030,
			Authors: []Name{{Family: "Nobody", Given: "Ada"}, {Literal: "LKN"}, {Literal: Others}}, DOI: text("10.5/a_b"), URL: text("u_v"), Language: text("fr")},
		{Key: text("b"), Type: Report, Title: text("R"), Publisher: text("P"), Container: text("C"), Editors: []Name{{Family: "X"}}, ISBN: text("1"), Note: text("n"), Abstract: text("s")},
		{Key: text("c"), Type: Speech, Title: text("S"), Publisher: text("P")},
	}
	var got bytes.Buffer
	if err := WriteBibTeX(&got, refs); err != nil {
		t.Fatal(err)
	}
	const want = `@article{a,
  title     = {50\% \& \{T\}\_\$\#\textasciitilde{}\textbackslash{}},
  author    = {Nobody, Ada and {LKN} and others},
  date      = {2030},
  journaltitle = {J},
  volume    = {1},
  number    = {2},
  pages     = {3--4},
  doi       = {10.5/a_b},
  url       = {u_v},
  langid    = {fr},
}

@report{b,
  title     = {R},
  editor    = {X},
  institution = {P},
  booktitle = {C},
  isbn      = {1},
  note      = {n},
  abstract  = {s},
}

@misc{c,
  title     = {S},
  publisher = {P},
}

`
	if got.String() != want {
		t.Errorf("BibTeX is\n%s", got.String())
	}
	got.Reset()
	if err := WriteCSL(&got, refs); err != nil {
		t.Fatal(err)
	}
	back, told := read("a.json", got.String())
	for i := range refs {
		if i >= len(back) || line(back[i]) != line(refs[i]) {
			t.Errorf("CSL-JSON gives back %v of\n%s\ntold %q\n%s", len(back), line(refs[i]), told, got.String())
		}
	}
	if strings.Contains(got.String(), `"issued": {}`) {
		t.Errorf("a publication without a year has a date:\n%s", got.String())
	}
}
