package brand

import "annualreport/layout/content/role"

// EndStyles are styles for end matter in columns, which few read as a whole: titles look like headings, headings like
// those below them, and texts are smaller, as those of appendices are.
func EndStyles(of *Styles) *Styles {
	out := AppendixStyles(of)
	for _, like := range [...][2]role.Role{
		{role.Title, role.Heading}, {role.Heading, role.Subheading}, {role.Lead, role.Body},
	} {
		*out.Style(like[0]) = *of.Style(like[1])
	}
	title := out.Style(role.Title)
	title.After = max(title.After, out.Style(role.Body).Leading/2)
	return out
}
