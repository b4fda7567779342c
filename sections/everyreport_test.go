package sections

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

// author makes up reports in which no two words are the same.
type author struct {
	*rand.Rand
	text    strings.Builder
	letters []rune
	words   []string
	// below is set if the title of a part stands above the next section on its page, where no picture opens it.
	below bool
}

// word is a word that was not written before; its last five letters number it.
func (a *author) word() string {
	var w []rune
	for range a.IntN(9) {
		w = append(w, a.letters[a.IntN(len(a.letters))])
	}
	n := len(a.words)
	for range 5 {
		w = append(w, a.letters[n%10])
		n /= 10
	}
	a.words = append(a.words, string(w))
	return string(w)
}

// phrase is from one to so many words.
func (a *author) phrase(most int) string {
	var out []string
	for range 1 + a.IntN(most) {
		out = append(out, a.word())
	}
	return strings.Join(out, " ")
}

// tall is a phrase that is sometimes higher than a page.
func (a *author) tall(most int) string {
	if a.IntN(6) == 0 {
		return a.phrase(900)
	}
	return a.phrase(most)
}

// line adds a line to the report.
func (a *author) line(format string, args ...any) { fmt.Fprintf(&a.text, format+"\n", args...) }

// section begins a section.
func (a *author) section(kind string) {
	a.line("[[section]]\nkind = %q\ntitle = %q", kind, a.phrase(4))
	if a.IntN(3) == 0 {
		a.line("category = %q", a.phrase(3))
	}
	if a.IntN(5) == 0 {
		a.line("appendix = true")
	}
	if a.IntN(3) == 0 {
		a.line("lead = %q", a.phrase(30))
	}
	if a.IntN(3) == 0 && !a.below {
		place := []string{"on", "under"}[a.IntN(2)]
		a.line("opener = { file = \"upright.png\", alt = %q, title = %q, credit = %q }", fmt.Sprint("Seen ", a.IntN(1<<30)), place, a.phrase(9))
	}
	a.below = false
}

// part begins a part. The text of one that has a page to itself is short enough for the smallest page.
func (a *author) part() {
	a.line("[[part]]\ntitle = %q\nlead = %q", a.phrase(3), a.phrase(6))
	switch a.IntN(3) {
	case 0:
		a.below = true
		a.line("page = false\ntext = %q", a.tall(60))
	case 1:
		a.line("picture = \"upright.png\"\nalt = %q\nground = \"accent\"", fmt.Sprint("Shown ", a.IntN(1<<30)))
	default:
		a.line("ground = \"none\"\nnumbered = false\ntext = %q", a.phrase(20))
	}
}

// prose adds a text with most that Markdown has.
func (a *author) prose() {
	a.line("text = '''")
	for range 1 + a.IntN(5) {
		switch a.IntN(7) {
		case 0:
			a.line("- %s\n- %s\n    - %s\n", a.tall(20), a.phrase(9), a.tall(20))
		case 1:
			a.line("> %s\n", a.tall(40))
		case 2:
			a.line("| %s | %s |\n|---|---|\n| %s | %s |\n| %s | %s |\n", a.word(), a.word(), a.tall(9), a.tall(9), a.word(), a.word())
		case 3:
			a.line("## %s\n\n%s\n", a.phrase(6), a.phrase(50))
		case 4:
			a.line("1. %s\n2. %s\n", a.phrase(40), a.tall(9))
		default:
			a.line("%s\n", a.phrase(120))
		}
	}
	a.line("'''")
}

