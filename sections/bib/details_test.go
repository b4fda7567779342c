package bib

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
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

// TestUnknownTeX: a command that is not known is reported; one that holds nothing is kept, of others what they hold.
func TestUnknownTeX(t *testing.T) {
	for _, c := range []struct{ text, want, told string }{
		{`The \foo lamp`, `The \foo lamp`, `\foo`}, {`{\foo Lamp} \bar`, `\foo Lamp \bar`, `\foo \bar`},
		{`\foo{Lamp} and \foo {sea}`, "Lamp and sea", `\foo{…} \foo{…}`}, {`{\em Lamp} \textbf{sea}`, "Lamp sea", ""},
		{`\LaTeX{} and \TeX`, "LaTeX and TeX", ""}, {`J.\,K. a\/b a\-b \@c\\d`, "J.\u202fK. ab ab c d", ""},
	} {
		var told []string
		got := plainTeX(c.text, func(command string) { told = append(told, command) })
		if got != c.want || strings.Join(told, " ") != c.told {
			t.Errorf("%q is %q and tells %q, want %q and %q", c.text, got, told, c.want, c.told)
		}
	}
	problems := new(diag.List)
	text, _ := Open("a.bib", "@book{a,\n author = {Nobody, J.\\,K. and \\foo Nobody},\n title = {On \\bar},\n series = {\\baz{5}{km}},\n}").Plain(problems, "")
	refs := readBibTeX(text, nil, problems)
	if len(refs) != 1 || refs[0].Value(Title) != `On \bar` || refs[0].Creators(Author)[0].Given != "J.\u202fK." {
		t.Errorf("got %+v", refs)
	}
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, fmt.Sprintf("%d: %s", p.Span.Position().Line, p.Summary))
	}
	want := `2: the command \foo of TeX is not known, and is printed as it stands; 3: the command \bar of TeX is not known, and is printed as it stands; ` +
		`4: the command \baz{…} of TeX is not known: what stands in its braces is printed`
	if got := strings.Join(told, "; "); got != want {
		t.Errorf("told %s", got)
	}
}

// TestNamesOfBibTeX: a name is divided at its commas, and without them at its particle or before its last word. Braces
// keep words together.
func TestNamesOfBibTeX(t *testing.T) {
	for name, want := range map[string]Name{
		"Nobody, Ada": {Family: "Nobody", Given: "Ada"}, "Nobody, Jr, Ada": {Family: "Nobody", Given: "Ada", Suffix: "Jr"},
		"Ada Nobody": {Family: "Nobody", Given: "Ada"}, "Ada van der Lamp": {DroppingParticle: "van der", Family: "Lamp", Given: "Ada"},
		"van der Lamp, Ada": {DroppingParticle: "van der", Family: "Lamp", Given: "Ada"},
		"Nobody":            {Family: "Nobody"}, "van der Lamp": {DroppingParticle: "van der", Family: "Lamp"}, "Ada 李": {Family: "李", Given: "Ada"},
		"Ada B. C. Nobody":      {Family: "Nobody", Given: "Ada B. C."},
		`{\'A}lvarez, Jos{\'e}`: {Family: "Álvarez", Given: "José"}, "Katherine {St. John}": {Family: "St. John", Given: "Katherine"},
		"Harry B. {Hunt, III}": {Family: "Hunt", Given: "Harry B.", Suffix: "III"}, "Harry B. Hunt, III": {Family: "Hunt", Given: "Harry B.", Suffix: "III"},
		"'t Lamp, Ada":      {Family: "Lamp", Given: "Ada", Particle: "'t"},
		"Lamp, Ada van der": {Family: "Lamp", Given: "Ada", DroppingParticle: "van der"}, "al-Lamp, Ada": {Family: "Lamp", Given: "Ada", Particle: "al-"},
		"W.M.P. {van der} Lamp":                                  {Family: "Lamp", Given: "W.M.P.", DroppingParticle: "van der"},
		"Lamp van Gull, Ada":                                     {Family: "Lamp van Gull", Given: "Ada"},
		"{Lighthouse Keepers and Friends}":                       {Literal: "Lighthouse Keepers and Friends"},
		"family=Hugo, given=Victor":                              {Family: "Hugo", Given: "Victor"},
		"family={Lamp}, given={Ada}, prefix=van, useprefix=true": {Family: "Lamp", Given: "Ada", Particle: "van"},
	} {
		ignore := func(string) {}
		if got := bibNames(name, ignore, ignore); len(got) != 1 || got[0] != want {
			t.Errorf("%q is %+v, want %+v", name, got, want)
		}
	}
	for want, name := range map[string]Name{"LKN": {Literal: "LKN", Family: "x"}, "Nobody": {Family: "Nobody"}, "Nobody, Ada": {Family: "Nobody", Given: "Ada"}, "van Lamp, Jr, Ada": {Particle: "van", Family: "Lamp", Given: "Ada", Suffix: "Jr"}} {
		if name.String() != want {
			t.Errorf("%+v is written %q", name, name)
		}
	}
	for list, want := range map[string]string{"A, B and C, D": "A, B|C, D", "A and and B": "A|B", "{A and B} and C": "A and B|C", "A, B., C, D.": "A, B.|C, D.", "A, B; C, D": "A, B|C, D", "A\nAND\nB and others": "A|B|others"} {
		var got []string
		for _, n := range bibNames(list, func(string) {}, func(string) {}) {
			got = append(got, n.String())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is %q, want %s", list, got, want)
		}
	}
}

