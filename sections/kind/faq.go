package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// faq is questions with their answers.
type faq struct {
	compose.Head
	questions []question
}

// question is one of them.
type question struct{ id, question, answer source.Text }

// faqKind is questions with their answers.
func faqKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *faq) {
		if len(s.questions) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.question]] with question = \"…\" and answer = \"…\"",
				"the section has no questions")
		}
	}
	return kindOf(in, "faq", "Questions with their answers", check,
		schema.List("question", schema.ByLanguage(schema.Table[*question]{
			Name: "question",
			Doc:  "a question with its answer",
			Keys: []schema.Key[*question]{
				key.ID(in, func(q *question) *source.Text { return &q.id }),
				schema.Text("question", func(q *question) *source.Text { return &q.question }).Needed().
					For(source.Heading).
					Doc("what is asked; the contents list it as they list headings").Example(`"Who lights the lamps?"`),
				schema.Text("answer", func(q *question) *source.Text { return &q.answer }).Needed().
					For(source.Markdown).
					Doc("the answer, in Markdown").Example(`"Whoever is **awake**."`),
			},
		}), func(s *faq) *[]question { return &s.questions }))
}

// Blocks implements compose.Section: each question is a heading, which stays with its answer.
func (s *faq) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for i := range s.questions {
		q := &s.questions[i]
		out = append(out, c.EntryHeading(q.id, q.question, role.Question))
		out = append(out, c.EntryText(q.answer)...)
	}
	return out
}
