package message

import (
	"net/mail"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/address"
	"annualreport/sections/amount"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Options is [email]: how the report is announced. What the author leaves out comes from
// the report itself.
type Options struct {
	// Subject is that of the message, and Opening its first words.
	Subject, Opening source.Text
	// Highlights are its points, and numbers its big numbers.
	Highlights []source.Text
	numbers    []object.BigNumber
	// Link is the words of the link to the report.
	Link source.Text
	// Sender is who the message is from, and Reply where answers go.
	Sender, Reply *mail.Address
	// Unsubscribe is the address at which readers unsubscribe (https: or mailto:). AddressHere in it stands for the
	// address of the reader.
	Unsubscribe string
	// OneClick means that a mail program may unsubscribe for the reader (RFC 8058).
	OneClick bool
	// Download is where the report is found; {language} and {slug} in it stand for those of the
	// report.
	Download string
	// Limit is the size of a message, in bytes, up to which the report is attached.
	Limit int64
	// Cover is the address of the picture of the cover, for pages and services that take no
	// pictures with the message; empty if there is none.
	Cover string

	// unsubscribe is `unsubscribe` as it is written.
	unsubscribe source.Text
	where       source.Where
}

// AddressHere stands in an address for that of the reader: who unsubscribes with one click says
// nothing more (RFC 8058, 3.1).
const AddressHere = "{address}"

// reader0 stands for the reader while an address is checked, in letters that every address may
// have.
const reader0 = "0-reader-0"

// defaultLimit is the size up to which a report is attached: what Exchange servers take unless
// they are told otherwise.
const defaultLimit = 10_000_000

// Table is [email].
func Table(in *key.Reading) schema.Table[*Options] {
	return schema.Table[*Options]{
		Name:  "email",
		Doc:   "How the report is announced. What is left out comes from the report itself",
		Keys:  append(messageTexts(), messageAddresses()...),
		At:    func(m *Options) *source.Where { return &m.where },
		Check: func(m *Options) { checkUnsubscribe(m, in.Problems) },
	}
}

// TakeValues takes the numbers that name a cell from some tables.
func (m *Options) TakeValues(in *key.Reading, tables []amount.Holder) {
	for i := range m.numbers {
		object.ResolveNumber(in, &m.numbers[i], tables)
	}
}

// messageTexts are the keys of what a message says.
func messageTexts() []schema.Key[*Options] {
	return []schema.Key[*Options]{
		schema.Text("subject", func(m *Options) *source.Text { return &m.Subject }).For(source.Plain).
			Check(oneLineOf("subject")).
			Without("the organisation and the title").Doc("the subject").Example(`"The year of the owl"`),
		schema.Text("opening", func(m *Options) *source.Text { return &m.Opening }).For(source.Paragraph).
			Without("`summary`").Doc("the first lines, in Markdown").Example(`"We have *news*."`),
		schema.Text("link", func(m *Options) *source.Text { return &m.Link }).For(source.Label).
			Doc("the words of the link to the report").Example(`"All of it"`),
		schema.Texts("highlights", func(m *Options) *[]source.Text { return &m.Highlights }).For(source.Markdown).
			Without("the bullets of the first section of `highlights`").Doc("the points, each in Markdown").
			Example(`["A lantern was lit.", "**It burns.**"]`),
		schema.List(
			"numbers", object.BigNumberTable("number of a message"),
			func(m *Options) *[]object.BigNumber { return &m.numbers },
		),
	}
}

// messageAddresses are the keys of whom a message is from, and where its links lead.
func messageAddresses() []schema.Key[*Options] {
	return []schema.Key[*Options]{
		schema.As("sender", func(m *Options) **mail.Address { return &m.Sender }, readMailbox).Says("address").
			Doc("who the message is from").Example(`"The Owls <office@owl.example>"`),
		schema.As("reply", func(m *Options) **mail.Address { return &m.Reply }, readMailbox).Says("address").
			Doc("where answers go").Example(`"answers@owl.example"`),
		schema.As("download", func(m *Options) *string { return &m.Download }, readLink).Says("address").
			Doc("where the report is found, with `{slug}` and `{language}` for those of the report").
			Example(`"https://owl.example/{slug}-{language}.pdf"`),
		schema.As("cover", func(m *Options) *string { return &m.Cover }, readLink).Says("address").
			Doc("where the picture of the cover is found, for `--format html` and `json`").
			Example(`"https://owl.example/{language}.jpg"`),
		schema.Text("unsubscribe", func(m *Options) *source.Text { return &m.unsubscribe }).Says("address").
			Doc("where readers get no more messages, on the web or for mail, with `{address}` for that of the reader").
			Example(`"https://owl.example/leave?who={address}"`),
		schema.Truth("one_click", func(m *Options) *bool { return &m.OneClick }).Without("`true` for https:").
			Doc("whether a mail program may do that for the reader (RFC 8058)").Example("true"),
		schema.As("limit", func(m *Options) *int64 { return &m.Limit }, key.ReadSize).Says("size").
			Usually(defaultLimit).
			Without("`\"10 MB\"`").
			Doc("the size of the message up to which the report is attached").Example(`"10 MB"`),
	}
}

// oneLineOf is the check of a text that is a line of a message's head.
func oneLineOf(key string) func(source.Text, *diag.List) {
	return func(t source.Text, problems *diag.List) {
		if strings.ContainsAny(strings.TrimSpace(t.Value), "\r\n") {
			problems.Errorf(t.Span, "write it on one line", "`%s` has more lines than one", key)
		}
	}
}

// readMailbox reads an address for mail, with or without a name.
func readMailbox(t source.Text, problems *diag.List) (*mail.Address, bool) {
	box, err := mail.ParseAddress(t.Value)
	if err != nil || strings.ContainsFunc(box.Address, func(c rune) bool { return c > unicode.MaxASCII }) {
		problems.Errorf(t.Span, "such as \"Name <name@example.org>\"", "%q is no address for mail", t.Value)
		return nil, false
	}
	return box, true
}

// readLink reads an address on the web, whose {language} and {slug} are filled in later.
func readLink(t source.Text, problems *diag.List) (string, bool) {
	to, fault := address.Web(fill(t.Value, "en", "slug"))
	if to.URL == "" {
		problems.Errorf(t.Span, "such as \"https://example.org/report-{language}.pdf\"",
			"%q is no address on the web", t.Value)
		return "", false
	}
	key.TellAddress(fault, t, problems)
	return t.Value, true
}

// checkUnsubscribe finds how readers get no more messages.
func checkUnsubscribe(m *Options, problems *diag.List) {
	where := m.unsubscribe
	one := m.OneClick
	if !m.where.Has("one_click") {
		one = strings.HasPrefix(where.Value, "https://")
	}
	m.OneClick = false
	if where.IsEmpty() {
		if m.where.Has("one_click") {
			problems.Errorf(m.where.Key("one_click"), "add unsubscribe = \"https://…\"",
				"`one_click` needs an address that takes readers off the list")
		}
		return
	}
	m.Unsubscribe = where.Value
	m.OneClick = one
	web, fault := address.Web(strings.ReplaceAll(where.Value, AddressHere, reader0))
	switch plain := strings.TrimPrefix(where.Value, "mailto:"); {
	case web.URL != "":
		key.TellAddress(fault, where, problems)
		m.Unsubscribe = strings.ReplaceAll(web.URL, reader0, AddressHere)
	case isMailbox(plain):
		m.Unsubscribe = "mailto:" + plain
	default:
		problems.Errorf(where.Span, "write an address on the web, or one for mail",
			"nobody can unsubscribe at %q", where.Value)
		m.Unsubscribe = ""
	}
	if one && !strings.HasPrefix(m.Unsubscribe, "https://") && m.Unsubscribe != "" {
		problems.Errorf(m.where.Key("one_click"), "give an address that begins with https://, or leave it out",
			"mail programs unsubscribe with one click at https: alone (RFC 8058, 3.1)")
	}
}

// isMailbox reports whether a text is a bare address for mail.
func isMailbox(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s
}