// TestDates: dates are read in the habits of people and programs, and what is none keeps its words and its year.
func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2031": "2031", "2031-05": "2031-05", "2031-05-03T10:00:00Z": "2031-05-03", "2031/05/03": "2031-05-03", "2031/5": "2031-05", "2014/2016": "2014/2016",
		"2014–16": "2014/2016", "2014/15": "2014/2015", "2014/..": "2014/..", "1999-": "1999/..", "May 2031": "2031-05", "3 May 2031": "2031-05-03", "May 3rd, 2031": "2031-05-03", "2031 May 3": "2031-05-03",
		"2031 May-Jun": "2031-05/2031-06", "Spring 2031": "2031-21", "2031-22": "2031-22", "c. 2031": "2031~", "[2031?]": "[2031?]", "[2031]": "[2031]", "c2031": "c2031", "2031?": "2031~", "ca. 2031": "2031~",
		"2031///circa": "2031~", "2031/05//": "2031-05", "~2031": "2031~", "2031--2033": "2031/2033", "∼2031": "2031~", "203X": "2030~/2039", "20XX": "2000~/2099", "2031-XX": "2031", "2031-05-XX": "2031-05", "2031/2033?": "2031~/2033", "2020-21": "2020-21", "circa 2031-05": "2031-05~", "c. 1999-2001": "1999~/2001",
		"3. Mai 2031": "2031-05-03", "03.05.2031": "2031-05-03", "mai 2031": "2031-05", "-0044-03-15": "-0044-03-15", "forthcoming": "forthcoming", "2015a": "2015a", "n.d.": "n.d.", "": "", "2031-13": "2031-13",
	} {
		if got := ReadDate(text); got.String() != want {
			t.Errorf("%q is %+v, want %s", text, got, want)
		}
	}
	if d := ReadYear("2020-21"); d.String() != "2020/2021" {
		t.Errorf("the years 2020-21 are %s", d)
	}
	if d := ReadDate("Summer term 2015a"); d.From.Year != 2015 || d.Words == "" {
		t.Errorf("%+v", d)
	}
}

