package announcement

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/color"
)

var update = flag.Bool("update", false, "accept today's messages as the wanted ones")

// whole is a message with something of all that there is.
func whole() Announcement {
	return Announcement{
		Language: "en", Subject: "The year of the lamp", Greeting: "Dear Ana,", Title: "Year of the Lamp", Subtitle: "2031",
		Opening: []Span{
			{Text: "The lamps "}, {Text: "burn", Emphasis: true}, {Text: ", as "}, {Text: "les gardiens", Strong: true, Language: "fr"},
			{Text: " say "}, {Text: "there", Address: "https://keepers.example/there"}, {Text: "."},
		},
		Numbers: Numbers{Title: "In numbers", List: []Number{{"12", "lamps"}, {"1½", "keepers & a cat"}, {"0", "wrecks"}}},
		Points: Points{Title: "Highlights", List: []Point{
			{Title: []Span{{Text: "A lamp"}}, Text: []Span{{Text: "It turns, and everybody who sees it from the sea says that it turns well, by night and by day."}}},
			{Title: []Span{{Text: "A title alone"}}},
			{Text: []Span{{Text: "A text alone, see "}, {Text: "keepers.example", Address: "https://keepers.example"}}},
		}},
		Report: Report{Link: Link{Words: "Read the report", Address: "https://keepers.example/lamp.pdf"}, Attached: "The report is attached."},
		Sender: Sender{
			Name: "The Lighthouse Keepers of Nowhere", Address: "1 Rock, The Sea",
			Website: Link{Words: "keepers.example", Address: "https://keepers.example"}, Email: Link{Words: "lamp@keepers.example", Address: "mailto:lamp@keepers.example"},
		},
		Unsubscribe: Link{Words: "No more messages", Address: "https://keepers.example/off"},
		Cover:       Cover{Source: "cid:cover", Alt: "The cover", Width: 260, Height: 368},
		Palette:     PaletteOf(color.Of(color.RGB{R: 0x3a, G: 0x1f, B: 0x4a}), color.Of(color.RGB{R: 0xc6, G: 0x42, B: 0x1d})),
	}
}

// bare is a message that says as little as may be, from right to left.
func bare() Announcement {
	return Announcement{Language: "ar", RightToLeft: true, Subject: "مصباح", Title: "مصباح", Palette: whole().Palette}
}

// TestWholeMessages compares messages as text, as pages and as JSON with goldens: one that has all that there is, one
// that has nothing but a title, and both together.
func TestWholeMessages(t *testing.T) {
	for name, a := range map[string]Announcement{"whole": whole(), "bare": bare()} {
		html, err := a.HTML()
		if err != nil {
			t.Fatal(err)
		}
		compare(t, name+".txt", []byte(a.Text()))
		compare(t, name+".html", html)
		compare(t, name+".json", wordsOf(t, &a, html))
	}
	second := whole()
	second.Language, second.Unsubscribe.Words = "fr", "Plus de messages"
	second.Cover = Cover{}
	third := bare()
	third.Report.Link = Link{Words: "مصباح", Address: "https://keepers.example/ar.pdf"}
	all := []Announcement{whole(), second, third}
	html, err := Together(all)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "together.html", html)
	compare(t, "together.txt", []byte(TextTogether(all)))
	if html, err := Together(nil); html != nil || err != nil || TextTogether(nil) != "" {
		t.Errorf("no messages together are %q, %v", html, err)
	}
}

// wordsOf is a message as JSON up to the whole as HTML and as text, which must be those that are written by themselves.
func wordsOf(t *testing.T, a *Announcement, html []byte) []byte {
	t.Helper()
	data, err := a.JSON()
	if err != nil {
		t.Fatal(err)
	}
	var in record
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatal(err)
	}
	if in.HTML != string(html) || in.Text != a.Text() {
		t.Errorf("the whole in JSON is another:\n%s\n%s", in.HTML, in.Text)
	}
	words, _, _ := bytes.Cut(data, []byte("  \"html\""))
	return words
}

// compare compares what is written with a golden, or accepts it.
func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s is\n%s", golden, got)
	}
}
