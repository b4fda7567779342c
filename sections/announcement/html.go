package announcement

import (
	"bytes"
	"cmp"
	_ "embed" // the template
	"html/template"

	"annualreport/sections/address"
)

//go:embed message.html.tmpl
var messageTemplate string

// HTML writes the message as a page that needs nothing from elsewhere but its cover.
func (a *Announcement) HTML() ([]byte, error) { return pageOf(a, nil) }

// Together writes one message for readers of several languages: of each, greeting, title, opening
// and the way to the report, under the head of the first.
func Together(all []Announcement) ([]byte, error) {
	if len(all) == 0 {
		return nil, nil
	}
	return pageOf(&all[0], all[1:])
}

// pageOf fills the template.
func pageOf(a *Announcement, others []Announcement) ([]byte, error) {
	t, err := template.New("message").Parse(messageTemplate)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, newPage(a, others)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// page is what the template knows.
type page struct {
	*Announcement
	Light, Dark inks
	Others      []page
	// Outlook sets the width in the program of that name, which knows no other way.
	Outlook struct{ Open, Close template.HTML }
}

// inks are Inks as style sheets have them.
type inks struct {
	Around, Page, Text, Title, Number, Link, Rule, Button, Label template.CSS
}

func newPage(a *Announcement, others []Announcement) page {
	p := page{Announcement: a, Light: a.Palette.Light.css(), Dark: a.Palette.Dark.css()}
	p.Outlook.Open = `<!--[if mso]><table role="presentation" align="center" width="600"><tr><td><![endif]-->`
	p.Outlook.Close = `<!--[if mso]></td></tr></table><![endif]-->`
	for i := range others {
		p.Others = append(p.Others, page{Announcement: &others[i]})
	}
	return p
}

func (i *Inks) css() inks {
	css := func(c interface{ String() string }) template.CSS { return template.CSS(c.String()) }
	return inks{
		css(i.Around), css(i.Page), css(i.Text), css(i.Title), css(i.Number), css(i.Link), css(i.Rule), css(i.Button),
		css(i.Label),
	}
}

// Direction is that of HTML.
func (a *Announcement) Direction() string {
	if a.RightToLeft {
		return "rtl"
	}
	return "ltr"
}

// Start is the side at which lines begin.
func (a *Announcement) Start() string {
	if a.RightToLeft {
		return "right"
	}
	return "left"
}

// End is the other side.
func (a *Announcement) End() string {
	if a.RightToLeft {
		return "left"
	}
	return "right"
}

// Family is the letters of the message: those of the reader's machine, since mail programs load none.
func (p page) Family() template.CSS {
	return `-apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif`
}

// Rows are the numbers, two beside each other.
func (p page) Rows() [][]Number {
	var out [][]Number
	list := p.Numbers.List
	for len(list) > 0 {
		n := min(2, len(list))
		out = append(out, list[:n])
		list = list[n:]
	}
	return out
}

// Foot is the lines about the sender.
func (p page) Foot() [][]Span {
	var out [][]Span
	for _, s := range p.Sender.lines() {
		out = append(out, []Span{s})
	}
	return out
}

// leave is a link to get no more messages, in its language.
type leave struct {
	Link
	Language string
}

// Leave are the links to get no more messages, one a language.
func (p page) Leave() []leave {
	var out []leave
	for _, a := range append([]page{p}, p.Others...) {
		if a.Unsubscribe.Address != "" {
			out = append(out, leave{a.Unsubscribe, cmp.Or(a.Unsubscribe.Language, a.Language)})
		}
	}
	return out
}

// linkedSpans is spans with the ink of their links.
type linkedSpans struct {
	Spans []Span
	Ink   template.CSS
}

// In gives spans the ink of links.
func (p page) In(spans []Span) linkedSpans { return linkedSpans{spans, p.Light.Link} }

// Target is where the words lead to, as the template has it, which itself knows no telephone numbers and none of the
// schemes that a report may allow. What runs a program leads nowhere.
func (s Span) Target() template.URL {
	if address.IsUnsafe(s.Address) {
		return "#"
	}
	return template.URL(s.Address)
}

// shown is the cover as the template has it.
type shown struct {
	Cover
	// Address is trusted: it leads into the message.
	Address template.URL
}

// Cover is the cover, nil if there is none.
func (p page) Cover() *shown {
	c := p.Announcement.Cover
	if c.Source == "" {
		return nil
	}
	return &shown{c, template.URL(c.Source)}
}
