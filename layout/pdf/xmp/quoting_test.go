package xmp

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"annualreport/layout/texttest"
)

// TestQuoting: whatever a text has, a reader of XML finds it in the packet again, in the same elements as any other
// text. What XML cannot have (XML 1.0, 2.2) is U+FFFD.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Texts(400) {
		holdQuoted(t, text)
	}
}

// FuzzQuoting holds the same for any text.
func FuzzQuoting(f *testing.F) {
	for _, text := range texttest.Texts(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		holdQuoted(t, text)
	})
}

// holdQuoted holds that a reader of XML finds a text again.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	if strings.TrimSpace(text) == "" {
		return // what is empty is left out, and line feeds stand between all elements
	}
	elements, plain := readPacket(t, "a")
	names, values := readPacket(t, text)
	if strings.Join(names, " ") != strings.Join(elements, " ") {
		t.Fatalf("%q makes the elements %q", text, names)
	}
	want := inXML(text)
	found := 0
	for _, v := range values {
		if v == want {
			found++
		}
	}
	for _, v := range plain {
		if v == want && want != "a" {
			found-- // which stands in every packet
		}
	}
	if places := 13; found != places {
		t.Fatalf("%q stands in %d places of %d: %q", text, found, places, values)
	}
}

// readPacket are the elements and the values of a packet in which everything is one text.
func readPacket(t *testing.T, text string) (names, values []string) {
	t.Helper()
	m := Metadata{Title: text, Author: text, Subject: text, Keywords: text, Language: text, Producer: text,
		Exchange: text, DocumentID: text, Date: time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)}
	d := xml.NewDecoder(bytes.NewReader(Packet(m)))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return names, values
		}
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			names = append(names, token.Name.Local)
			for _, a := range token.Attr {
				if a.Name.Local == "lang" && a.Value != "x-default" {
					values = append(values, a.Value)
				}
			}
		case xml.CharData:
			values = append(values, string(token))
		}
	}
}

// inXML is a text with U+FFFD for what XML cannot have.
func inXML(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		isChar := r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000
		if !isChar || r == utf8.RuneError && size == 1 {
			r = utf8.RuneError
		}
		b.WriteRune(r)
		text = text[size:]
	}
	return b.String()
}
