package object

import (
	"path"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/address"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// medium is what films and sounds have in common: something on the web that has a length.
type medium struct {
	id, title, address, caption, credit source.Text
	// length is minutes and seconds, or hours before them, with colons between; it may be empty.
	length source.Text
	// transcript is an address, or the name of a section; it may be empty.
	transcript source.Text
	// coded is set if a QR code of the address is printed.
	coded bool
	where source.Where
}

// mediumKeys are the keys that films and sounds have.
func mediumKeys(in *key.Reading) []schema.Key[*medium] {
	return []schema.Key[*medium]{
		key.ID(in, func(m *medium) *source.Text { return &m.id }),
		schema.Text("title", func(m *medium) *source.Text { return &m.title }).Needed().NotEmpty().
			For(source.Label).Check(key.NoNotes).
			Doc("what it is called").Example(`"How a lamp is lit"`),
		schema.Text("address", func(m *medium) *source.Text { return &m.address }).Needed().NotEmpty().
			For(source.Address).Says("address").Check(checkAddress).Called("url", "link", "file", "href").
			Doc("the page of the web where it is; its scheme may be left out").
			Example(`"https://lighthouse.example/film"`),
		schema.As("length", func(m *medium) *source.Text { return &m.length }, readLength).
			Called("duration").
			Doc("how long it is: minutes and seconds, or hours, minutes and seconds").Example(`"3:45"`),
		schema.Text("caption", func(m *medium) *source.Text { return &m.caption }).For(source.Caption).
			Called("text").
			Doc("what stands below the title").Example(`"A keeper shows each step."`),
		schema.Text("credit", func(m *medium) *source.Text { return &m.credit }).Check(key.NoNotes).
			Check(source.ShortName).
			Doc("who made it").Example(`"Nobody"`),
		schema.Text("transcript", func(m *medium) *source.Text { return &m.transcript }).NotEmpty().
			For(source.Address).Check(checkTranscript).
			Doc("its words in writing: the `id` of a section of the report, or an address").
			Example(`"https://lighthouse.example/film-in-words"`),
		schema.Truth("qr", func(m *medium) *bool { return &m.coded }).Usually(true).
			Doc("whether in print a QR code of the address stands beside it").Example("false"),
	}
}

// lengthOf finds minutes and seconds, or hours, minutes and seconds, of which the first has no limit.
var lengthOf = pattern.Of(`^0*(\d{1,3}(?::[0-5]\d){1,2})$`)

// readLength reads `length = "3:45"`, without noughts at its beginning.
func readLength(t source.Text, problems *diag.List) (source.Text, bool) {
	found := lengthOf().FindStringSubmatch(strings.TrimSpace(t.Value))
	if found == nil || strings.Trim(found[1], "0:") == "" {
		problems.Errorf(t.Span,
			"write minutes and seconds, such as \"3:45\", or hours before them, such as \"1:02:30\"",
			"%q is no length of a film or a sound", t.Value)
		return source.Text{}, false
	}
	t.Value = found[1]
	return t, true
}

// checkTranscript reports an address that no browser would find; names of sections are looked up when the report is
// composed.
func checkTranscript(t source.Text, problems *diag.List) {
	if address.LeadsOut(t.Value) {
		checkAddress(t, problems)
	}
}

// fileEndings are those of films, sounds and texts, which are files of the author's where nothing else stands in an
// address.
var fileEndings = []string{
	".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".ogv", ".mp3", ".m4a", ".wav", ".ogg", ".oga", ".opus", ".flac",
	".aac", ".pdf", ".txt", ".doc", ".docx", ".odt", ".vtt", ".srt", ".html", ".htm", ".md",
}

// checkAddress reports an address that no browser would find, and the name of a file in its place.
func checkAddress(t source.Text, problems *diag.List) {
	name := strings.TrimSpace(t.Value)
	if !strings.Contains(name, "/") && slices.Contains(fileEndings, strings.ToLower(path.Ext(name))) {
		problems.Errorf(t.Span,
			"put it on the web, and write the address of its page; a domain of that name begins with https://",
			"%q is the name of a file, which only you have", t.Value)
		return
	}
	key.CheckSite(t, problems)
}

// Name implements compose.Object.
func (m *medium) Name() source.Text { return m.id }

// Accompanies implements compose.Companion.
func (m *medium) Accompanies() {}