// TestLooks: the looks of TeX become those of CSL, and back.
func TestLooks(t *testing.T) {
	for tex, want := range map[string]string{
		`CO$_2$, PM$_{2.5}$, 4$^{th}$, CD4$^+$`: "CO<sub>2</sub>, PM<sub>2.5</sub>, 4<sup>th</sup>, CD4<sup>+</sup>",
		`\emph{Homo \emph{sapiens}} {\it x} y`:  "<i>Homo</i> sapiens <i>x</i> y", `H\textsubscript{2}O`: "H<sub>2</sub>O",
		`20$^\circ$C and $x = 2$`: "20°C and x = 2", `\enquote{so \enquote{we} say}`: "“so ‘we’ say”", `\href{https://x.example}{there}`: "there",
		`{pH} of {the WHO}`: `pH of <span class="nocase">the WHO</span>`, `{{All of it}}`: "All of it", `a_b^c`: "a_b^c", "a `so' the boys' O'Neil": "a ‘so’ the boys' O'Neil", `\vphantom{\{}\}x`: "}x",
		`\textcolor{red}{x} \foreignlanguage{german}{y}`: "x y", "{\\aap} \\char\"E9 \\symbol{233}": "Astronomy and Astrophysics éé", `$\alpha$-decay 5 % of`: "α-decay 5 % of", "a%\n  b": "ab",
	} {
		text, marks := readTeX(tex, func(c string) { t.Errorf("%q: unknown %s", tex, c) })
		if got := writeHTML(runsOf(text, marks)); got != want {
			t.Errorf("%q is %s, want %s", tex, got, want)
		}
	}
}

