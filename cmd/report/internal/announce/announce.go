// Package announce makes the messages that announce a report: as drafts of mail, and as words for those who send them
// by another service.
package announce

import (
	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/message"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections/edition"
)

// Format is what a message is written as.
type Format string

// The formats of messages.
const (
	// Mail is a draft that mail programs open.
	Mail Format = "eml"
	// HTML is a page with the picture of the cover beside it.
	HTML Format = "html"
	// Text is plain text.
	Text Format = "text"
	// JSON is the words one by one, for a program that sends them.
	JSON Format = "json"
)

// Formats lists all formats.
func Formats() []Format { return []Format{Mail, HTML, Text, JSON} }

// Options say which messages are made, and how.
type Options struct {
	// Request names the languages and translations; its editions are not asked for.
	Request build.Request
	// Limit is the size in bytes of a message up to which the report is attached; 0 is that of the report.
	Limit int
	// Format is what they are written as.
	Format Format
	// Together makes one message in all languages of the report, with links. JSON has none.
	Together bool
}

// Messages is the messages about a report with the editions that they are about.
type Messages struct {
	// Result is the result of building the editions.
	Result *build.Result
	// List has one message for each language whose edition was made.
	List []*message.Message

	limit int
}

// makeMessages makes the edition for messages in each language that is asked for, and the message about it.
func makeMessages(p *project.Project, o Options) (*Messages, error) {
	o.Request.Editions = []edition.Edition{edition.Email()}
	result, err := build.Run(p, o.Request)
	if err != nil {
		return nil, err
	}
	out := &Messages{Result: result, limit: o.Limit}
	for _, file := range result.Files {
		one := file.Message
		if one == nil {
			if one, err = message.New(file.Report, file.Document); err != nil {
				return nil, err
			}
		}
		out.List = append(out.List, one)
	}
	return out, nil
}

// letter is one of the messages as a letter, with the report attached if it is not too large. If it is too large, and
// the report gives no address to which the message could link instead, that is an error of the report.
func (m *Messages) letter(i int) (*mail.Letter, error) {
	one := m.List[i]
	data := m.Result.Files[i].Data
	limit := m.limit
	if limit == 0 {
		limit = int(one.Report.Message.Limit)
	}
	weight, err := one.Weight(len(data))
	if err != nil {
		return nil, err
	}
	if weight <= limit {
		return one.Letter(one.Attachment(data)), nil
	}
	if one.Words.Report.Link.Address == "" {
		m.Result.Problems.Errorf(one.Report.Place("email"),
			"add [email] with download = \"https://…\", or make the edition smaller by "+
				"[editions.email] budget = \"7 MB\"",
			"the message in %s takes %s, more than the %s up to which the report is attached, "+
				"and there is no address to link to",
			one.Words.Language, phrase.Size(weight), phrase.Size(limit))
	}
	return one.Letter(nil), nil
}

// Write makes the messages, and the files that they are written in. There are none if the report has errors.
func Write(p *project.Project, o Options) (*build.Result, error) {
	if o.Together {
		o.Request.Languages = []string{"all"}
	}
	m, err := makeMessages(p, o)
	if err != nil {
		return nil, err
	}
	var files []build.File
	switch {
	case len(m.List) == 0 || m.Result.Problems.HasErrors():
	case o.Together:
		files, err = m.writeTogether(p, o.Format)
	default:
		files, err = m.writeEach(p, o.Format)
	}
	if err != nil {
		return nil, err
	}
	m.Result.Files = files
	return m.Result, nil
}

// writeEach writes a message in each language; none once the report has errors.
func (m *Messages) writeEach(p *project.Project, format Format) ([]build.File, error) {
	var out []build.File
	for i, one := range m.List {
		name := project.FileName(one.Report, "")
		if format == Mail {
			letter, err := m.letter(i)
			if err != nil || m.Result.Problems.HasErrors() {
				return nil, err
			}
			draft, err := draftFile(name, letter)
			if err != nil {
				return nil, err
			}
			out = append(out, draft)
			continue
		}
		checkLink(p, one, m.Result.Problems)
		page, err := pageOf(one, format)
		if err != nil {
			return nil, err
		}
		out = append(out, page.files(format, name, one)...)
	}
	return out, nil
}

// writeTogether writes one message in all languages.
func (m *Messages) writeTogether(p *project.Project, format Format) ([]build.File, error) {
	for _, one := range m.List {
		checkLink(p, one, m.Result.Problems)
		if one.Words.Report.Link.Address == "" {
			m.Result.Problems.Errorf(p.Report.Place("email"),
				"add [email] with download = \"https://…/{language}.pdf\"",
				"a message in all languages links to the report in each, and there is no address to link to")
			return nil, nil
		}
	}
	name := p.Report.Meta.Slug + "-all"
	if format == Mail {
		draft, err := draftFile(name, message.Together(m.List))
		return []build.File{draft}, err
	}
	text, html, err := message.PageTogether(m.List)
	if err != nil {
		return nil, err
	}
	return page{text, html}.files(format, name, m.List[0]), nil
}

// checkLink warns of words for a link without an address.
func checkLink(p *project.Project, m *message.Message, problems *diag.List) {
	if m.Words.Report.Link.Address == "" {
		problems.Warnf(p.Report.Place("email"), "add [email] with download = \"https://…\"",
			"the words about the report in %s have no link to it", m.Words.Language)
	}
}

// page is the words of a message: as text, and in the format that is asked for.
type page struct {
	text string
	data []byte
}

// pageOf writes the words of a message.
func pageOf(m *message.Message, format Format) (page, error) {
	words := m.Draft()
	if format == JSON {
		data, err := words.JSON()
		return page{data: data}, err
	}
	html, err := words.HTML()
	return page{words.Text(), html}, err
}

// files are the words as files, with the picture of the cover beside them unless it has an address of its own.
func (w page) files(format Format, name string, m *message.Message) []build.File {
	if format == Text {
		return []build.File{emailFile(name+".txt", m.Words.Language, []byte(w.text))}
	}
	out := []build.File{emailFile(name+"."+string(format), m.Words.Language, w.data)}
	if m.Report.CoverAddress() == "" {
		out = append(out, emailFile(m.Cover.Name, m.Words.Language, m.Cover.Data))
	}
	return out
}

// draftFile is a letter as mail programs open it.
func draftFile(name string, letter *mail.Letter) (build.File, error) {
	data, err := letter.Draft()
	if err != nil {
		return build.File{}, err
	}
	out := emailFile(name+".eml", letter.Language, data)
	if letter.Report != nil {
		out.Attached = 1
	}
	out.Providers = providersFor(len(data))
	return out, nil
}

// emailFile is a file that belongs to the edition for messages.
func emailFile(name, language string, data []byte) build.File {
	return build.File{File: output.File{Name: name, Edition: edition.Email().Name, Language: language, Data: data}}
}

// Letters makes the letters for people, by their languages. If the report has errors, they must not be sent.
func Letters(p *project.Project, people []mail.Person, o Options) (map[string]*mail.Letter, *build.Result, error) {
	o.Request.Languages = nil
	for _, one := range people {
		o.Request.Languages = append(o.Request.Languages, one.Language)
	}
	m, err := makeMessages(p, o)
	if err != nil {
		return nil, nil, err
	}
	letters := make(map[string]*mail.Letter)
	for i, one := range m.List {
		if letters[one.Words.Language], err = m.letter(i); err != nil {
			return nil, nil, err
		}
	}
	return letters, m.Result, nil
}
