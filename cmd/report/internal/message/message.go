// Package message is the message that announces a report: its words and the picture of its cover, as a letter in one
// language or in all of them.
package message

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	netmail "net/mail"
	"net/url"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/display"
	"annualreport/layout/raster"
	"annualreport/sections"
	"annualreport/sections/announcement"
	"annualreport/sections/edition"
	"annualreport/sections/message"
)

// Message announces a report in one language.
type Message struct {
	// Report is the report in this language.
	Report *sections.Report
	// Words are those of the message, to nobody in particular.
	Words announcement.Announcement
	// Cover is the picture of the first page; it is empty if there is none.
	Cover mail.File
}

// The cover in a message: how wide it is shown, in CSS pixels, and how many pixels it has for one of those, for screens
// that show them all.
const (
	coverWidth  = 260
	coverPixels = 2
)

// pointsPerInch is how many points an inch has: the width of a page in points, and pixels an inch, make pixels.
const pointsPerInch = 72

// New makes the message about pages whose pictures are ready.
func New(r *sections.Report, pages *display.Document) (*Message, error) {
	m := &Message{Report: r, Words: r.Announcement()}
	if len(pages.Pages) == 0 {
		return m, nil
	}
	wide := pages.Pages[0].Size.W.Points()
	images, err := raster.Pages(pages, []int{0}, int(coverWidth*coverPixels*pointsPerInch/wide+0.5))
	if err != nil {
		return nil, err
	}
	if m.Cover, err = coverFile(images[0]); err != nil {
		return nil, err
	}
	m.Cover.Name = project.FileName(r, "-cover"+m.Cover.Name)
	size := images[0].Bounds()
	m.Words.Cover.Width = coverWidth
	m.Words.Cover.Height = size.Dy() * coverWidth / size.Dx()
	return m, nil
}

// coverQuality is that of the cover as JPEG.
const coverQuality = 85

// coverFile writes the cover in the smaller of two ways: drawings as PNG, photographs as JPEG. Its name is the ending.
func coverFile(img image.Image) (mail.File, error) {
	var asPNG, asJPEG bytes.Buffer
	if err := png.Encode(&asPNG, img); err != nil {
		return mail.File{}, err
	}
	if err := jpeg.Encode(&asJPEG, img, &jpeg.Options{Quality: coverQuality}); err != nil {
		return mail.File{}, err
	}
	if asPNG.Len() <= asJPEG.Len() {
		return mail.File{Name: ".png", Type: "image/png", Data: asPNG.Bytes()}, nil
	}
	return mail.File{Name: ".jpg", Type: "image/jpeg", Data: asJPEG.Bytes()}, nil
}

// Letter is the message as mail, with a file to attach, which may be nil.
func (m *Message) Letter(report *mail.File) *mail.Letter {
	options := &m.Report.Message
	words := m.Words
	if report != nil {
		words.Report.Attached = m.Report.Meta.Language.Words.Attached
	}
	out := &mail.Letter{
		From: options.Sender, Reply: options.Reply, Subject: words.Subject, Language: words.Language,
		Unsubscribe: func(to netmail.Address) string { return unsubscribeAddress(options.Unsubscribe, to) },
		OneClick:    options.OneClick, Report: report,
	}
	if len(m.Cover.Data) > 0 {
		out.Cover = &m.Cover
		words.Cover.Source = mail.CoverSource
	}
	out.Body = func(to netmail.Address) (string, []byte, error) {
		own := personal(m.Report, words, to)
		html, err := own.HTML()
		return own.Text(), html, err
	}
	return out
}

// Draft is the words of the message to nobody, with a source for the picture of the cover.
func (m *Message) Draft() announcement.Announcement {
	out := personal(m.Report, m.Words, netmail.Address{})
	out.Cover.Source = m.coverSource()
	return out
}

// coverSource is the address of the cover in words that are sent by another service: the one that the author gave, or
// the file beside them.
func (m *Message) coverSource() string {
	if address := m.Report.CoverAddress(); address != "" {
		return address
	}
	return m.Cover.Name
}

// personal is words that are addressed to somebody; nobody is named in a draft.
func personal(r *sections.Report, words announcement.Announcement, to netmail.Address) announcement.Announcement {
	words.Greeting = r.Meta.Language.Greet(to.Name)
	words.Unsubscribe.Address = unsubscribeLink(&r.Message, to)
	return words
}

// unsubscribeLink is where a reader gets no more messages, as the message shows it. Where the address names the reader
// and there is none, as in a draft, that is a mail to the sender: the address with nobody in it would take nobody off
// the list.
func unsubscribeLink(m *message.Options, to netmail.Address) string {
	if where := unsubscribeAddress(m.Unsubscribe, to); where != "" || m.Unsubscribe == "" {
		return where
	}
	for _, answers := range []*netmail.Address{m.Reply, m.Sender} {
		if answers != nil {
			return "mailto:" + answers.Address
		}
	}
	return ""
}

// unsubscribeAddress is where a reader gets no more messages, empty where the address names the reader and there is
// none.
func unsubscribeAddress(where string, to netmail.Address) string {
	if to.Address == "" && strings.Contains(where, message.AddressHere) {
		return ""
	}
	return strings.ReplaceAll(where, message.AddressHere, url.QueryEscape(to.Address))
}

// Weight is the size of the message with a file of so many bytes attached.
func (m *Message) Weight(bytes int) (int, error) {
	draft, err := m.Letter(&mail.File{Name: attachmentName(m.Report), Type: pdfType}).Draft()
	return len(draft) + mail.Encoded(bytes), err
}

// pdfType is the media type of PDF (RFC 8118).
const pdfType = "application/pdf"

// attachmentName is the name of the report as it is attached.
func attachmentName(r *sections.Report) string {
	return project.FileName(r, "-"+edition.Email().Name+".pdf")
}

// Attachment is the report as a file that a message carries.
func (m *Message) Attachment(data []byte) *mail.File {
	return &mail.File{Name: attachmentName(m.Report), Type: pdfType, Data: data}
}
