package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	netmail "net/mail"
	"net/url"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/layout/display"
	"annualreport/layout/pixels"
	"annualreport/sections"
	"annualreport/sections/announcement"
	"annualreport/sections/edition"
)

// announcing is the message about a report in one language.
type announcing struct {
	loaded *loaded
	words  announcement.Announcement
	cover  mail.File
}

// The cover in a message: how wide it is shown, in CSS pixels, and how many pixels it has for one of
// those, for screens that show them all.
const (
	coverWidth  = 260
	coverPixels = 2
)

// announce makes the message about pages whose pictures are ready.
func (l *loaded) announce(pages *display.Document) (*announcing, error) {
	a := &announcing{loaded: l, words: l.report.Announcement()}
	if len(pages.Pages) == 0 {
		return a, nil
	}
	wide := pages.Pages[0].Size.W.Points()
	images, err := pixels.Pages(pages, []int{0}, int(coverWidth*coverPixels*72/wide+0.5))
	if err != nil {
		return nil, err
	}
	if a.cover, err = coverFile(images[0]); err != nil {
		return nil, err
	}
	a.cover.Name = l.named("-cover" + a.cover.Name)
	size := images[0].Bounds()
	a.words.Cover.Width, a.words.Cover.Height = coverWidth, size.Dy()*coverWidth/size.Dx()
	return a, nil
}

// coverQuality is that of the cover as JPEG.
const coverQuality = 85

// coverFile writes the cover in the smaller of two ways: drawings as PNG, photographs as JPEG.
func coverFile(img image.Image) (mail.File, error) {
	var drawn, shot bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&drawn, img); err != nil {
		return mail.File{}, err
	}
	if err := jpeg.Encode(&shot, img, &jpeg.Options{Quality: coverQuality}); err != nil {
		return mail.File{}, err
	}
	if drawn.Len() <= shot.Len() {
		return mail.File{Name: ".png", Type: "image/png", Data: drawn.Bytes()}, nil
	}
	return mail.File{Name: ".jpg", Type: "image/jpeg", Data: shot.Bytes()}, nil
}

// letter is the message as mail, with a file to attach, which may be nil.
func (a *announcing) letter(report *mail.File) *mail.Letter {
	m := &a.loaded.report.Message
	words := a.words
	if report != nil {
		words.Report.Attached = a.loaded.report.Meta.Language.Words.Attached
	}
	out := &mail.Letter{
		From: m.Sender, Reply: m.Reply, Subject: words.Subject, Language: words.Language,
		Unsubscribe: func(to netmail.Address) string { return unsubscribeAddress(m.Unsubscribe, to) }, OneClick: m.OneClick, Report: report,
	}
	if len(a.cover.Data) > 0 {
		out.Cover = &a.cover
		words.Cover.Source = mail.CoverSource
	}
	out.Body = func(to netmail.Address) (string, []byte, error) {
		own := words
		a.address(&own, to)
		html, err := own.HTML()
		return own.Text(), html, err
	}
	return out
}

// address makes words those to somebody; nobody is named in a draft.
func (a *announcing) address(words *announcement.Announcement, to netmail.Address) {
	words.Greeting = a.loaded.report.Meta.Language.Greet(to.Name)
	words.Unsubscribe.Address = unsubscribeLink(&a.loaded.report.Message, to)
}

// unsubscribeLink is where a reader gets no more messages, as the message shows it. Where the address names
// the reader and there is none, as in a draft, that is a mail to the sender: the address with nobody in it would
// take nobody off the list.
func unsubscribeLink(m *sections.Message, to netmail.Address) string {
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

// unsubscribeAddress is where a reader gets no more messages, empty where the address names the reader and
// there is none.
func unsubscribeAddress(where string, to netmail.Address) string {
	if to.Address == "" && strings.Contains(where, sections.AddressHere) {
		return ""
	}
	return strings.ReplaceAll(where, sections.AddressHere, url.QueryEscape(to.Address))
}

// weight is the size of the message with a file of so many bytes attached.
func (a *announcing) weight(bytes int) (int, error) {
	draft, err := a.letter(&mail.File{Name: a.loaded.emailName(), Type: pdfType}).Draft()
	return len(draft) + mail.Encoded(bytes), err
}

// pdfType is the media type of PDF (RFC 8118).
const pdfType = "application/pdf"

// emailName is the name of the file that is attached.
func (l *loaded) emailName() string {
	return l.named("-" + edition.Email().Name + ".pdf")
}

// togetherLetter is one message for readers of all languages: the report is not attached.
func togetherLetter(all []*announcing) *mail.Letter {
	out := all[0].letter(nil)
	var tags []string
	for _, a := range all {
		tags = append(tags, a.words.Language)
	}
	out.Language = strings.Join(tags, ", ")
	out.Body = func(to netmail.Address) (string, []byte, error) {
		words := togetherWords(all, to)
		words[0].Cover.Source = mail.CoverSource
		html, err := announcement.Together(words)
		return announcement.TextTogether(words), html, err
	}
	return out
}

// togetherWords are the words in all languages.
func togetherWords(all []*announcing, to netmail.Address) []announcement.Announcement {
	var out []announcement.Announcement
	for _, a := range all {
		words := a.words
		a.address(&words, to)
		// Nobody is to read past a page of another language.
		words.Numbers.List, words.Points.List = nil, nil
		out = append(out, words)
	}
	return out
}
