package sections

import "annualreport/layout/content"

// cards writes how many cards stand side by side, and each card below that.
func cards[C any](o *outline, name string, columns int, list []C, card func(C)) {
	o.line("%s, %d side by side", name, columns)
	o.depth++
	for _, one := range list {
		card(one)
	}
	o.depth--
}

// label writes a text of a card, if there is one.
func (o *outline) label(name string, l content.Label) {
	if !l.IsEmpty() {
		o.line("  %s: %s", name, inlineText(l.Inlines))
	}
}

// sign writes the picture of a card, if there is one.
func (o *outline) sign(p *content.Picture) {
	if p != nil {
		o.within([]content.Block{*p})
	}
}

// Persons implements content.Visitor.
func (o *outline) Persons(b content.Persons) {
	cards(o, "persons", b.Columns, b.Cards, func(p content.Person) {
		o.line("person")
		o.sign(p.Portrait)
		o.label("name", p.Name)
		o.label("role", p.Role)
		o.within(p.Text)
	})
}

// BigNumbers implements content.Visitor.
func (o *outline) BigNumbers(b content.BigNumbers) {
	name := "big numbers"
	if b.Between {
		name = "big numbers between paragraphs"
	}
	spans := make(map[int]bool)
	for _, n := range b.Cards {
		spans[n.Span] = true
	}
	if len(spans) > 1 {
		name += " of several widths"
	}
	cards(o, name, content.RowParts/b.Cards[0].Span, b.Cards, func(n content.BigNumber) {
		o.line("number%s", named(n.Anchor))
		if n.Icon != nil {
			o.depth++
			o.under("icon", []content.Block{n.Icon})
			o.depth--
		}
		o.label("value", n.Value)
		if n.Weight != content.Large {
			o.line("  %s, %d/12", [...]string{content.Hero: "hero", content.Small: "small"}[n.Weight], n.Span)
		}
		o.label("counted", n.Counted)
		o.label("before", n.Before)
		o.label("note", n.Note)
	})
}

// Addresses implements content.Visitor.
func (o *outline) Addresses(b content.Addresses) {
	cards(o, "addresses", b.Columns, b.Cards, func(a content.Address) {
		o.line("address")
		o.label("name", a.Name)
		o.label("role", a.Role)
		for _, l := range a.House {
			o.label("house", l)
		}
		o.label("phone", a.Phone)
		o.label("mail", a.Mail)
		o.label("website", a.Website)
	})
}

// Partners implements content.Visitor.
func (o *outline) Partners(b content.Partners) {
	cards(o, "partners", b.Columns, b.Cards, func(p content.Partner) {
		o.line("partner")
		o.sign(p.Sign)
		o.label("name", p.Name)
		o.label("website", p.Website)
	})
}

// Names implements content.Visitor.
func (o *outline) Names(b content.Names) {
	cards(o, "names", b.Columns, b.Names, func(l content.Label) { o.line("%s", inlineText(l.Inlines)) })
}
