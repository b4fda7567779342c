package sections

import (
	"annualreport/layout/diag"
	"strconv"
	"strings"

	"annualreport/sections/edition"
	"annualreport/sections/source"
)

// EmailWishes is [editions.email]: what the report may weigh in a message.
type EmailWishes struct {
	// Budget is the size in bytes that the whole message may have, 0 if none is named.
	Budget   int64
	BudgetAt diag.Span
	// Resolution of pictures, in pixels an inch at the size in which they are placed.
	Resolution int
}

// editions reads the tables of editions.
func (r *reader) editions(root *source.Table) {
	email := &r.report.Email
	r.report.Print = usualWishes()
	r.report.Asked = []edition.Edition{edition.Screen()}
	*email = EmailWishes{Resolution: edition.Email().Resolution}
	t := root.Table("editions")
	if t == nil {
		return
	}
	if e := t.Table("screen"); e != nil {
		r.report.Attach = e.Bool("attach", r.report.Attach)
		e.Finish()
	}
	if e := t.Table("print"); e != nil {
		r.report.Asked = append(r.report.Asked, edition.Print())
		r.report.Print = r.print(e)
	}
	if e := t.Table("email"); e != nil {
		r.report.Asked = append(r.report.Asked, edition.Email())
		budget := e.Text("budget")
		email.Budget, email.BudgetAt = r.bytes(budget), budget.Span
		email.Resolution = e.Int("resolution", edition.LeastResolution, 600, email.Resolution)
		e.Finish()
	}
	t.Finish()
}

// bytes reads a size such as "7 MB", in powers of ten as mail services count.
func (r *reader) bytes(t Text) int64 {
	if t.IsEmpty() {
		return 0
	}
	number, unit := strings.TrimRight(t.Value, "kKMBb "), int64(0)
	switch strings.ToUpper(strings.TrimSpace(t.Value[len(number):])) {
	case "KB":
		unit = 1_000
	case "MB":
		unit = 1_000_000
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if unit == 0 || err != nil || n <= 0 || n > 1000 {
		r.problems.Errorf(t.Span, "write a number with its unit, such as \"7 MB\" or \"900 KB\"", "%q is no size of a file", t.Value)
		return 0
	}
	return int64(n * float64(unit))
}
