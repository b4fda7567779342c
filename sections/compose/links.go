package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/address"
	"annualreport/sections/source"
)

// Website is the address of a website as a link. What is wrong with it was reported when it was
// read.
func Website(t source.Text) content.Inline {
	to, _ := address.Website(t.Value)
	return addressLink(to, t)
}

// Mailbox is an address for mail as a link.
func Mailbox(t source.Text) content.Inline {
	to, _ := address.Mail(t.Value)
	return addressLink(to, t)
}

// addressLink is an address as a link in the letters of the text around it.
func addressLink(to address.Address, t source.Text) content.Inline {
	if to.URL == "" {
		return Shown(t.Value)
	}
	return content.Link{
		Target: display.Target{URL: to.URL}, Span: t.Span, Plain: true, Inlines: []content.Inline{Shown(to.Shown)},
	}
}

// WebLink is an address of the web as a link that looks like one.
func WebLink(t source.Text) content.Inline {
	to, _ := address.Web(t.Value)
	if to.URL == "" {
		return Shown(t.Value)
	}
	return content.Link{Target: display.Target{URL: to.URL}, Span: t.Span, Inlines: []content.Inline{Shown(to.Shown)}}
}

// SiteLink is the address of a website, with its scheme or without, as a link that looks like one.
func SiteLink(t source.Text) content.Inline {
	to, _ := address.Website(t.Value)
	if to.URL == "" {
		return Shown(t.Value)
	}
	return content.Link{Target: display.Target{URL: to.URL}, Span: t.Span, Inlines: []content.Inline{Shown(to.Shown)}}
}

// Shown is an address or a number as it is set: signs of it stay as they are, and its
// letters run from left to right whatever stands around it.
func Shown(words string) content.Inline {
	return content.InEmphasis{Emphasis: content.Code, Inlines: PlainInlines(words)}
}
