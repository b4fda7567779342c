package bib

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestLeftovers: what programs and databases leave in files of BibTeX is read as what it was before: line ends, tags
// and characters of HTML, addresses with a line end between them.
func TestLeftovers(t *testing.T) {
	for field, want := range map[string]string{
		`abstract = {of the\npotential\r\nof \nu{} and \r{a} \n\nEnd$\backslash$nx {\textbackslash}ny \textbackslash nz}`: "of the potential of ν and å End x y z",
		`abstract = {{\textless}p{\textgreater}On <i>fog</i></p>}`:                                                        "On <i>fog</i>",
		`title = {CO{\textless}inf{\textgreater}2{\textless}/inf{\textgreater} and <i>fog</i>, a < b}`:                    "CO<sub>2</sub> and <i>fog</i>, a < b",
		`title = {A <b> and \emph{no} more}`:                                                                              "A &lt;b> and <i>no</i> more",
		`title = {Fog\&\#039;s \&amp;\#x2019; {\&}\#8211; &#38;}`:                                                         "Fog's ’ – &",
		`isbn = {0317-8471\r1434-4483 (Electronic)}`:                                                                      "",
		`url = {http://a.example/{~}x{\%}5Cnhttp://b.example/\nhttps://c.example}`:                                        "http://a.example/~x http://b.example/ https://c.example",
		`title = {Long Live\Exclam{} \texttildelow 5}`:                                                                    "Long Live! ~5",
	} {
		refs, told := read("a.bib", "@book{a, volume = 1, "+field+"}")
		name, _, _ := strings.Cut(field, " ")
		if name == "url" {
			name = "URL"
		}
		if got := writeHTML(refs[0].Runs(Variable(name))); got != want {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
		if len(told) > 1 || name == "title" && len(told) > 0 {
			t.Errorf("%s: told %q", field, told)
		}
	}
	refs, _ := read("a.bib", `@book{a, title = {x}, isbn = {0317-8471\r1434-4483 (Electronic)}, issn = {03178471}}`)
	if got := refs[0].Value(ISSN); got != "03178471 1434-4483" {
		t.Errorf("the ISSNs are %q", got)
	}
	for isbn, want := range map[string]string{"0317-8472": "0317-8472", "0317-8471 and more": "0317-8471 and more", "978-3-16-148410-0": "978-3-16-148410-0"} {
		refs, _ := read("a.bib", `@book{a, title = {x}, isbn = {`+isbn+`}}`)
		if got := refs[0].Value(ISBN); got != want {
			t.Errorf("the ISBN %s is %q", isbn, got)
		}
	}
}

// TestStringsThatDouble: strings of which each is the one before twice are told, and end.
func TestStringsThatDouble(t *testing.T) {
	var b strings.Builder
	b.WriteString("@string{s0 = {lamp}}\n")
	for i := range 60 {
		fmt.Fprintf(&b, "@string{s%d = s%d # s%d}\n", i+1, i, i)
	}
	b.WriteString("@book{a, title = s3}\n@book{b, title = s60}\n")
	refs, told := read("a.bib", b.String())
	const want = "the strings of the file are too long: with s23 they are more than 64 MB"
	if len(refs) != 2 || len(told) != 1 || !strings.HasSuffix(told[0], want) {
		t.Errorf("%d publications, told %.200q", len(refs), told)
	}
}

// TestUnprinted: of what a report does not print nothing is told.
func TestUnprinted(t *testing.T) {
	const text = `@book{a, title = {x}, abstract = {\foo}, note = {\foo}, annote = {\foo}, keywords = {\foo}}`
	for _, c := range []struct {
		unprinted []Variable
		want      int
	}{{nil, 4}, {[]Variable{Abstract, Note, Annote, Keyword}, 0}, {[]Variable{Note}, 3}} {
		if got := toldOf(text, c.unprinted); got != c.want {
			t.Errorf("%v: %d warnings, want %d", c.unprinted, got, c.want)
		}
	}
}

// toldOf is how much is told of a file of BibTeX.
func toldOf(text string, unprinted []Variable) int {
	problems := new(diag.List)
	Read(Open("a.bib", text), problems, unprinted...)
	return problems.Len()
}
