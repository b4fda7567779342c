package kind

import (
	"time"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// timeline is events in their order, joined by a rule.
type timeline struct {
	compose.Head
	events []event
}

// event is one of them. Its date is written as the author has it, or is a date of TOML.
type event struct {
	date, title, text source.Text
	day               time.Time
	dayAt             diag.Span
}

// timelineKind is events.
func timelineKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *timeline) {
		if len(s.events) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.event]] with date = \"…\" and title = \"…\"",
				"the section has no events")
		}
	}
	return kindOf(in, "timeline", "Events in the order of the file, joined by a rule", check,
		schema.List("event", eventTable(in), func(s *timeline) *[]event { return &s.events }))
}

// eventTable is [[section.event]].
func eventTable(in *key.Reading) schema.Table[*event] {
	date := func(e *event) *source.Text { return &e.date }
	return schema.Table[*event]{
		Name: "event",
		Doc:  "what happened on a day",
		Keys: []schema.Key[*event]{
			schema.Text("title", func(e *event) *source.Text { return &e.title }).Needed().For(source.Heading).
				Doc("what happened").Example(`"The first lamp"`),
			schema.Text("text", func(e *event) *source.Text { return &e.text }).For(source.Markdown).
				Doc("more on it, in Markdown").Example(`"It was lit at dusk."`),
			schema.Either[*event](
				schema.Text("date", date).NotEmpty().For(source.Label),
				schema.Date("date", func(e *event) *time.Time { return &e.day }).
					ValueAt(func(e *event) *diag.Span { return &e.dayAt }),
				schema.Cell("date", date).Needed().For(source.Label).
					Doc("when it happened: a date, which is written as the language has it, or words").
					Example("2031-05-04")),
		},
		Check: func(e *event) {
			if v, ok := e.date.Number(); ok { // a year, which has no groups
				v.Plain = true
				e.date = e.date.AsNumber(v)
			}
			if !e.day.IsZero() {
				e.date = source.Text{Value: in.Language.Dates.Day(e.day), Span: e.dayAt}
			}
		},
	}
}

// timelineGap is the space on both sides of the rule.
const timelineGap = 10 * unit.Pt

// Blocks implements compose.Section.
func (s *timeline) Blocks(c *compose.Composer) []content.Block {
	line := c.Styles.Accent
	out := content.Terms{Label: role.Date, Gap: timelineGap, Line: &line, Ground: color.White()}
	for i, e := range s.events {
		title := content.Paragraph{Role: role.Event, Tag: display.P, Inlines: c.Inlines(e.title), Span: e.title.Span}
		if i > 0 {
			title.Before = content.Exactly(c.Styles.Style(role.Body).Leading)
		}
		blocks := []content.Block{title}
		if !e.text.IsEmpty() {
			blocks = append(blocks, compose.SpaceBefore(c.Text(e.text), 0)...)
		}
		out.Items = append(out.Items, content.Term{Label: c.Inlines(e.date), Blocks: blocks})
	}
	return append(c.Text(s.Text), out)
}