// authored are kinds of sections; each adds one.
var authored = []func(a *author){
	func(a *author) { a.section("narrative"); a.prose() },
	func(a *author) {
		a.section("narrative")
		a.prose()
		columns := 2 + a.IntN(4)
		a.line("[[section.table]]\ncaption = %q\nnotes = %q", a.phrase(12), a.phrase(30))
		cells := func(most int) string {
			var out []string
			for range columns {
				out = append(out, fmt.Sprintf("%q", a.tall(most)))
			}
			return strings.Join(out, ", ")
		}
		var titles []string
		for range columns {
			titles = append(titles, fmt.Sprintf("{ title = %q }", a.phrase(2)))
		}
		a.line("columns = [%s]\nrows = [", strings.Join(titles, ", "))
		for range 1 + a.IntN(8) {
			a.line("  [%s],", cells(1+a.IntN(20)))
		}
		a.line("]")
	},
	func(a *author) {
		a.section("people")
		for range 1 + a.IntN(5) {
			a.line("[[section.person]]\nname = %q\nrole = %q\ntext = %q", a.phrase(3), a.phrase(6), a.tall(40))
		}
	},
	func(a *author) {
		a.section("timeline")
		for range 1 + a.IntN(6) {
			a.line("[[section.event]]\ndate = %q\ntitle = %q\ntext = %q", a.phrase(3), a.phrase(6), a.tall(40))
		}
	},
	func(a *author) {
		a.section("figures")
		for range 1 + a.IntN(7) {
			a.line("[[section.number]]\nvalue = %q\nlabel = %q\nnote = %q", fmt.Sprint(a.IntN(99999)), a.phrase(9), a.phrase(30))
		}
	},
	func(a *author) {
		a.section("contact")
		for range 1 + a.IntN(4) {
			a.line("[[section.contact]]\nname = %q\nrole = %q\naddress = %q", a.phrase(5), a.phrase(5), a.phrase(25))
		}
	},
	func(a *author) {
		a.section("programmes")
		a.line("[[section.programme]]\ntitle = %q\ncountry = %q\ntext = %q", a.phrase(5), a.phrase(2), a.tall(90))
		a.line("picture = { file = \"upright.png\", alt = %q, caption = %q }", fmt.Sprint("Seen ", a.IntN(1<<30)), a.phrase(60))
	},
	func(a *author) {
		a.section("acronyms")
		for range 1 + a.IntN(5) {
			a.line("[[section.acronym]]\nshort = %q\nlong = %q", a.word(), a.tall(12))
		}
	},
	func(a *author) {
		a.section("glossary")
		for i := range 1 + a.IntN(5) {
			a.line("[[section.term]]\nterm = %q\ntext = %q", fmt.Sprint(a.phrase(3), i), a.tall(30))
		}
	},
	func(a *author) {
		a.section("finances")
		a.line("[[section.statement]]\ntitle = %q\ncolumns = [%q, %q]\nrows = [", a.phrase(6), a.word(), a.word())
		for range 1 + a.IntN(40) {
			a.line("  { label = %q, values = [%d, %d] },", a.phrase(1+a.IntN(30)), a.IntN(9_999_999), a.IntN(9))
		}
		a.line("]")
	},
}

// tongues are languages of two directions, with letters that words are made of.
var tongues = []struct{ tag, letters string }{{"en", "abcdeilnorst"}, {"de", "aebdilnorstu"}, {"ar", "ابتجدرسعمنهي"}}

// writeReport makes up a report of a few sections.
func writeReport(seed uint64) *author {
	r := rand.New(rand.NewPCG(seed, 5))
	tongue := tongues[r.IntN(len(tongues))]
	a := &author{Rand: r, letters: []rune(tongue.letters)}
	size := []string{`"A4"`, `"A5"`, `"Letter"`, "[297, 210]", "[210, 148]"}[r.IntN(5)]
	a.line("[report]\ntitle = %q\nlanguage = %q\ndate = 2031-01-31\nslug = \"r\"\n[organisation]\nname = %q", a.phrase(4), tongue.tag, a.phrase(3))
	columns := 1 + r.IntN(3)
	if size == `"A5"` || size == "[210, 148]" {
		columns = 1 + r.IntN(2)
	}
	a.line("[page]\nsize = %s\ncolumns = %d\n[editions.print]", size, columns)
	for range 2 + r.IntN(4) {
		if r.IntN(4) == 0 {
			a.part()
		}
		authored[r.IntN(len(authored))](a)
	}
	return a
}

// TestNoTextLeavesThePage: reports with rows, cells, lists and labels of any height, on pages of
// many sizes, in columns, for screens and for printers, from both sides, lose no word, and no
// word is where it cannot be read.
func TestNoTextLeavesThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	hyphens := hyphen.NewLibrary()
	files := fstest.MapFS{"upright.png": {Data: fileData(t, []byte("pixels 300x600"))}}
	for seed := range uint64(40) {
		a := writeReport(seed)
		problems := new(diag.List)
		report := Read("report.toml", a.text.String(), files, fonts.Embedded(), problems)
		for _, e := range []edition.Edition{edition.Screen(), edition.Print()} {
			doc, found, err := Typeset(report.Compose(Setting{Edition: e, Hyphens: hyphens, Program: "test"}, problems))
			if err != nil {
				t.Fatal(err)
			}
			problems.Append(found)
			name := fmt.Sprintf("report %d, %s", seed, e.Name)
			for _, p := range problems.Sorted() {
				if p.Severity == diag.Error && !strings.Contains(p.Summary, "columns do not fit") {
					t.Errorf("%s: %s", name, p.Text(report.Line))
				}
			}
			if !problems.HasErrors() {
				checkWords(t, name, a.words, doc)
			}
		}
	}
}

// checkWords looks for words that are nowhere on the pages.
func checkWords(t *testing.T, name string, words []string, doc *display.Document) {
	t.Helper()
	parts := make(map[display.ElementID]string)
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
				for _, w := range text.Words {
					parts[text.Place.Element] += w.Shaped.Text
				}
			}
		}
	}
	var said strings.Builder
	for id := range doc.Structure.All() {
		said.WriteString(parts[id])
	}
	all := strings.NewReplacer("\u00ad", "", "-", "", "\u2010", "", "\u200b", "", "ـ", "").Replace(strings.ToLower(said.String()))
	lost := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(all, w) })
	if len(lost) > 0 {
		t.Errorf("%s: %d words are lost: %.5q", name, len(lost), lost[:min(5, len(lost))])
	}
}