// TestFields: each field of each format comes to its place.
func TestFields(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"article.bib", `@article{a, title={T}, subtitle={S}, journaltitle={J}, volume=1, number=2, eid={e3}, editor={X and Y}, note={<b>n</b>}, abstract={<p>a &amp; b</p>}, year={c. 2030}}`,
			"article-journal a; editor [X Y]; issued 2030~; abstract a & b; container-title J; issue 2; note <b>n</b>; page e3; title T: S; volume 1"},
		{"book.bib", `@book{b, title={T}, series={S}, number=2, pages={1--2}, isbn={1}, edition={2}, address={Nowhere}, publisher={A and B}}`,
			"book b; ISBN 1; collection-number 2; collection-title S; edition 2; page 1–2; publisher A; B; publisher-place Nowhere; title T"},
		{"comment.bib", `@comment{ {nested} @book{x, title={no}} } @preamble{"x"} @book{b, title={T}}`, `book b; title T`},
		{"parens.bib", `@comment( x (y) ) @book(b, title="T {"} x")`, `book b; title T " x`},
		{"thesis.bib", `@phdthesis{a, title={T}, school={S}, month=may # "~3", year=2030}`, "thesis a; issued 2030-05-03; genre PhD thesis; publisher S; title T"},
		{"address.bib", `@misc{a, title={T}, howpublished={\url{https://x.example/a_b}}, year=2030}`, "document a; issued 2030; URL https://x.example/a_b; title T"},
		{"eprint.bib", `@misc{a, title={T}, eprint={1234.5}, archiveprefix={arXiv}}`, "document a; URL https://arxiv.org/abs/1234.5; archive arXiv; archive_location 1234.5; title T"},
		{"people.bib", `@movie{a, title={T}, editor={Lamp, Ada}, editortype={director}, translator={B}}`, "motion_picture a; director [Lamp, Ada]; translator [B]; title T"},
		{"crossref.bib", `@inproceedings{a, title={T}, crossref={P}} @proceedings{p, title={Proc}, editor={X}, year=2030, publisher={Q}}`,
			"paper-conference a; editor [X]; issued 2030; container-title Proc; publisher Q; title T"},
		{"xdata.bib", `@book{a, title={T}, xdata={p}} @xdata{p, publisher={Q}, location={Nowhere}}`, "book a; publisher Q; publisher-place Nowhere; title T"},
		{"dates.bib", `@book{a, title={T}, date={2014-05/2016}, urldate={2031-02-01}, origdate={1999}, eventdate={2013-21}}`,
			"book a; accessed 2031-02-01; event-date 2013-21; issued 2014-05/2016; original-date 1999; title T"},
		{"all.json", `[{"id": 7, "type": "article-journal", "title": " T ", "container-title": "J", "volume": 1, "issue": "2", "number": "e3",
			"author": [{"family": "Lamp", "non-dropping-particle": "van der", "given": "Ada"}, {"literal": "LKN"}], "editor": [{"family": "X"}],
			"publisher": "P", "URL": "u", "DOI": "d", "ISBN": "i", "language": "french", "note": "<i>n</i>", "abstract": "a", "issued": {"date-parts": [["2030", 5]]}}]`,
			`article-journal 7; author [van der Lamp, Ada LKN]; editor [X]; issued 2030-05; DOI d; ISBN i; URL u; abstract a; container-title J; issue 2; language fr; note <i>n</i>; page e3; publisher P; title T; volume 1`},
		{"raw.json", `[{"id": "a", "type": "book", "title": "T", "number": "e3", "page": "1-2", "issued": {"raw": "May 2031"}}]`, `book a; issued 2031-05; number e3; page 1–2; title T`},
		{"said.json", `[{"id": "a", "type": "book", "title": "T", "issued": {"literal": "2029"}}]`, `book a; issued 2029; title T`},
		{"range.json", `[{"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[2014, 3], [2016]], "circa": true}, "accessed": {"date-parts": [[2031]], "season": "2"}}]`,
			`book a; accessed 2031-22; issued 2014-03~/2016; title T`},
		{"crossref.json", `{"status": "ok", "message": {"type": "journal-article", "title": ["T"], "container-title": ["J"], "ISSN": ["1", "2"], "published": {}, "reference": [{}], "author": [{"name": "LKN"}]}}`,
			`article-journal ; author [LKN]; ISSN 1 2; container-title J; title T`},
		{"extra.json", `[{"id": "a", "type": "book", "title": "T", "note": "PMID: 7\nOriginal Date: 1999\nedition: 2\nKept: dry.\nDOI: no", "edition": "3"}]`,
			"book a; original-date 1999; PMID 7; edition 3; note Kept: dry. DOI: no; title T"},
		{"entities.bib", "@book{a, title={A {\\&}amp$\\mathsemicolon$ B}, note={so \\&amp;}, abstract={a&nbsp;b &lt; c}}", "book a; abstract a\u00a0b < c; note so &amp;amp;; title A & B"},
		{"html.json", `[{"id": "a", "type": "book", "title": "a < b, <i>c <i>d</i></i> &amp; <span class=\"nocase\">e</span><sub>2</sub> <x>"}]`,
			`book a; title a < b, <i>c</i> d & <span class="nocase">e</span><sub>2</sub> <x>`},
		{"journal.ris", "TY  - JOUR\nTI  - T\nT2  - J\nVL  - 1\nIS  - 2\nSP  - 3\nEP  - 4\nSN  - 1234-5678\nA2  - X\nUR  - u\nN1  - <b>n</b>\nN2  - a\nPY  - 2030\nDA  - 2030/01/01\nER  - \n",
			`article-journal ; editor [X]; issued 2030-01-01; ISSN 1234-5678; URL u; abstract a; container-title J; issue 2; note <b>n</b>; page 3–4; title T; volume 1`},
		{"book.ris", "TY  - BOOK\nTI  - T\nSN  - 3\nC7  - e5\nCY  - Nowhere\nET  - 2\nT2  - S\nER  - \n", `book ; ISBN 3; collection-title S; edition 2; publisher-place Nowhere; title T`},
	} {
		refs, told := read(c.name, c.text)
		got := ""
		if len(refs) > 0 {
			got = short(refs[0])
		}
		if got != c.want || len(told) > 0 {
			t.Errorf("%s:\n%s\nwant\n%s\ntold %q", c.name, got, c.want, told)
		}
	}
}

