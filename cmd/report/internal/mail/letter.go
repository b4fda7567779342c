package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// Letter is a message to many people, in one language.
type Letter struct {
	// From is the sender, and Reply the address for answers; both may be nil in a draft.
	From, Reply *netmail.Address
	Subject     string
	// Language is the BCP 47 tag of the words.
	Language string
	// Unsubscribe returns the address (https: or mailto:) by which a person unsubscribes, or an empty one. For a draft
	// it is called with an empty address: if it needs an address it then returns an empty one. OneClick is set if a
	// mail program may unsubscribe for the person (RFC 8058).
	Unsubscribe func(to netmail.Address) string
	OneClick    bool
	// Body is the message to a person as text and as HTML; in a draft there is no name.
	Body func(to netmail.Address) (text string, html []byte, err error)
	// Cover is the picture that the HTML shows by CoverSource, Report the file that is attached;
	// both may be nil.
	Cover, Report *File

	encoded sync.Once
	cover   []byte
	report  []byte
}

// File is a file within a message.
type File struct {
	Name, Type string
	Data       []byte
}

// CoverSource is the address of the cover in the HTML of a letter (RFC 2392).
const CoverSource = "cid:" + coverID

const coverID = "cover@annual-report"

// Envelope is what differs in the message to each person.
type Envelope struct {
	To   netmail.Address
	Date time.Time
	// ID is the identifier of the message, without its angle brackets.
	ID string
}

// Draft is the letter as a file that mail programs open for editing and sending: it has no date, no identifier and no
// recipients (X-Unsent).
func (l *Letter) Draft() ([]byte, error) {
	return l.write(&header{}, netmail.Address{}, func(h *header) { h.line("X-Unsent", "1") })
}

// message writes the letter to one person.
func (l *Letter) message(e Envelope) ([]byte, error) {
	return l.write(&header{}, e.To, func(h *header) {
		h.line("Date", e.Date.Format(time.RFC1123Z))
		h.line("Message-ID", "<"+e.ID+">")
		h.line("To", mailbox(&e.To))
	})
}

// write writes the head and the parts: mixed of (alternative of (text, related of (HTML,
// cover)), report), as RFC 2046 and RFC 2387 have them.
func (l *Letter) write(h *header, to netmail.Address, own func(*header)) ([]byte, error) {
	text, html, err := l.Body(to)
	if err != nil {
		return nil, err
	}
	l.encoded.Do(l.encode)
	own(h)
	l.head(h, to)
	body := alternative(text, html, l.cover)
	if l.Report != nil {
		body = together("mixed", "", body, l.report)
	}
	var b bytes.Buffer
	b.Grow(h.Len() + len(body))
	b.Write(h.Bytes())
	b.Write(body)
	return b.Bytes(), nil
}

