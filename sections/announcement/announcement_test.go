package announcement

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/color"
)

// TestPalette: whatever the brand, all words of a message can be read, in the light and in the
// dark (WCAG 2.2, 1.4.3).
func TestPalette(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	ink := func() color.Ink {
		return color.Of(color.RGB{R: uint8(dice.IntN(256)), G: uint8(dice.IntN(256)), B: uint8(dice.IntN(256))})
	}
	for range 2000 {
		p := PaletteOf(ink(), ink())
		for name, i := range map[string]Inks{"light": p.Light, "dark": p.Dark} {
			for what, pair := range map[string][2]color.RGB{
				"text": {i.Text, i.Page}, "text around": {i.Text, i.Around}, "title": {i.Title, i.Page}, "numbers": {i.Number, i.Page},
				"links": {i.Link, i.Page}, "links around": {i.Link, i.Around}, "the button": {i.Label, i.Button},
			} {
				if got := color.Contrast(color.Of(pair[0]), color.Of(pair[1])); got < color.MinimumContrast {
					t.Fatalf("%s of %s on %s has a contrast of %.2f in the %s", what, pair[0], pair[1], got, name)
				}
			}
		}
	}
}

// TestHTMLEscapes: words of a report are words, whatever signs they have, and addresses lead to
// no program.
func TestHTMLEscapes(t *testing.T) {
	a := &Announcement{Language: "en", Subject: `<script>alert("1")</script>`, Title: `"><img src=x>`, Cover: Cover{Source: "cid:a", Alt: `" onload="x`},
		Opening: []Span{{Text: "a & b <i>", Address: "javascript:alert(1)"}, {Text: "fr", Language: "fr", Strong: true, Emphasis: true}},
		Report:  Report{Link: Link{Words: "Go", Address: `https://owl.example/?a=1&b="2"`}}, Palette: PaletteOf(color.Black(), color.Black())}
	html, err := a.HTML()
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<img src=x", "javascript:", `onload="`, "<i>", "ZgotmplZ\" style"} {
		if strings.Contains(strings.Replace(string(html), "#ZgotmplZ", "", 1), bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for _, want := range []string{`<span lang="fr"><strong><em>fr</em></strong></span>`, `src="cid:a"`, "a &amp; b &lt;i&gt;", `href="https://owl.example/?a=1&amp;b=%222%22"`} {
		if !strings.Contains(string(html), want) {
			t.Errorf("the page has no %q", want)
		}
	}
}

// TestTargets: the words of a message lead where the report says, also to telephones and by schemes that it allows.
func TestTargets(t *testing.T) {
	for to, want := range map[string]string{
		"tel:+441234": `href="tel:&#43;441234"`, "geo:52.5,13.4": `href="geo:52.5,13.4"`, "matrix:r/owls:owl.example": `href="matrix:r/owls:owl.example"`,
		"mailto:a@owl.example?subject=A&body=b": `href="mailto:a@owl.example?subject=A&amp;body=b"`, "https://owl.example/\"x": `href="https://owl.example/%22x"`,
		"JavaScript:alert(1)": `href="#"`, "data:text/html,x": `href="#"`,
	} {
		a := &Announcement{Language: "en", Opening: []Span{{Text: "owls", Address: to}}, Palette: PaletteOf(color.Black(), color.Black())}
		html, err := a.HTML()
		if err != nil || !strings.Contains(string(html), want) {
			t.Errorf("%s: the page has no %s; %v", to, want, err)
		}
	}
}

// TestTextOfLinks: the address of a link stands behind its words, unless these say it.
func TestTextOfLinks(t *testing.T) {
	for _, c := range []struct{ text, address, want string }{
		{"here", "https://owl.example/a", "here <https://owl.example/a>"}, {"owl.example", "https://owl.example/", "owl.example"},
		{"https://owl.example", "https://owl.example", "https://owl.example"}, {"a@owl.example", "mailto:a@owl.example", "a@owl.example"}, {"plain", "", "plain"},
	} {
		if got := plainWithLinks([]Span{{Text: c.text, Address: c.address}}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestAddedWords: words of the program in another language than that of the message are marked, and run to their side.
func TestAddedWords(t *testing.T) {
	a := Announcement{
		Language: "ps", RightToLeft: true, Added: "en", Greeting: "Hello,",
		Report:      Report{Link: Link{Words: "Read it", Address: "https://keepers.example/a", Language: "en"}, Attached: "It is here."},
		Unsubscribe: Link{Words: "No more", Address: "https://keepers.example/off", Language: "en"},
	}
	page, err := a.HTML()
	if err != nil {
		t.Fatal(err)
	}
	both, err := Together([]Announcement{a, a})
	if err != nil {
		t.Fatal(err)
	}
	for want, times := range map[string]int{
		`<span lang="en" dir="ltr">Hello,</span>`: 1, `<span lang="en" dir="ltr">It is here.</span>`: 1,
		`<a lang="en" dir="ltr" class="button"`: 1, `<p lang="en"`: 1,
	} {
		if strings.Count(string(page), want) != times {
			t.Errorf("%s is not in the message once", want)
		}
	}
	if strings.Count(string(both), `<span lang="en" dir="ltr">Hello,</span>`) != 2 {
		t.Error("the greeting of the second language is not marked")
	}
}

// TestCapitals: capitals are those of the language.
func TestCapitals(t *testing.T) {
	for _, c := range []struct{ tag, title, want string }{
		{"en", "in figures", "IN FIGURES"}, {"tr", "iki bin ılık", "İKİ BİN ILIK"}, {"el", "Αριθμοί", "ΑΡΙΘΜΟΙ"},
		{"ka", "ციფრები", "ციფრები"}, {"nl", "ijs", "IJS"}, {"de", "Größe", "GRÖSSE"}, {"?", "in", "IN"},
	} {
		if got := inCapitals(c.title, c.tag); got != c.want {
			t.Errorf("%s: %s, want %s", c.tag, got, c.want)
		}
	}
}
