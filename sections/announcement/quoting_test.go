package announcement

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"annualreport/layout/texttest"
)

// saying is a message in which everything that comes from outside is one text.
func saying(text string) *Announcement {
	spans := []Span{{Text: text}, {Text: text, Strong: true, Emphasis: true, Language: text, Address: text}}
	link := Link{Words: text, Address: "https://owl.example/?" + url.QueryEscape(text)}
	a := whole()
	a.Language = text
	a.Subject = text
	a.Greeting = text
	a.Title = text
	a.Subtitle = text
	a.Opening = spans
	a.Numbers = Numbers{Title: text, List: []Number{{text, text}}}
	a.Points = Points{Title: text, List: []Point{{spans, spans}}}
	a.Report = Report{Link: Link{Words: text, Address: text}, Attached: text}
	a.Sender = Sender{Name: text, Address: text, Website: link, Email: link}
	a.Unsubscribe = link
	a.Cover.Alt = text
	return &a
}

// page is what a reader of HTML finds: the elements with the names of their attributes, and the texts. Links are where
// they lead.
type readPage struct{ elements, texts, links []string }

// readHTML reads a page as browsers do (WHATWG HTML, 13.2).
func readHTML(t *testing.T, data []byte) readPage {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var out readPage
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			element := n.Data
			for _, a := range n.Attr {
				element += " " + a.Key
				switch a.Key {
				case "href":
					out.links = append(out.links, a.Val)
				case "alt", "lang":
					out.texts = append(out.texts, a.Val)
				}
			}
			out.elements = append(out.elements, element)
		case html.CommentNode, html.DoctypeNode:
			out.elements = append(out.elements, n.Data)
		case html.TextNode:
			if n.Parent.Data != "style" {
				out.texts = append(out.texts, n.Data)
			}
		}
	}
	return out
}

// TestQuoting: whatever a text has, readers of HTML and of JSON find it again as it is, in the elements of any other
// text, and none of its links runs a program. HTML has no byte of zero, and line feeds alone.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Valid(40) {
		holdQuoted(t, text)
	}
}

// FuzzQuoting holds the same for any text.
func FuzzQuoting(f *testing.F) {
	for _, text := range texttest.Valid(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			holdQuoted(t, text)
		}
	})
}

// holdQuoted holds that readers of HTML and of JSON find a text again.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	plain := readHTML(t, made(t, saying("a")))
	texts := 0
	for _, text := range plain.texts {
		if text == "a" {
			texts++
		}
	}
	if strings.TrimSpace(text) == "" {
		return // what is empty is left out
	}
	a := saying(text)
	got := readHTML(t, made(t, a))
	if fmt.Sprint(got.elements) != fmt.Sprint(plain.elements) {
		t.Fatalf("%q makes the elements\n%q, not\n%q", text, got.elements, plain.elements)
	}
	want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\ufffd").Replace(text)
	found := 0
	for _, one := range got.texts {
		if one == want {
			found++
		}
	}
	for _, one := range plain.texts {
		if one == want && want != "a" {
			found-- // which stands in every message
		}
	}
	if found != texts {
		t.Fatalf("%q is found %d times of %d: %q", text, found, texts, got.texts)
	}
	for _, to := range got.links {
		scheme, _, ok := strings.Cut(strings.ToLower(strings.Join(strings.Fields(to), "")), ":")
		if ok && (scheme == "javascript" || scheme == "data" || scheme == "vbscript") {
			t.Fatalf("%q leads to %q", text, to)
		}
	}
	quotedInJSON(t, a, text)
}

// made is the page of a message.
func made(t *testing.T, a *Announcement) []byte {
	t.Helper()
	page, err := a.HTML()
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// quotedInJSON holds that JSON says a text as it is.
func quotedInJSON(t *testing.T, a *Announcement, text string) {
	t.Helper()
	data, err := a.JSON()
	if err != nil {
		t.Fatal(err)
	}
	var in record
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	for _, got := range []string{
		in.Subject, in.Greeting, in.Title, in.Subtitle, in.Numbers[0].Label, in.Link.Words, in.Link.Address, in.Attached,
		in.Cover.Alt, in.Language,
	} {
		if got != text {
			t.Fatalf("%q is read as %q", text, got)
		}
	}
}
