// Package brand holds the look of an organisation: its inks, its families of
// letters, and the styles that all pages are set in. The default brand is meant to be used
// unchanged.
package brand

import (
	"fmt"
	"math"
	"strings"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Brand is the palette and the families of an organisation.
type Brand struct {
	// Primary is the ink of titles and the cover; Accent that of marks and
	// numbers; Second accompanies the accent.
	Primary, Accent, Second color.Ink
	// Text, Titles and Labels are the families of running text, of everything
	// large, and of headings, captions and tables.
	Text, Titles, Labels *fonts.Family
	// Chosen are the places where the author chose families, by their names.
	Chosen map[string]diag.Span
	// Style is what is neither color nor letters.
	Style Style
	// Cover is "pattern", or the file of a picture.
	Cover source.Text
	// Sources are the places of the inks that the author chose.
	Sources map[color.Ink]diag.Span
}

// The inks of the default brand: aubergine, vermilion and gold.
var (
	defaultPrimary = color.Of(color.RGB{R: 0x3a, G: 0x1f, B: 0x4a})
	defaultAccent  = color.Of(color.RGB{R: 0xc6, G: 0x42, B: 0x1d})
	defaultSecond  = color.Of(color.RGB{R: 0xf2, G: 0xa9, B: 0x00})
)

// Read reads the table [brand], which may be nil.
func Read(t *source.Table, book *fonts.Book, problems *diag.List) Brand {
	b := Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond, Style: defaultStyle()}
	b.Text, _ = book.Family(fonts.SerifText)
	b.Titles, _ = book.Family(fonts.SerifDisplay)
	b.Labels, _ = book.Family(fonts.Sans)
	if t == nil {
		return b
	}
	b.Primary = readInk(t, "primary", b.Primary, problems)
	if t.Has("accent") {
		b.Accent = readInk(t, "accent", b.Accent, problems)
		b.Second = b.Accent.Tint(60)
	}
	b.Second = readInk(t, "second", b.Second, problems)
	b.Chosen = make(map[string]diag.Span)
	b.Text = readFamily(t, "text", b.Text, book, problems)
	b.Titles = readFamily(t, "titles", b.Titles, book, problems)
	b.Labels = readFamily(t, "labels", b.Labels, book, problems)
	for _, one := range []struct {
		key    string
		family *fonts.Family
	}{{"labels", b.Labels}, {"titles", b.Titles}, {"text", b.Text}} {
		if t.IsText(one.key) {
			b.Chosen[one.family.Name] = t.ValueSpan(one.key)
		}
	}
	b.Style = readStyle(t, problems)
	b.Cover = t.Text("cover")
	b.Sources = map[color.Ink]diag.Span{b.Second: t.ValueSpan("second"), b.Accent: t.ValueSpan("accent"), b.Primary: t.ValueSpan("primary")}
	checkSpots(t, [...]color.Ink{b.Primary, b.Accent, b.Second}, problems)
	b.checkContrast(t, problems)
	b.checkCharts(t, problems)
	t.Finish()
	return b
}

// readInk reads a color: "#rrggbb", or a table that says what it is on a
// screen, in process inks and as a spot ink.
func readInk(t *source.Table, key string, otherwise color.Ink, problems *diag.List) color.Ink {
	if !t.Has(key) {
		return otherwise
	}
	if !t.IsTable(key) {
		return readRGB(t, key, otherwise, problems)
	}
	table := t.Table(key)
	ink := color.Ink{Spot: table.Text("spot").Value}
	if process := table.Numbers("print"); table.Has("print") {
		if len(process) != 4 || outside(process, 0, 100) {
			problems.Errorf(table.ValueSpan("print"), "such as [20, 100, 70, 30]", "`print` must be four numbers from 0 to 100: cyan, magenta, yellow, black")
		} else {
			ink.Process, ink.HasProcess = color.CMYK{C: process[0], M: process[1], Y: process[2], K: process[3]}, true
		}
	}
	if !table.Has("screen") {
		problems.Errorf(t.KeySpan(key), "add screen = \"#rrggbb\"", "`%s` does not say how it looks on a screen", key)
	}
	ink.Screen = readRGB(table, "screen", otherwise, problems).Screen
	table.Finish()
	return ink
}

