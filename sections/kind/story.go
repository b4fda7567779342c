package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// story is the account of a person, who may not want to be known.
type story struct {
	narrative
	pseudonym bool
	// hidden are the names that must not appear anywhere.
	hidden []source.Text
}

// storyKind is the account of a person.
func storyKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *story) { checkPseudonym(s, in.Problems) }
	return kindOf(in, "story", "The account of a person, who may not want to be known", check,
		dropCap(func(s *story) *bool { return &s.initial }),
		schema.Truth("pseudonym", func(s *story) *bool { return &s.pseudonym }).
			Doc("whether the person is called by another name").Example("true"),
		schema.Texts("names", func(s *story) *[]source.Text { return &s.hidden }).
			Doc("the names behind the pseudonym: they must not appear anywhere, "+
				"and are looked for in all texts, addresses, data and names of files").
			Example(`["Ada Nobody"]`),
	)
}

// checkPseudonym reports names without a pseudonym, and a pseudonym whose names are not known.
func checkPseudonym(s *story, problems *diag.List) {
	switch {
	case s.pseudonym && len(s.hidden) == 0:
		problems.Errorf(s.Where.Key("pseudonym"),
			"add names = [\"…\"]: they are looked for in the whole report, and printed nowhere",
			"the names that the pseudonym stands for are not known")
	case !s.pseudonym && s.Where.Has("names"):
		problems.Errorf(s.Where.Key("names"), "add pseudonym = true",
			"`names` are those behind a pseudonym, and the story has none")
	}
}

// HiddenNames implements pseudonym.
func (s *story) HiddenNames() []source.Text { return s.hidden }

// Blocks implements compose.Section.
func (s *story) Blocks(c *compose.Composer) []content.Block { return s.narrative.Blocks(c) }