// head writes the fields that all messages of a letter have.
func (l *Letter) head(h *header, to netmail.Address) {
	if l.From != nil {
		h.line("From", mailbox(l.From))
	}
	if l.Reply != nil {
		h.line("Reply-To", mailbox(l.Reply))
	}
	h.line("Subject", encodedWords(l.Subject))
	h.line("Content-Language", l.Language)
	if where := l.Unsubscribe(to); where != "" {
		h.line("List-Unsubscribe", "<"+where+">")
		if l.OneClick {
			h.line("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
		}
	}
	h.line("MIME-Version", "1.0")
}

// encode writes the parts that are the same for everyone, once.
func (l *Letter) encode() {
	if l.Cover != nil {
		l.cover = l.Cover.part("inline", "Content-ID: <"+coverID+">\r\n")
	}
	if l.Report != nil {
		l.report = l.Report.part("attachment", "")
	}
}

// part is a file as a part of a message.
func (f *File) part(disposition, more string) []byte {
	var b bytes.Buffer
	name := map[string]string{"name": f.Name}
	b.WriteString("Content-Type: " + mime.FormatMediaType(f.Type, name) + "\r\n")
	fileName := map[string]string{"filename": f.Name}
	b.WriteString("Content-Disposition: " + mime.FormatMediaType(disposition, fileName) + "\r\n")
	b.WriteString(more + "Content-Transfer-Encoding: base64\r\n\r\n")
	writeBase64(&b, f.Data)
	return b.Bytes()
}

// encodedLine is how many bytes a line of base64 carries, of 76 signs (RFC 2045, 6.8).
const encodedLine = 57

// writeBase64 writes lines of base64.
func writeBase64(b *bytes.Buffer, data []byte) {
	b.Grow(Encoded(len(data)))
	for len(data) > 0 {
		n := min(encodedLine, len(data))
		b.WriteString(base64.StdEncoding.EncodeToString(data[:n]))
		b.WriteString("\r\n")
		data = data[n:]
	}
}

// Encoded is the size in a message of a file of so many bytes.
func Encoded(bytes int) int {
	lines := (bytes + encodedLine - 1) / encodedLine
	return base64.StdEncoding.EncodedLen(bytes) + 2*lines
}

// alternative is the message as text and as HTML with its cover.
func alternative(text string, html, cover []byte) []byte {
	page := words("text/html", string(html))
	if cover != nil {
		page = together("related", `; type="text/html"`, page, cover)
	}
	return together("alternative", "", words("text/plain", text), page)
}

// words is a part of text, in lines that every server transmits unchanged (RFC 2045, 6.7).
func words(mediaType, text string) []byte {
	var b bytes.Buffer
	b.WriteString("Content-Type: " + mediaType + "; charset=utf-8\r\n")
	b.WriteString("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(text)) // a buffer takes all
	_ = w.Close()
	b.WriteString("\r\n")
	return b.Bytes()
}

// together joins parts, each with its own fields before it. The boundary between them is computed from their contents,
// so that the same letter always has the same bytes; no encoded text has "=_" (RFC 2045, 6.7, note).
func together(kind, parameters string, parts ...[]byte) []byte {
	sum := sha256.New()
	sum.Write([]byte(kind))
	size := 0
	for _, p := range parts {
		sum.Write(p)
		size += len(p)
	}
	boundary := "=_" + hex.EncodeToString(sum.Sum(nil)[:12])
	var b bytes.Buffer
	b.Grow(size + 400)
	b.WriteString("Content-Type: multipart/" + kind + parameters + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n")
	for _, p := range parts {
		b.WriteString("--" + boundary + "\r\n")
		b.Write(p)
	}
	b.WriteString("--" + boundary + "--\r\n")
	return b.Bytes()
}

// header gathers the fields of a message.
type header struct{ bytes.Buffer }

// lineLength is how long lines of the head should be (RFC 5322, 2.1.1).
const lineLength = 76

// line writes a field, folded at its spaces.
func (h *header) line(name, value string) {
	length := len(name) + 1
	h.WriteString(name + ":")
	for i, word := range strings.Fields(value) {
		if i > 0 && length+1+len(word) > lineLength {
			h.WriteString("\r\n")
			length = 0
		}
		h.WriteString(" " + word)
		length += 1 + len(word)
	}
	h.WriteString("\r\n")
}

// mailbox is an address with its name as it stands in a field (RFC 5322, 3.4).
func mailbox(a *netmail.Address) string {
	if !misleads(a.Name) && !strings.Contains(a.Name, `\`) { // which the library leaves bare among encoded letters
		return a.String()
	}
	bare := netmail.Address{Address: a.Address}
	return base64Words(a.Name) + " " + bare.String()
}

// misleads reports whether words would be misread as they stand in a field: they look like encoded words, which mail
// programs decode, or one of them is longer than a line can be.
func misleads(s string) bool {
	isLong := func(word string) bool { return len(word) > lineLength }
	return strings.Contains(s, "=?") || slices.ContainsFunc(strings.Fields(s), isLong)
}

// base64Words writes a text in encoded words of at most 75 signs each (RFC 2047, 2).
func base64Words(s string) string {
	const most = 45 // bytes, which are 60 signs
	var words []string
	for s != "" {
		n := len(s)
		for n > most {
			_, size := utf8.DecodeLastRuneInString(s[:n])
			n -= size
		}
		words = append(words, "=?utf-8?b?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s = s[n:]
	}
	return strings.Join(words, " ")
}

// encodedWords writes a text in the characters that are allowed in headers (RFC 2047), in the shorter of its two
// encodings.
func encodedWords(s string) string {
	if misleads(s) {
		return base64Words(s)
	}
	q, b := mime.QEncoding.Encode("utf-8", s), mime.BEncoding.Encode("utf-8", s)
	if len(b) < len(q) {
		return b
	}
	return q
}
