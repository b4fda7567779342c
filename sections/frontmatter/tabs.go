package frontmatter

import (
	"annualreport/layout/content"
	"annualreport/sections/brand/designs"
	"annualreport/sections/compose"
	"annualreport/sections/part"
)

// Tabs gives the sections of a report their tabs at the fore edge, if the design has such, and returns them: one for
// each part of the report, or, in a report without parts, for each section that is no end matter.
func Tabs(c *compose.Composer, results []compose.Result) content.Tabs {
	var out content.Tabs
	design := c.Brand.Design.Page.Tabs
	if design == designs.NoTabs {
		return out
	}
	parts := false
	for i := range results {
		parts = parts || results[i].IsPart()
	}
	for i := range results {
		r := &results[i]
		number := tabNumber(c, r)
		switch {
		case r.Section.InPart:
			r.Section.Tab = len(out.Numbers)
		case design == designs.NumberTabs && number == "", parts != r.IsPart(), r.Section.EndColumns > 0:
		default:
			out.Numbers = append(out.Numbers, number)
			if design == designs.TitleTabs {
				out.Titles = append(out.Titles, r.Section.Title)
			}
			r.Section.Tab = len(out.Numbers)
		}
	}
	return out
}

// tabNumber is the number of a section or of a part, as its tab has it.
func tabNumber(c *compose.Composer, r *compose.Result) string {
	if title, ok := r.Source.(*part.Title); ok && title.PartNumber() > 0 {
		return c.Language.Numbers.Digits(title.PartNumber())
	}
	return r.Number
}