// short is a publication on one line that people can read.
func short(r Reference) string {
	out := fmt.Sprintf("%s %s", r.Type, r.Key.Value)
	for _, role := range r.Roles() {
		out += fmt.Sprintf("; %s %v", role, r.Creators(role))
	}
	for _, day := range r.Days() {
		out += fmt.Sprintf("; %s %v", day, r.Date(day))
	}
	for _, v := range r.Variables() {
		out += fmt.Sprintf("; %s %s", v, writeHTML(r.Runs(v)))
	}
	return out
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
	article := made(Article, "a", map[Variable]string{Title: "50% &amp; {T}_$#~\\ a WHO <i>look</i>", Container: "J", Volume: "1", Issue: "2", Pages: "3–4", DOI: "10.5/a_b", URL: "u_v", Language: "fr"})
	article.SetDate(Issued, Date{From: Calendar{Year: 2030}})
	article.SetCreators(Author, []Name{{Family: "Nobody", Given: "Ada"}, {Literal: "LKN"}, {Literal: Others}})
	report := made(Report, "b", map[Variable]string{Title: "R", Publisher: "P", Container: "C", ISBN: "1", Note: "n", Abstract: "s"})
	report.SetCreators(Editor, []Name{{Family: "X"}})
	refs := []Reference{article, report, made(Speech, "c", map[Variable]string{Title: "S", Publisher: "P"})}
	var got bytes.Buffer
	if err := WriteBibTeX(&got, refs); err != nil {
		t.Fatal(err)
	}
	const want = `@article{a,
  title     = {50\% \& \{T\}\_\$\#\textasciitilde{}\textbackslash{} a {WHO} \emph{look}},
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
  entrysubtype = {speech},
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
	if strings.Contains(got.String(), `"issued": {}`) {
		t.Errorf("a publication without a year has a date:\n%s", got.String())
	}
}

// TestDeep: texts that stand as deep in others as nobody writes them are read in no more time than others.
func TestDeep(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	const many = 50_000
	for _, text := range []string{
		strings.Repeat("{", many), strings.Repeat("{", many) + "x" + strings.Repeat("}", many), strings.Repeat(`\'{`, many),
		strings.Repeat(`\emph{`, many) + "x", strings.Repeat(`\frac{a`, many), strings.Repeat(`\'`, many), strings.Repeat("$_{", many),
	} {
		readTeX(text, func(string) {})
	}
	readHTML(strings.Repeat("<i>", many) + strings.Repeat("</b>", many))
	read("a.ris", "TY  - BOOK\nTI  - x\n"+strings.Repeat("x\n", many)+"ER  - \n")
	read("a.bib", "@book{a, title={x}, author={"+strings.Repeat("A and ", many)+"}}")
}

