package announcement

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"annualreport/sections/address"
)

// Text writes the message as plain text, which stands alone. Lines end with a line feed.
func (a *Announcement) Text() string {
	w := &writer{}
	w.paragraph(a.Greeting)
	a.opener(w)
	w.paragraph(a.Report.Attached)
	if len(a.Numbers.List) > 0 {
		w.paragraph(inCapitals(a.Numbers.Title, a.Language))
		for _, n := range a.Numbers.List {
			w.line("– " + n.Value + " — " + n.Label)
		}
		w.end()
	}
	if len(a.Points.List) > 0 {
		w.paragraph(inCapitals(a.Points.Title, a.Language))
		for _, p := range a.Points.List {
			w.point(p)
		}
		w.end()
	}
	w.foot(a, nil)
	return w.String()
}

// inCapitals is a title in capitals, by the rules of its language: İ of i in Turkish, Greek without accents. Georgian
// stays, whose capitals (Mtavruli) few fonts of mail programs have.
func inCapitals(title, tag string) string {
	of, err := language.Parse(tag)
	if err != nil {
		of = language.Und
	}
	upper := cases.Upper(of).String(title)
	return strings.Map(func(r rune) rune {
		if 'Ა' <= r && r <= 'Ჿ' { // Mtavruli, beside the letters that are read
			return r - 'Ა' + 'ა'
		}
		return r
	}, upper)
}

// TextTogether writes the plain text of Together.
func TextTogether(all []Announcement) string {
	w := &writer{}
	for i := range all {
		if i > 0 {
			w.paragraph(strings.Repeat("*", ruleLength))
		}
		a := &all[i]
		w.paragraph(a.Greeting)
		a.opener(w)
	}
	if len(all) > 0 {
		w.foot(&all[0], all[1:])
	}
	return w.String()
}

// ruleLength is how many signs a line between languages has.
const ruleLength = 24

// opener writes the title, what the report is about, and the way to it.
func (a *Announcement) opener(w *writer) {
	w.paragraph(strings.TrimSpace(a.Title + " " + a.Subtitle))
	w.paragraph(plainWithLinks(a.Opening))
	if l := a.Report.Link; l.Address != "" {
		w.line(l.Words + ":")
		w.paragraph(l.Address)
	}
}

// plainWithLinks is the words of spans, with the addresses of links behind them.
func plainWithLinks(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
		if s.Address != "" && !says(s) {
			b.WriteString(" <" + s.Address + ">")
		}
	}
	return b.String()
}

// says reports whether words are the address that they lead to.
func says(s Span) bool {
	to, _ := address.Link(s.Address)
	return to.Same(s.Text)
}

// writer gathers lines.
type writer struct{ strings.Builder }

// line writes a line.
func (w *writer) line(s string) { w.WriteString(s + "\n") }

// end leaves a line blank.
func (w *writer) end() { w.WriteString("\n") }

// paragraph writes a line and a blank one, if it says anything.
func (w *writer) paragraph(s string) {
	if s != "" {
		w.line(s)
		w.end()
	}
}

// point writes a point, with what it says below its title.
func (w *writer) point(p Point) {
	title, text := plainWithLinks(p.Title), plainWithLinks(p.Text)
	switch {
	case title == "":
		w.line("– " + text)
	case text == "":
		w.line("– " + title)
	default:
		w.line("– " + title)
		w.line("  " + text)
	}
}

// foot writes who sends the message, and how to get no more; "-- " is what mail programs
// know a signature by (RFC 3676, 4.3).
func (w *writer) foot(a *Announcement, others []Announcement) {
	w.line("-- ")
	for _, s := range a.Sender.lines() {
		w.line(s.Text)
	}
	for _, one := range append([]Announcement{*a}, others...) {
		if l := one.Unsubscribe; l.Address != "" {
			w.line(l.Words + ": " + strings.TrimPrefix(l.Address, "mailto:"))
		}
	}
}
