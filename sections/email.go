package sections

import (
	"net/mail"
	"strings"
	"unicode"

	"annualreport/sections/address"
	"annualreport/sections/source"
)

// Message is [email]: how the report is announced. What the author leaves out comes from
// the report itself.
type Message struct {
	Subject, Opening Text
	Highlights       []Text
	numbers          []bigNumber
	// Link is the words of the link to the report.
	Link Text
	// Sender is who the message is from, Reply where answers go.
	Sender, Reply *mail.Address
	// Unsubscribe is where readers get no more messages (https: or mailto:), with AddressHere
	// where their address goes, and OneClick
	// tells that a mail program may do it for them (RFC 8058).
	Unsubscribe string
	OneClick    bool
	// Download is where the report is found; {language} and {slug} in it stand for those of the
	// report.
	Download string
	// Limit is the size of a message, in bytes, up to which the report is attached.
	Limit int64
	// Cover is the address of the picture of the cover, for pages and services that take no
	// pictures with the message; empty if there is none.
	Cover string
}

// AddressHere stands in an address for that of the reader: who unsubscribes with one click says
// nothing more (RFC 8058, 3.1).
const AddressHere = "{address}"

// reader0 stands for the reader while an address is checked, in letters that every address may
// have.
const reader0 = "0-reader-0"

// DefaultLimit is the size up to which a report is attached: what Exchange servers take unless
// they are told otherwise.
const DefaultLimit = 10_000_000

// message reads [email].
func (r *reader) message(t *source.Table) {
	m := &r.report.Message
	m.Limit = DefaultLimit
	if t == nil {
		return
	}
	m.Subject, m.Opening, m.Link = t.Text("subject"), t.Text("opening"), t.Text("link")
	m.Highlights = t.Texts("highlights")
	for _, n := range t.Tables("numbers") {
		m.numbers = append(m.numbers, r.bigNumber(n))
		n.Finish()
	}
	r.oneLine(m.Subject, "subject")
	m.Sender, m.Reply = r.mailbox(t.Text("sender")), r.mailbox(t.Text("reply"))
	m.Download = r.linkAddress(t.Text("download"))
	m.Cover = r.linkAddress(t.Text("cover"))
	r.leaving(t)
	if limit := t.Text("limit"); !limit.IsEmpty() {
		m.Limit = r.bytes(limit)
	}
	t.Finish()
}

// oneLine tells of a text that cannot be a line of a message's head.
func (r *reader) oneLine(t Text, key string) {
	if strings.ContainsAny(strings.TrimSpace(t.Value), "\r\n") {
		r.problems.Errorf(t.Span, "write it on one line", "`%s` has more lines than one", key)
	}
}

// mailbox reads an address for mail, with or without a name; nil for none.
func (r *reader) mailbox(t Text) *mail.Address {
	if t.IsEmpty() {
		return nil
	}
	box, err := mail.ParseAddress(t.Value)
	if err != nil || strings.ContainsFunc(box.Address, func(c rune) bool { return c > unicode.MaxASCII }) {
		r.problems.Errorf(t.Span, "such as \"Name <name@example.org>\"", "%q is no address for mail", t.Value)
		return nil
	}
	return box
}

// linkAddress reads an address on the web, whose {language} and {slug} are filled in later.
func (r *reader) linkAddress(t Text) string {
	if t.IsEmpty() {
		return ""
	}
	to, fault := address.Web(fill(t.Value, "en", "slug"))
	if to.URL == "" {
		r.problems.Errorf(t.Span, "such as \"https://example.org/report-{language}.pdf\"", "%q is no address on the web", t.Value)
		return ""
	}
	r.tellAddress(fault, t)
	return t.Value
}

// leaving reads how readers get no more messages.
func (r *reader) leaving(t *source.Table) {
	m := &r.report.Message
	where := t.Text("unsubscribe")
	one := t.Bool("one_click", strings.HasPrefix(where.Value, "https://"))
	if where.IsEmpty() {
		if t.Has("one_click") {
			r.problems.Errorf(t.KeySpan("one_click"), "add unsubscribe = \"https://…\"", "`one_click` needs an address that takes readers off the list")
		}
		return
	}
	m.Unsubscribe, m.OneClick = where.Value, one
	web, fault := address.Web(strings.ReplaceAll(where.Value, AddressHere, reader0))
	switch plain := strings.TrimPrefix(where.Value, "mailto:"); {
	case web.URL != "":
		r.tellAddress(fault, where)
		m.Unsubscribe = strings.ReplaceAll(web.URL, reader0, AddressHere)
	case isMailbox(plain):
		m.Unsubscribe = "mailto:" + plain
	default:
		r.problems.Errorf(where.Span, "write an address on the web, or one for mail", "nobody can unsubscribe at %q", where.Value)
		m.Unsubscribe = ""
	}
	if one && !strings.HasPrefix(m.Unsubscribe, "https://") && m.Unsubscribe != "" {
		r.problems.Errorf(t.KeySpan("one_click"), "give an address that begins with https://, or leave it out", "mail programs unsubscribe with one click at https: alone (RFC 8058, 3.1)")
	}
}

// isMailbox tells a bare address for mail.
func isMailbox(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s
}

// fill puts the language and the slug of a report into an address.
func fill(pattern, language, slug string) string {
	return strings.NewReplacer("{language}", language, "{slug}", slug).Replace(pattern)
}

// DownloadAddress is where the report in its language is found; empty if nowhere.
func (r *Report) DownloadAddress() string {
	return r.filled(r.Message.Download)
}

// CoverAddress is where the picture of the cover is found; empty if nowhere.
func (r *Report) CoverAddress() string {
	return r.filled(r.Message.Cover)
}

// filled is an address of a message for this report; empty if there is none.
func (r *Report) filled(pattern string) string {
	to, _ := address.Web(fill(pattern, r.Meta.Language.Tag, r.Meta.Slug))
	return to.URL
}
