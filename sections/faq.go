package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// faq is questions with their answers.
type faq struct {
	head
	questions []question
}

// question is one of them.
type question struct{ id, question, answer Text }

// faqKind is questions with their answers.
func faqKind(in *reading) schema.Kind[Report] {
	check := func(s *faq) {
		if len(s.questions) == 0 {
			in.problems.Errorf(s.Span(), "add [[section.question]] with question = \"…\" and answer = \"…\"", "the section has no questions")
		}
	}
	return kindOf(in, "faq", "Questions with their answers", check,
		schema.List("question", schema.Table[question]{
			Name: "question",
			Doc:  "a question with its answer",
			Keys: []schema.Key[question]{
				idKey(in, func(q *question) *Text { return &q.id }),
				schema.Text("question", func(q *question) *Text { return &q.question }).Needed().For(source.Heading).
					Doc("what is asked; the contents list it as they list headings").Example(`"Who lights the lamps?"`),
				schema.Text("answer", func(q *question) *Text { return &q.answer }).Needed().For(source.Markdown).
					Doc("the answer, in Markdown").Example(`"Whoever is **awake**."`),
			},
		}, func(s *faq) *[]question { return &s.questions }))
}

// blocks implements Section: each question is a heading, which stays with its answer.
func (s *faq) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for i := range s.questions {
		q := &s.questions[i]
		wanted := q.id.Value
		if wanted == "" {
			wanted = markup.Slug(markup.Words(Text{Value: q.question.Original()}))
		}
		title := c.inlines(q.question)
		anchor := c.anchor(wanted, q.question.Span)
		c.headings = append(c.headings, heading{level: 2, title: title, anchor: anchor, span: q.question.Span})
		out = append(out, content.Paragraph{Role: role.Question, Tag: display.H2, Inlines: title, Anchor: anchor, Bookmark: 2, Span: q.question.Span})
		out = append(out, c.text(q.answer)...)
	}
	return out
}
