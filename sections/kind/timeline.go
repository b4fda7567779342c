package kind

import (
	"slices"
	"time"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// timeline is events in their order, joined by a rule.
type timeline struct {
	compose.Head
	events []event
}

// event is one of them. Its date is written as the author has it, or is a date of TOML, or a month.
type event struct {
	date, title, text source.Text
	day               time.Time
	dayAt             diag.Span
	// month is the first day of a month that is the date; zero for other dates.
	month time.Time
	object.EntryPicture
	where source.Where
}

// timelineKind is events.
func timelineKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *timeline) {
		if len(s.events) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.event]] with date = \"…\" and title = \"…\"",
				"the section has no events")
		}
		if in.Translation != nil { // a translator may leave an event out
			s.events = slices.DeleteFunc(s.events, func(e event) bool { return e.isEmpty() })
		}
		nameMonths(in, s.events)
	}
	return kindOf(in, "timeline", "Events in the order of the file, joined by a rule", check,
		schema.List("event", schema.ByLanguage(eventTable(in)), func(s *timeline) *[]event { return &s.events }))
}

// eventTable is [[section.event]].
func eventTable(in *key.Reading) schema.Table[*event] {
	date := func(e *event) *source.Text { return &e.date }
	return schema.Table[*event]{
		Name: "event",
		Doc:  "what happened on a day or in a month",
		Keys: append([]schema.Key[*event]{
			schema.Text("title", func(e *event) *source.Text { return &e.title }).For(source.Heading).
				Doc("what happened; needed where there is no `text`").Example(`"The first lamp"`),
			schema.Text("text", func(e *event) *source.Text { return &e.text }).For(source.Markdown).
				Doc("more on it, in Markdown; needed where there is no `title`").Example(`"It was lit at dusk."`),
			schema.Either[*event](
				schema.Text("date", date).NotEmpty().For(source.Label),
				schema.Date("date", func(e *event) *time.Time { return &e.day }).
					ValueAt(func(e *event) *diag.Span { return &e.dayAt }),
				schema.Cell("date", date).Needed().For(source.Label).
					Doc("when it happened: a date, or a month such as `\"2031-05\"`, which are written as the "+
						"language has them; or words. Events in a row with the same date stand together").
					Example("2031-05-04")),
		}, schema.Within(eventPicture, object.EntryPictureKeys(in))...),
		At:    func(e *event) *source.Where { return &e.where },
		Check: func(e *event) { checkEvent(in, e) },
	}
}

// isEmpty reports whether an event says nothing.
func (e *event) isEmpty() bool { return e.title.IsEmpty() && e.text.IsEmpty() }

// checkEvent reads the date of an event, and tells of one that says nothing.
func checkEvent(in *key.Reading, e *event) {
	e.Complete(e.where, in.Problems)
	if e.isEmpty() && in.Translation == nil {
		in.Problems.Errorf(e.where.Span(), "add a line: title = \"…\", or text = \"…\"",
			"the event has neither a `title` nor a `text`")
	}
	if v, ok := e.date.Number(); ok { // a year, which has no groups
		v.Plain = true
		e.date = e.date.AsNumber(v)
	}
	if !e.day.IsZero() {
		e.date = source.Text{Value: in.Language.Dates.Day(e.day), Span: e.dayAt}
		return
	}
	date, ok := key.FiguredDate(e.date, in.Problems)
	switch {
	case ok && date.IsMonth:
		e.month = date.Day
	case ok:
		e.date = source.Text{Value: in.Language.Dates.Day(date.Day), Span: e.date.Span}
	}
}

// nameMonths writes the dates that are months: by their names alone if all events are of months of one year.
func nameMonths(in *key.Reading, events []event) {
	dates := in.Language.Dates
	name := dates.Month
	for i := range events {
		e := &events[i]
		if e.month.IsZero() || e.month.Year() != events[0].month.Year() || !dates.AreNamed() {
			name = dates.MonthYear
		}
	}
	for i := range events {
		if e := &events[i]; !e.month.IsZero() {
			e.date = source.Text{Value: name(e.month), Span: e.date.Span}
		}
	}
}

// eventPicture is where the picture of an event is.
func eventPicture(e *event) *object.EntryPicture { return &e.EntryPicture }

// Pictures implements PictureBearer.
func (s *timeline) Pictures() []*object.Picture {
	return object.EntryPictures(s.events, eventPicture)
}

// timelineGap is the space on both sides of the rule.
const timelineGap = 10 * unit.Pt

// Blocks implements compose.Section. Events that have the date of the one before them stand with it.
func (s *timeline) Blocks(c *compose.Composer) []content.Block {
	line := c.Styles.Mark
	out := content.Terms{Label: role.Date, Gap: timelineGap, Line: &line, Ground: color.White()}
	for i := range s.events {
		e := &s.events[i]
		blocks := e.blocks(c)
		if i > 0 {
			blocks = apart(blocks, c.Styles.Style(role.Body).Leading)
		}
		if i > 0 && e.date.Value == s.events[i-1].date.Value {
			last := &out.Items[len(out.Items)-1]
			last.Blocks = append(last.Blocks, blocks...)
			continue
		}
		out.Items = append(out.Items, content.Term{Label: c.Inlines(e.date), Blocks: blocks})
	}
	return belowText(c, s.Text, out)
}

// apart sets the space before the first of some blocks, which may be a list.
func apart(blocks []content.Block, space unit.Length) []content.Block {
	if len(blocks) == 0 {
		return blocks
	}
	if list, ok := blocks[0].(content.List); ok && len(list.Items) > 0 {
		compose.SpaceBefore(list.Items[0].Blocks, space)
	}
	return compose.SpaceBefore(blocks, space)
}

// blocks are the title of an event, its text and its picture.
func (e *event) blocks(c *compose.Composer) []content.Block {
	var out []content.Block
	text := compose.SpaceBefore(c.Text(e.text), 0)
	if !e.title.IsEmpty() {
		out = append(out, content.Paragraph{
			Role: role.Event, Tag: display.P, Inlines: c.Inlines(e.title), Span: e.title.Span,
		})
	}
	out = append(out, text...)
	if e.Picture != nil {
		out = append(out, e.Picture.Compose(c)...)
	}
	return out
}
