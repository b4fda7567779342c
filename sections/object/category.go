package object

import (
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// enoughForCategory is how many characters the line above a title has room for.
const enoughForCategory = 60

// Category is `category`, the line above the title of a section. Sections of one category share its translation.
func Category() schema.Key[*compose.Head] {
	return schema.Text("category", func(h *compose.Head) *source.Text { return &h.Category }).For(source.Label).
		Called("kicker", "eyebrow", "overline").Shared().NotEmpty().Check(key.NoNotes).Check(checkCategory).
		Doc("a few words above the title that say what the section belongs to").Example(`"Our work"`)
}

// checkCategory reports a category that is a sentence. The original is measured, since no translator can shorten it.
func checkCategory(t source.Text, problems *diag.List) {
	if n := utf8.RuneCountInString(t.Original()); n > enoughForCategory {
		problems.Warnf(t.Span, "shorten it, and say the rest in the lead",
			"a category of %d characters is a sentence; %d are enough", n, enoughForCategory)
	}
}
