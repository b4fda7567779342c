package bib

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/sections/source"
)

// TestRoundTrip: whatever a publication has, what is written is read again as it was, in each format.
func TestRoundTrip(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	g := generator{rand.New(rand.NewPCG(5, 6))}
	var refs []Reference
	for i := range 1000 {
		refs = append(refs, g.reference(i))
	}
	for name, write := range writers() {
		var b bytes.Buffer
		if err := write(&b, refs); err != nil {
			t.Fatal(err)
		}
		got, told := read(name, b.String())
		if len(told) > 0 || len(got) != len(refs) {
			t.Fatalf("%s: %d publications of %d, told %q", name, len(got), len(refs), told)
		}
		for i := range got {
			if line(got[i]) != line(refs[i]) {
				t.Fatalf("%s: read\n%s\nwrote\n%s", name, line(got[i]), line(refs[i]))
			}
		}
	}
}

// writers are those of all formats, by the name of a file.
func writers() map[string]func(io.Writer, []Reference) error {
	return map[string]func(io.Writer, []Reference) error{"a.bib": WriteBibTeX, "a.json": WriteCSL, "a.ris": WriteRIS}
}

// generator makes publications of all kinds.
type generator struct{ *rand.Rand }

// words are those that a text is made of, with all signs that a format could take for its own.
func (g generator) words(most int) string {
	list := strings.Fields("Fog & its 100% manners: #1 _under_score {braces} $5 back\\slash ~tilde Ökonomie señal Łódź 北京 " +
		"المدينة “quoted” — -- dash naïve ''so'' a<b &amp; x^2 CO WHO's iPhone \"typed\" and of ?` R&D-Plan İstanbul ﬁ a,b; und= ‘so’ `tick` a&nbsp;b &lt;i&gt;")
	out := make([]string, 1+g.IntN(most))
	for i := range out {
		out[i] = list[g.IntN(len(list))]
	}
	return strings.Join(out, " ")
}

// reference is a publication.
func (g generator) reference(i int) Reference {
	r := Reference{Key: source.Text{Value: fmt.Sprintf("key%d", i)}, Type: types()[g.IntN(len(types()))]}
	for _, v := range standard() {
		if v == Title || g.IntN(6) == 0 {
			g.text(&r, v)
		}
	}
	if r.Type == Article && !r.Has(Pages) {
		r.Set(Number, source.Text{}) // it stands for the pages
	}
	for _, role := range roles() {
		if g.IntN(8) == 0 {
			for range 1 + g.IntN(3) {
				r.AddCreator(role, g.name())
			}
		}
	}
	for _, day := range days() {
		if g.IntN(3) == 0 {
			r.SetDate(day, g.date())
		}
	}
	if r.Has(Status) && r.Date(Issued).IsEmpty() {
		r.SetDate(Issued, Date{From: Calendar{Year: 2031}}) // else the status is the date
	}
	return r
}

// text gives a variable words.
func (g generator) text(r *Reference, v Variable) {
	switch v {
	case Language:
		r.Set(v, source.Text{Value: "fr"})
	case URL:
		r.Set(v, source.Text{Value: "https://x.example/~5?a=b&c_d#e%20f"})
	case DOI:
		r.Set(v, source.Text{Value: "10.5555/a_5%<x>"})
	case Pages:
		r.Set(v, source.Text{Value: "45–67"})
	case PageCount, ISBN, ISSN, PMID, PMCID:
		r.Set(v, source.Text{Value: "320"})
	default:
		var out richText
		for range 1 + g.IntN(3) {
			out.look = []Look{0, 0, Italic, Bold, Raised, Lowered, SmallCaps, Italic | Bold}[g.IntN(8)]
			out.write(g.words(3))
			if g.IntN(2) == 0 {
				out.write(" ")
			}
		}
		text, marks := out.trimmed()
		r.setMarked(v, source.Text{Value: text}, marks)
	}
}

