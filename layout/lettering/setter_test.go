package lettering

import (
	"math"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/svg"
)

// set sets a text in the families of the program.
func set(t *testing.T, r svg.Request) svg.Line {
	t.Helper()
	r.Weight = 400
	r.Kerned = true
	line, err := New(fonts.Embedded()).Set(r)
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// TestFamilies: the first family that there is is taken, and said; words that name a kind of
// family are served, but no name was asked for.
func TestFamilies(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  string
		asked bool
	}{
		{[]string{"source sans 3"}, fonts.Sans, true},
		{[]string{"Futura", fonts.SerifText}, fonts.SerifText, true},
		{[]string{"serif"}, fonts.SerifText, false},
		{[]string{"Futura", "serif"}, fonts.SerifText, false},
		{[]string{"Futura"}, fonts.Sans, false},
		{nil, fonts.Sans, false},
	} {
		if line := set(t, svg.Request{Text: "a", Families: c.names}); line.Family != c.want || line.Asked != c.asked {
			t.Errorf("%v: %s, asked for: %t", c.names, line.Family, line.Asked)
		}
	}
}

// TestLines: letters stand on the baseline beside each other, spaces are as wide as they are in text, and a line is about as
// wide in both directions.
func TestLines(t *testing.T) {
	box := set(t, svg.Request{Text: "H"}).Outline.Bounds()
	if math.Abs(box.Max.Y) > 0.01 || box.H() < 0.6 || box.H() > 0.7 {
		t.Errorf("an H is %.2f high, and ends at %.2f", box.H(), box.Max.Y)
	}
	one, two := set(t, svg.Request{Text: "H"}).Advance, set(t, svg.Request{Text: "H H"}).Advance
	if space := two - 2*one; space < 0.15 || space > 0.3 {
		t.Errorf("a space is %.2f wide", space)
	}
	const mixed = "abc שלום def"
	forward, backward := set(t, svg.Request{Text: mixed}), set(t, svg.Request{Text: mixed, RightToLeft: true})
	if math.Abs(forward.Advance-backward.Advance) > 0.2 || forward.Advance < 3 {
		t.Errorf("%.2f and %.2f wide", forward.Advance, backward.Advance)
	}
	if forward.Outline[0] == backward.Outline[0] {
		t.Error("a line from right to left begins with the same letter")
	}
	if missing := set(t, svg.Request{Text: "a\U0001F600"}).Missing; len(missing) != 1 || missing[0] != '\U0001F600' {
		t.Errorf("missing %q", missing)
	}
}
