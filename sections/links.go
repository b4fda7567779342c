package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/address"
	"annualreport/sections/announcement"
)

// website is the address of a website as a link. What is wrong with it was reported when it was
// read.
func website(t Text) content.Inline {
	to, _ := address.Website(t.Value)
	return addressLink(to, t)
}

// mailbox is an address for mail as a link.
func mailbox(t Text) content.Inline {
	to, _ := address.Mail(t.Value)
	return addressLink(to, t)
}

// site is the website of the organisation for a message.
func (o *Organisation) site() announcement.Link {
	to, _ := address.Website(o.Website.Value)
	return announcement.Link{Words: to.Shown, Address: to.URL}
}

// mailbox is the organisation's address for mail for a message.
func (o *Organisation) mailbox() announcement.Link {
	to, _ := address.Mail(o.Email.Value)
	return announcement.Link{Words: to.Shown, Address: to.URL}
}

// addressLink is an address as a link in the letters of the text around it.
func addressLink(to address.Address, t Text) content.Inline {
	if to.URL == "" {
		return shown(t.Value)
	}
	return content.Link{Target: display.Target{URL: to.URL}, Span: t.Span, Plain: true, Inlines: []content.Inline{shown(to.Shown)}}
}

// webLink is an address of the web as a link that looks like one.
func webLink(t Text) content.Inline {
	to, _ := address.Web(t.Value)
	if to.URL == "" {
		return shown(t.Value)
	}
	return content.Link{Target: display.Target{URL: to.URL}, Span: t.Span, Inlines: []content.Inline{shown(to.Shown)}}
}

// shown is an address or a number as it is set: signs of it stay as they are, and its
// letters run from left to right whatever stands around it.
func shown(words string) content.Inline {
	return content.InEmphasis{Emphasis: content.Code, Inlines: plainInlines(words)}
}
