package sections

import "annualreport/sections/source"

// The kinds of the parts that every report has.
const (
	kindCover     = "cover"
	kindContents  = "contents"
	kindBackCover = "back-cover"
)

// contentsDepth is how many levels the contents list unless the author says.
const contentsDepth = 2

func defaultFurnished() Furnished {
	return Furnished{
		Cover:     furnishing{show: true},
		Contents:  furnishing{show: true, depth: contentsDepth},
		BackCover: furnishing{show: true},
	}
}

// furnished reads a section that changes a part that every report has; it
// tells whether the kind is one.
func (r *reader) furnished(kind string, t *source.Table) bool {
	f := map[string]*furnishing{
		kindCover:     &r.report.Furnished.Cover,
		kindContents:  &r.report.Furnished.Contents,
		kindBackCover: &r.report.Furnished.BackCover,
	}[kind]
	if f == nil {
		return false
	}
	f.show = t.Bool("show", true)
	f.title, f.text, f.span = t.Text("title"), t.Text("text"), t.Span()
	r.noNotes(f.title)
	if kind == kindContents {
		f.depth = t.Int("depth", 1, 4, contentsDepth)
	}
	return true
}
