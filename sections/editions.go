package sections

import (
	"path"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/edition"
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
func editionsTable(in *reading) schema.Table[Report] {
	return schema.Table[Report]{
		Name: "editions",
		Doc:  "The editions that are made, each with its options",
		Keys: []schema.Key[Report]{
			schema.Part("screen", screenTable(), func(r *Report) *Report { return r }),
			schema.Part("print", printing.Table(filesBeside(in.report), in.problems), func(r *Report) *printing.Options {
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

// filesBeside are the files beside the report, for the options of printers.
func filesBeside(r *Report) printing.Files {
	opened := func(f *source.File) { r.others = append(r.others, f) }
	return printing.Files{FS: r.files, Folder: path.Dir(r.file.Name()), Opened: opened}
}

// screenTable is [editions.screen].
func screenTable() schema.Table[Report] {
	return schema.Table[Report]{
		Name: "screen",
		Doc:  "the edition for screens",
		Keys: []schema.Key[Report]{
			schema.Truth("attach", func(r *Report) *bool { return &r.Attach }).
				Doc("whether the file carries this file and the figures of its tables as CSV").Example("true"),
		},
	}
}

// emailTable is [editions.email].
func emailTable(in *reading) schema.Table[EmailOptions] {
	return schema.Table[EmailOptions]{
		Name: "email edition",
		Doc:  "the edition for messages; named, even if empty, it is made",
		Keys: []schema.Key[EmailOptions]{
			schema.As("budget", func(e *EmailOptions) *int64 { return &e.Budget }, readBytes).Says("size").
				ValueAt(func(e *EmailOptions) *diag.Span { return &e.BudgetAt }).
				Doc("what the whole message may weigh").Example(`"7 MB"`),
			schema.Whole("resolution", edition.LeastResolution, mostResolution, func(e *EmailOptions) *int { return &e.Resolution }).
				Usually(edition.Email().Resolution).Doc("pixels an inch of pictures").Example("110"),
		},
	}
}

// readBytes reads a size such as "7 MB", in powers of ten as mail services count.
func readBytes(t Text, problems *diag.List) (int64, bool) {
	number, unit := strings.TrimRight(t.Value, "kKMBb "), int64(0)
	switch strings.ToUpper(strings.TrimSpace(t.Value[len(number):])) {
	case "KB":
		unit = 1_000
	case "MB":
		unit = 1_000_000
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if unit == 0 || err != nil || n <= 0 || n > 1000 {
		problems.Errorf(t.Span, "write a number with its unit, such as \"7 MB\" or \"900 KB\"", "%q is no size of a file", t.Value)
		return 0, false
	}
	return int64(n * float64(unit)), true
}
