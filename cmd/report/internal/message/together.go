package message

import (
	netmail "net/mail"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/sections/announcement"
)

// Together is one letter for readers of all languages: the report is not attached. There must be one message at least.
func Together(all []*Message) *mail.Letter {
	out := all[0].Letter(nil)
	var tags []string
	for _, m := range all {
		tags = append(tags, m.Words.Language)
	}
	out.Language = strings.Join(tags, ", ")
	out.Body = func(to netmail.Address) (string, []byte, error) {
		return pageTogether(all, to, mail.CoverSource)
	}
	return out
}

// PageTogether writes the words in all languages to nobody, as text and as HTML.
func PageTogether(all []*Message) (text string, html []byte, err error) {
	return pageTogether(all, netmail.Address{}, all[0].coverSource())
}

// pageTogether writes the words in all languages to somebody, with the cover of the first at some address.
func pageTogether(all []*Message, to netmail.Address, cover string) (text string, html []byte, err error) {
	var words []announcement.Announcement
	for _, m := range all {
		own := personal(m.Report, m.Words, to)
		// Nobody is to read past a page of another language.
		own.Numbers.List = nil
		own.Points.List = nil
		words = append(words, own)
	}
	words[0].Cover.Source = cover
	html, err = announcement.Together(words)
	return announcement.TextTogether(words), html, err
}
