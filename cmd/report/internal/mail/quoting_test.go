package mail

import (
	"bytes"
	"mime"
	netmail "net/mail"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"annualreport/layout/texttest"
)

// longestHeadLine is how many bytes a line of a message may have, without its end (RFC 5322, 2.1.1).
const longestHeadLine = 998

// TestQuoting: whatever a subject, a name, the name of a file or a text has, a mail program reads its words, in the
// fields and parts of any other message. Spaces of any number are one in a field, and a text ends its lines as messages do.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Valid(200) {
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

// holdQuoted holds that a mail program finds a text again.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	l := &Letter{
		From: &netmail.Address{Name: text, Address: "office@owl.example"}, Reply: &netmail.Address{Name: text, Address: "a@owl.example"},
		Subject: text, Language: "en", Unsubscribe: func(netmail.Address) string { return "" },
		Body:   func(netmail.Address) (string, []byte, error) { return text, []byte(text), nil },
		Report: &File{fileName(text), "application/pdf", []byte(text)},
	}
	data, err := l.message(Envelope{To: netmail.Address{Name: text, Address: "ana@wren.example"}, Date: time.Unix(0, 0), ID: "1@owl.example"})
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.SplitSeq(data, []byte("\r\n")) {
		isASCII := !bytes.ContainsFunc(line, func(r rune) bool { return r > 126 || r < ' ' && r != '\t' })
		if len(line) > longestHeadLine || !isASCII {
			t.Fatalf("%q makes the line %q", text, line)
		}
	}
	m, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%q: %v\n%s", text, err, data)
	}
	if len(m.Header) != 9 {
		t.Fatalf("%q makes the head %q", text, m.Header)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || oneSpace(subject) != oneSpace(text) {
		t.Fatalf("the subject %q is read as %q, %v", text, subject, err)
	}
	for _, field := range []string{"From", "Reply-To", "To"} {
		list, err := m.Header.AddressList(field)
		if err != nil || len(list) != 1 || oneSpace(list[0].Name) != oneSpace(text) {
			t.Fatalf("%s: %q is read as %q, %v", field, text, list, err)
		}
	}
	got := parts(t, m.Header.Get("Content-Type"), m.Body, "")
	if len(got) != 5 || endless(got[2].text) != endless(text) || endless(got[3].text) != endless(text) || got[4].text != text ||
		got[4].name != l.Report.Name {
		t.Fatalf("%q makes the parts %q", text, got)
	}
}

// fileName is a name of a file, which has no slash and at most 255 bytes, with a text in it.
func fileName(text string) string {
	text = strings.ReplaceAll(text, "/", "")
	return strings.ToValidUTF8(text[:min(len(text), 250)], "") + ".pdf"
}

// oneSpace is a text with one space in the place of any number of them.
func oneSpace(text string) string { return strings.Join(strings.Fields(text), " ") }

// endless is a text without the bytes of ends of lines.
func endless(text string) string { return strings.NewReplacer("\r", "", "\n", "").Replace(text) }