// name is a name of a person or of an organisation.
func (g generator) name() Name {
	if g.IntN(4) == 0 {
		return Name{Literal: g.words(3)}
	}
	word := func() string {
		return []string{"Lamp", "Faro", "李", "d’Arc", "van Dyke", "O'Neil", "Ørsted-Gull", "و نورس"}[g.IntN(8)]
	}
	n := Name{Family: word(), Given: []string{"Ada", "J. M.", "José-María", ""}[g.IntN(4)]}
	if g.IntN(3) == 0 {
		n.DroppingParticle = "von der"
	} else if g.IntN(3) == 0 {
		n.Particle = "de"
	}
	if g.IntN(4) == 0 {
		n.Suffix = "Jr"
		n.CommaBeforeSuffix = g.IntN(2) == 0
	}
	return n
}

// date is a date of any kind.
func (g generator) date() Date {
	day := func() Calendar {
		c := Calendar{Year: []int{2031, 1999, 800, -44}[g.IntN(4)]}
		if g.IntN(2) == 0 {
			c.Month = 1 + g.IntN(12)
		}
		if c.Month > 0 && g.IntN(2) == 0 {
			c.Day = 1 + g.IntN(28)
		}
		return c
	}
	d := Date{From: day(), Circa: g.IntN(5) == 0}
	switch g.IntN(6) {
	case 0:
		d.To = day()
	case 1:
		d.Open = true
	case 2:
		d.From = Calendar{Year: 2031, Season: 1 + g.IntN(4)}
	case 3:
		return ReadDate([]string{"forthcoming", "in press & more", "2015a", "n.d."}[g.IntN(4)])
	}
	return d
}

// TestExtensions: a file is read by its extension, or by what is in it where databases give one extension to all.
func TestExtensions(t *testing.T) {
	if !slices.Equal(Extensions(), []string{".bib", ".json", ".ris", ".nbib", ".enw", ".xml", ".ciw", ".isi", ".txt"}) {
		t.Error(Extensions())
	}
	for name, text := range map[string]string{
		"a.nbib": "\nPMID- 7\nTI  - Fog and its\n      manners.\nFAU - Lamp, Ada\nCN  - Gulls\nJT  - Lights\nTA  - L\nDP  - 2031 May 3\nVI  - 12\nIP  - 3\nPG  - 45-67\nLID - 10.5555/9 [doi]\n",
		"a.enw":  "%0 Journal Article\n%T Fog and its manners\n%A Lamp, Ada\n%A Gulls,\n%J Lights\n%D 2031\n%8 May 3\n%V 12\n%N 3\n%P 45-67\n%R 10.5555/9\n",
	} {
		for _, ending := range []string{name, "x.ris"} {
			refs, told := read(ending, text)
			if len(refs) != 1 || len(told) > 0 {
				t.Errorf("%s: %d publications, told %q", name, len(refs), told)
				continue
			}
			r := refs[0]
			got := fmt.Sprintln(r.Type, r.Value(Title), r.Creators(Author), r.Value(Container), r.Year(), r.Value(Volume), r.Value(Issue), r.Value(Pages), r.Value(DOI))
			if want := "article-journal Fog and its manners [Lamp, Ada Gulls] Lights 2031 12 3 45–67 10.5555/9\n"; got != want {
				t.Errorf("%s: %s\nwant %s", name, got, want)
			}
		}
	}
}

// TestOddRoundTrip: what would be read as something else is written so that it is not: characters of HTML by number,
// words in braces that begin with a brace, backslashes in addresses, and a name that is a given name alone.
func TestOddRoundTrip(t *testing.T) {
	const items = `[{"id": "a", "type": "book", "title": "Fog &amp;#x2019; <span class=\"nocase\">{water and fog}</span>",
		"DOI": "10.5555/a\\:b", "URL": "https://x.example/a\\\\b", "issued": {"literal": "c. Easter 2031"}}]`
	refs, _ := read("a.json", items)
	bare, _ := read("b.bib", `@book{b, title = {Fog}, author = {, Ada and Lamp, B.}, year = {2031?}}`)
	refs = append(refs, bare...)
	for name, write := range writers() {
		var b bytes.Buffer
		if err := write(&b, refs); err != nil {
			t.Fatal(err)
		}
		got, _ := read(name, b.String())
		for i := range refs {
			if len(got) != len(refs) || line(got[i]) != line(refs[i]) {
				t.Errorf("%s: %s\nread %v", name, line(refs[i]), got)
			}
		}
	}
}