// checkContrast tells of inks that text cannot be set in as they are, on the
// grounds that it stands on: white and the brand's own paper (WCAG 2.2, 1.4.3).
// Text takes the nearest ink that can be read; rules and grounds keep the author's.
func (b *Brand) checkContrast(t *source.Table, problems *diag.List) {
	for _, c := range []struct {
		key string
		ink color.Ink
	}{{"primary", b.Primary}, {"accent", b.Accent}} {
		if !t.Has(c.key) {
			continue
		}
		for _, g := range []struct {
			name string
			ink  color.Ink
		}{{"white", color.White()}, {"the paper of big numbers", b.Paper()}} {
			contrast := color.Contrast(c.ink, g.ink)
			if contrast >= color.MinimumContrast {
				continue
			}
			nearest := color.Legible(c.ink, g.ink, color.MinimumContrast).Screen
			problems.Warnf(t.ValueSpan(c.key), fmt.Sprintf("%s is the nearest that can be read, and text is set in it", nearest),
				"text in `%s`, %s, has a contrast of %.1f on %s, and needs %.1f", c.key, c.ink.Screen, roundedDown(contrast), g.name, color.MinimumContrast)
			break
		}
	}
}

// roundedDown is a contrast to a tenth that does not reach what it falls short of.
func roundedDown(contrast float64) float64 { return math.Floor(contrast*10) / 10 }

// checkCharts tells of inks that charts cannot use side by side as they are, since a copy in black
// shows them alike, and of those that they use instead.
func (b *Brand) checkCharts(t *source.Table, problems *diag.List) {
	inks := []struct {
		key string
		ink color.Ink
	}{{"primary", b.Primary}, {"accent", b.Accent}, {"second", b.Second}}
	for i, one := range inks {
		for _, other := range inks[:i] {
			if !t.Has(one.key) || !t.Has(other.key) || !color.Alike(one.ink, other.ink) {
				continue
			}
			used := color.Series([]color.Ink{other.ink, one.ink}, color.White(), 2)
			problems.Warnf(t.ValueSpan(one.key), fmt.Sprintf("charts take %s and %s, which differ", used[0].Screen, used[1].Screen),
				"`%s`, %s, is as light as `%s`, %s: a copy in black shows them alike", one.key, one.ink.Screen, other.key, other.ink.Screen)
			return
		}
	}
}

func outside(values []float64, low, high float64) bool {
	for _, v := range values {
		if !(v >= low && v <= high) {
			return true
		}
	}
	return false
}

func readRGB(t *source.Table, key string, otherwise color.Ink, problems *diag.List) color.Ink {
	text := t.Text(key)
	if !t.IsText(key) {
		return otherwise
	}
	c, err := color.ParseRGB(text.Value)
	if err != nil {
		problems.Errorf(text.Span, "write a color as \"#7a1f2b\"", "%s", err)
		return otherwise
	}
	return color.Of(c)
}

// readFamily finds a family by its name.
func readFamily(t *source.Table, key string, otherwise *fonts.Family, book *fonts.Book, problems *diag.List) *fonts.Family {
	name := t.Text(key)
	if name.IsEmpty() {
		return otherwise
	}
	f, ok := book.Family(name.Value)
	if !ok {
		f, err := book.Machine().Family(name.Value)
		if err != nil {
			problems.Errorf(name.Span, "put files of another kind into the folder fonts beside the report", "the family %q cannot be used: %v", name.Value, err)
			return otherwise
		}
		if f != nil {
			return f // which is told at the end
		}
		hint := "families are " + strings.Join(book.Names(), ", ") + "; or put its files into the folder fonts beside the report"
		if near := source.Nearest(name.Value, book.Names()); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		problems.Errorf(name.Span, hint, "there is no family %q", name.Value)
		return otherwise
	}
	return f
}

// Paper is the ground of pages that stand out: a light tint between the accent
// and its companion.
func (b *Brand) Paper() color.Ink {
	return color.Of(b.Accent.Screen.Mix(b.Second.Screen, 50, 100)).Tint(8)
}
