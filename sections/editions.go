package sections

import (
	"annualreport/layout/diag"
	"annualreport/sections/edition"
	"annualreport/sections/key"
	"annualreport/sections/printing"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// EmailOptions is [editions.email]: what the report may weigh in a message.
type EmailOptions struct {
	// Budget is the size in bytes that the whole message may have, 0 if none is named.
	Budget   int64
	BudgetAt diag.Span
	// Resolution of pictures, in pixels an inch at the size in which they are placed.
	Resolution int
}

// The bounds of the resolution of an edition for messages, in pixels an inch.
const mostResolution = 600

// editionsTable is [editions]: naming an edition, even if its table is empty, has it made.
func editionsTable(in *key.Reading, report *Report) schema.Table[*Report] {
	return schema.Table[*Report]{
		Name: "editions",
		Doc:  "The editions that are made, each with its options",
		Keys: []schema.Key[*Report]{
			schema.Part("screen", screenTable(), func(r *Report) *Report { return r }),
			schema.Part("print", printing.Table(report.folder, in.Problems), func(r *Report) *printing.Options {
				return &r.Print
			}),
			schema.Part("email", emailTable(in), func(r *Report) *EmailOptions { return &r.Email }),
		},
		At: func(r *Report) *source.Where { return &r.editionsAt },
		Check: func(r *Report) {
			for _, e := range []edition.Edition{edition.Print(), edition.Email()} {
				if r.editionsAt.IsTable(e.Name) {
					r.Asked = append(r.Asked, e)
				}
			}
		},
	}
}

// screenTable is [editions.screen].
func screenTable() schema.Table[*Report] {
	return schema.Table[*Report]{
		Name: "screen",
		Doc:  "the edition for screens",
		Keys: []schema.Key[*Report]{
			schema.Truth("attach", func(r *Report) *bool { return &r.Meta.Attach }).
				Doc("whether the file carries this file and the figures of its tables as CSV").Example("true"),
		},
	}
}

// emailTable is [editions.email].
func emailTable(in *key.Reading) schema.Table[*EmailOptions] {
	return schema.Table[*EmailOptions]{
		Name: "email edition",
		Doc:  "the edition for messages; named, even if empty, it is made",
		Keys: []schema.Key[*EmailOptions]{
			schema.As("budget", func(e *EmailOptions) *int64 { return &e.Budget }, key.ReadSize).Says("size").
				ValueAt(func(e *EmailOptions) *diag.Span { return &e.BudgetAt }).
				Doc("what the whole message may weigh").Example(`"7 MB"`),
			schema.Whole(
				"resolution", edition.LeastResolution, mostResolution,
				func(e *EmailOptions) *int { return &e.Resolution },
			).
				Usually(edition.Email().Resolution).Doc("pixels an inch of pictures").Example("110"),
		},
	}
}
