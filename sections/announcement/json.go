package announcement

import (
	"bytes"
	"encoding/json"
)

// record is the message for programs.
type record struct {
	Language   string   `json:"language"`
	Direction  string   `json:"direction"`
	Subject    string   `json:"subject"`
	Greeting   string   `json:"greeting"`
	Title      string   `json:"title"`
	Subtitle   string   `json:"subtitle,omitempty"`
	Opening    string   `json:"opening"`
	Numbers    []number `json:"numbers"`
	Highlights []point  `json:"highlights"`
	Link       *link    `json:"link,omitempty"`
	Attached   string   `json:"attached,omitempty"`
	Leave      *link    `json:"unsubscribe,omitempty"`
	Cover      *cover   `json:"cover,omitempty"`
	HTML       string   `json:"html"`
	Text       string   `json:"text"`
}

type (
	number struct {
		Value string `json:"value"`
		Label string `json:"label"`
	}
	point struct {
		Title string `json:"title,omitempty"`
		Text  string `json:"text,omitempty"`
	}
	link struct {
		Words   string `json:"words"`
		Address string `json:"address"`
	}
	cover struct {
		Source string `json:"source"`
		Alt    string `json:"alt"`
	}
)

// JSON writes the message for a program that sends it: its words one by one, and the whole
// as HTML and as text.
func (a *Announcement) JSON() ([]byte, error) {
	html, err := a.HTML()
	if err != nil {
		return nil, err
	}
	out := record{
		Language: a.Language, Direction: a.Direction(), Subject: a.Subject, Greeting: a.Greeting,
		Title: a.Title, Subtitle: a.Subtitle, Opening: Plain(a.Opening), Attached: a.Report.Attached,
		HTML: string(html), Text: a.Text(), Numbers: []number{}, Highlights: []point{},
		Link: linkOf(a.Report.Link), Leave: linkOf(a.Unsubscribe),
	}
	for _, n := range a.Numbers.List {
		out.Numbers = append(out.Numbers, number(n))
	}
	for _, p := range a.Points.List {
		out.Highlights = append(out.Highlights, point{Plain(p.Title), Plain(p.Text)})
	}
	if a.Cover.Source != "" {
		out.Cover = &cover{a.Cover.Source, a.Cover.Alt}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(out)
	return b.Bytes(), err
}

// linkOf is a link, nil without an address.
func linkOf(l Link) *link {
	if l.Address == "" {
		return nil
	}
	return &link{l.Words, l.Address}
}