// TestLanguagesOfBabel: what packages of TeX call the two ways of writing Chinese are its scripts.
func TestLanguagesOfBabel(t *testing.T) {
	for name, want := range map[string]string{
		"chinese-simplified": "zh-Hans", "Chinese-Traditional": "zh-Hant", "chinese-hant": "zh-Hant", "chinese": "zh",
	} {
		if got := LanguageTag(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestArchives: where the file of a publication is stored is its address, or its number in a database.
func TestArchives(t *testing.T) {
	for kind, want := range map[string]string{
		"arxiv": "https://arxiv.org/abs/7 arxiv 7", "JSTOR": "https://www.jstor.org/stable/7 JSTOR 7", "hdl": "https://hdl.handle.net/7 hdl 7",
		"googlebooks": "https://books.google.com?id=7 googlebooks 7", "pubmed": "PMID 7", "pmc": "PMCID 7", "other": " other 7",
	} {
		refs, _ := read("a.bib", "@book{a, title = {Fog}, eprint = {7}, eprinttype = {"+kind+"}}")
		r := refs[0]
		got := r.Value(URL) + " " + r.Value(Archive) + " " + r.Value(ArchiveLocation)
		if r.Has(PMID) || r.Has(PMCID) {
			got = strings.TrimSpace(got) + "PMID " + r.Value(PMID)
			if r.Has(PMCID) {
				got = "PMCID " + r.Value(PMCID)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}

// TestPartsOfEditors: an editor of BibLaTeX may have another part in the work, by the type of the field.
func TestPartsOfEditors(t *testing.T) {
	refs, _ := read("a.bib", "@book{a, title = {Fog}, editor = {A, B}, editortype = {compiler}, editora = {C, D}, editoratype = {illustrator}, editorb = {E, F}, editorc = {G, H}, editorctype = {no part}}")
	r := refs[0]
	if got := fmt.Sprint(r.Creators("compiler"), r.Creators("illustrator"), r.Creators(Editor)); got != "[A, B] [C, D] [E, F G, H]" {
		t.Error(got)
	}
}

// TestBoundsOfCalendars: a year has four figures at most and is none of nought; months, days and seasons have their ranges.
func TestBoundsOfCalendars(t *testing.T) {
	for c, want := range map[Calendar]bool{
		{}: false, {Year: 2031}: true, {Year: -9999}: true, {Year: -10000}: false, {Year: 9999}: true, {Year: 10000}: false, {Month: 5}: false,
		{Year: 1, Month: 12}: true, {Year: 1, Month: 13}: false, {Year: 1, Month: -1}: false, {Year: 1, Month: 1, Day: 31}: true,
		{Year: 1, Month: 1, Day: 32}: false, {Year: 1, Month: 1, Day: -1}: false, {Year: 1, Season: 4}: true, {Year: 1, Season: 5}: false, {Year: 1, Season: -1}: false,
	} {
		if got := c.isValid(); got != want {
			t.Errorf("%+v: %t", c, got)
		}
	}
}

// TestSeasonsOfRanges: seasons of a range are months behind the last in CSL-JSON, which has one place for a season alone.
func TestSeasonsOfRanges(t *testing.T) {
	from, to := Calendar{Year: 2030, Season: 1}, Calendar{Year: 2031, Season: 4}
	if got := fmt.Sprint(*Date{From: from, To: to}.json(), *Date{From: from}.json()); got != "{[[2030 13] [2031 16]] 0 false } {[[2030]] 1 false }" {
		t.Error(got)
	}
}

// TestHiddenGroups: what a command says nothing with is passed over with its options, and what follows is not.
func TestHiddenGroups(t *testing.T) {
	for text, want := range map[string]string{
		`Fog\label{x} sea`: "Fog sea", `Fog\label[y]{x} sea`: "Fog sea", `Fog\label [y] sea`: "Fog sea", `Fog\label [y sea`: "Fog[y sea", `Fog\label`: "Fog",
	} {
		if got := plainTeX(text, func(string) {}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, command := range []string{`\emph{`, `{`, `\emph`} {
		deep := strings.Repeat(command, 80)
		if got := plainTeX(deep+" Fog"+strings.Repeat("}", strings.Count(deep, "{"))+" sea", func(string) {}); strings.TrimSpace(got) != "Fog sea" {
			t.Errorf("80 times %s: %q", command, got)
		}
	}
}

// TestNamesInCapitals: a name in capitals gets small letters, and words of the short form keep their own.
func TestNamesInCapitals(t *testing.T) {
	for _, c := range [][3]string{
		{"JOURNAL OF ELIFE", "J eLife", "Journal of eLife"}, {"THE FOG", "", "The Fog"}, {"BMC LIGHTS", "BMC Lights", "BMC Lights"}, {"eLife OF FOG", "", "eLife OF FOG"},
	} {
		if got := lettered(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %q, want %q", c[:2], got, c[2])
		}
	}
}

// TestLanguageTags: languages have their tags, by their names and by codes of two letters and of three.
func TestLanguageTags(t *testing.T) {
	for name, want := range map[string]string{"French": "fr", "fra": "fr", "haw": "haw", "EN": "en", "en_GB": "en-GB", "fog": "", "f": "", "sea-gulls": ""} {
		if got, ok := languageTag(name); got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestLinesOfHTML: elements that end a line part words, at their beginning and at their end.
func TestLinesOfHTML(t *testing.T) {
	for text, want := range map[string]string{"<p>a</p>b": "a b", "a<br>b": "a b", "a<p>b": "a b", "a<i>b</i>c": "abc", "<p>a</p> <p>b</p>": "a b"} {
		if got, _ := readHTML(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestGroupsInARow: groups that follow each other are not deep; an address ends at its brace.
func TestGroupsInARow(t *testing.T) {
	refs, _ := read("a.bib", "@book{a, title = {"+strings.Repeat("{a}", 90)+` \emph{b} c}}`)
	if got := writeHTML(refs[0].Runs(Title)); !strings.HasSuffix(got, "<i>b</i> c") {
		t.Error(got)
	}
	if got := plainTeX(`See \url{https://gulls.example/~a_b}, and more`, func(string) {}); got != "See https://gulls.example/~a_b, and more" {
		t.Error(got)
	}
	if got := ReadDate(" ~2031").String(); got != "2031~" {
		t.Error(got)
	}
}
