package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"
)

// testLetter is a letter with a cover and a report.
func testLetter() *Letter {
	return &Letter{
		From: &netmail.Address{Name: "The Owl & Lantern Society — Büro", Address: "office@owl.example"}, Reply: &netmail.Address{Address: "answers@owl.example"},
		Subject: "تقرير سنوي عن أعمال الجمعية في عام ٢٠٣١ وما سبقه من أعوام كثيرة", Language: "ar",
		Unsubscribe: func(to netmail.Address) string { return "https://owl.example/leave?" + to.Address }, OneClick: true,
		Body: func(to netmail.Address) (string, []byte, error) {
			return "مرحبًا " + to.Name + "\n\n.\nLine = of signs\n", []byte("<p>مرحبًا " + to.Name + strings.Repeat(" long", 300) + "</p>"), nil
		},
		Cover:  &File{"cover.png", "image/png", []byte("not a picture")},
		Report: &File{"report-ar.pdf", "application/pdf", bytes.Repeat([]byte{0, 1, 2, 254, 255}, 4001)},
	}
}

// part is what a message carries.
type part struct{ kind, name, id, text string }

// parts takes a message apart.
func parts(t *testing.T, contentType string, body io.Reader, encoding string) []part {
	t.Helper()
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Fatalf("%q: %v", contentType, err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		switch encoding {
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		}
		data, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		return []part{{kind: kind, name: params["name"], text: string(data)}}
	}
	out := []part{{kind: kind}}
	r := multipart.NewReader(body, params["boundary"])
	for {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		inner := parts(t, p.Header.Get("Content-Type"), p, p.Header.Get("Content-Transfer-Encoding"))
		inner[0].id = p.Header.Get("Content-ID")
		out = append(out, inner...)
	}
}

// read reads a message as a mail program does, and holds that its lines are as they must be.
func read(t *testing.T, data []byte) (netmail.Header, []part) {
	t.Helper()
	for i, line := range strings.Split(string(data), "\r\n") {
		if len(line) > 98 || strings.ContainsAny(line, "\r\n") || strings.ContainsFunc(line, func(r rune) bool { return r > 126 }) {
			t.Errorf("line %d is %q", i+1, line)
		}
	}
	m, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m.Header, parts(t, m.Header.Get("Content-Type"), m.Body, "")
}

// TestDraft: a draft has what mail programs need to open it unsent, and nothing that only a
// sent message has.
func TestDraft(t *testing.T) {
	l := testLetter()
	data, err := l.Draft()
	if err != nil {
		t.Fatal(err)
	}
	head, got := read(t, data)
	for name, want := range map[string]string{"X-Unsent": "1", "Date": "", "Message-Id": "", "To": "", "Cc": "", "Bcc": "", "Content-Language": "ar",
		"List-Unsubscribe": "<https://owl.example/leave?>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Mime-Version": "1.0"} {
		if head.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, head.Get(name), want)
		}
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(head.Get("Subject"))
	if err != nil || subject != l.Subject {
		t.Errorf("the subject is %q, %v", subject, err)
	}
	if from, err := head.AddressList("From"); err != nil || *from[0] != *l.From {
		t.Errorf("it is from %v, %v", from, err)
	}
	text, html, _ := l.Body(netmail.Address{})
	want := []part{{kind: "multipart/mixed"}, {kind: "multipart/alternative"}, {kind: "text/plain", text: strings.ReplaceAll(text, "\n", "\r\n")}, {kind: "multipart/related"},
		{kind: "text/html", text: string(html)}, {kind: "image/png", name: "cover.png", id: "<cover@annual-report>", text: "not a picture"},
		{kind: "application/pdf", name: "report-ar.pdf", text: string(l.Report.Data)}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("parts are\n%.2000q\nwant\n%.2000q", got, want)
	}
	again, err := testLetter().Draft()
	if err != nil || !bytes.Equal(again, data) {
		t.Error("the same letter has other bytes")
	}
}

// TestMessage: a message names its reader, and is as large as was said before.
func TestMessage(t *testing.T) {
	l := testLetter()
	to := netmail.Address{Name: "Ana\r\nBcc: all@owl.example", Address: "ana@wren.example"}
	data, err := l.message(Envelope{To: to, Date: time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC), ID: "one@owl.example"})
	if err != nil {
		t.Fatal(err)
	}
	head, got := read(t, data)
	if head.Get("Bcc") != "" || head.Get("X-Unsent") != "" || head.Get("Message-Id") != "<one@owl.example>" || head.Get("Date") != "Sat, 01 Mar 2031 12:00:00 +0000" {
		t.Errorf("the head is %v", head)
	}
	if list, err := head.AddressList("To"); err != nil || len(list) != 1 || list[0].Address != to.Address {
		t.Errorf("it goes to %v, %v", list, err)
	}
	if !strings.Contains(got[2].text, "Ana") {
		t.Errorf("it says %q", got[2].text)
	}
	bare := testLetter()
	bare.Report.Data = nil
	with, _ := testLetter().Draft()
	without, _ := bare.Draft()
	if got, want := len(with)-len(without), Encoded(len(l.Report.Data)); got != want {
		t.Errorf("the report takes %d bytes, and was said to take %d", got, want)
	}
}

// TestEncoded compares the size that is said of a file with that which it has.
func TestEncoded(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 10_000} {
		var b bytes.Buffer
		writeBase64(&b, make([]byte, n))
		if b.Len() != Encoded(n) {
			t.Errorf("%d bytes take %d, and were said to take %d", n, b.Len(), Encoded(n))
		}
	}
}

// TestFoldedLines: a field is folded at its spaces where its line would have more than 76 signs.
func TestFoldedLines(t *testing.T) {
	for words, want := range map[string]string{
		"": "X:\r\n", "a  b": "X: a b\r\n",
		strings.Repeat("a", 71) + " b":   "X: " + strings.Repeat("a", 71) + " b\r\n",
		strings.Repeat("a", 72) + " b":   "X: " + strings.Repeat("a", 72) + "\r\n b\r\n",
		strings.Repeat("a", 90) + " b":   "X: " + strings.Repeat("a", 90) + "\r\n b\r\n",
		"c " + strings.Repeat("a", 75):   "X: c\r\n " + strings.Repeat("a", 75) + "\r\n",
		strings.Repeat("aaaa ", 30) + "": "X:" + strings.Repeat(" aaaa", 14) + "\r\n" + strings.Repeat(" aaaa", 15) + "\r\n aaaa\r\n",
	} {
		h := new(header)
		h.line("X", words)
		if got := h.String(); got != want {
			t.Errorf("%q is\n%q, want\n%q", words, got, want)
		}
	}
}

// TestEncodedWords: words of other letters are written in the shorter of two ways.
func TestEncodedWords(t *testing.T) {
	for words, want := range map[string]string{
		"Lamps": "Lamps", "A year in the Büro": "=?utf-8?q?A_year_in_the_B=C3=BCro?=", "ламп": "=?utf-8?b?0LvQsNC80L8=?=",
	} {
		if got := encodedWords(words); got != want {
			t.Errorf("%s is %s", words, got)
		}
	}
}
