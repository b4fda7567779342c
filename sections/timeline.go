package sections

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// timeline is events in their order, joined by a rule.
type timeline struct {
	head
	events []event
}

// event is one of them. Its date is written as the author has it, or is a date of TOML.
type event struct{ date, title, text Text }

// readTimeline reads [[section.event]].
func readTimeline(r *reader, t *source.Table, h head) Section {
	s := &timeline{head: h}
	for _, e := range t.Tables("event") {
		one := event{title: e.Need("title"), text: e.Text("text")}
		switch {
		case e.IsDate("date"):
			day, _ := e.Date("date")
			one.date = Text{Value: r.report.Meta.Language.Dates.Day(day), Span: e.ValueSpan("date")}
		case e.IsText("date") || !e.Has("date"):
			one.date = e.Need("date")
		default:
			one.date = e.Cell("date")
		}
		e.Finish()
		s.events = append(s.events, one)
	}
	if len(s.events) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.event]] with date = \"…\" and title = \"…\"", "the section has no events")
	}
	return s
}

// timelineGap is the space on both sides of the rule.
const timelineGap = 10 * unit.Pt

// blocks implements Section.
func (s *timeline) blocks(c *composer) []content.Block {
	line := c.styles.Accent
	label := c.styles.Label
	label.Align = content.End
	out := content.Terms{Label: label, Gap: timelineGap, Line: &line, Ground: color.White()}
	for i, e := range s.events {
		title := c.styles.Headings[1]
		title.Before = 0
		if i > 0 {
			title.Before = c.styles.Body.Leading
		}
		blocks := []content.Block{content.Paragraph{Style: title, Role: display.P, Inlines: c.inlines(e.title), Span: e.title.Span}}
		if !e.text.IsEmpty() {
			blocks = append(blocks, before(c.text(e.text), 0)...)
		}
		out.Items = append(out.Items, content.Term{Label: c.inlines(e.date), Blocks: blocks})
	}
	return append(c.text(s.Text), out)
}
