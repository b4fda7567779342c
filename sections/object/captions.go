package object

import (
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
)

// CaptionsTable is [captions].
func CaptionsTable() schema.Table[*compose.CaptionStyle] {
	return schema.Table[*compose.CaptionStyle]{
		Name: "captions",
		Doc:  "How captions are numbered",
		Keys: []schema.Key[*compose.CaptionStyle]{
			schema.Truth("numbered", func(s *compose.CaptionStyle) *bool { return &s.Numbered }).
				Called("number", "numbers", "numbering").
				Doc("whether the captions of pictures and charts, and those of tables, have numbers: " +
					"“Figure 5”, “Table 2”").
				Example("true"),
			schema.Truth("by_section", func(s *compose.CaptionStyle) *bool { return &s.BySection }).
				Called("by_chapter", "chapters", "within").
				Doc("whether each section begins anew, with its number before that of the caption: “Figure 3.2”").
				Example("true"),
		},
	}
}

// numbered is the key of an object that may have a number in its caption.
func numbered[T any](in *key.Reading, at func(*T) *compose.Numbering) schema.Key[*T] {
	return numberedKey(in, at).Without("as `[captions]` says").
		Doc("whether its caption has a number, by which texts refer to it").Example("true")
}

// numberedAlone is the key of a statement of accounts, which has a number on request alone: `[captions]` says nothing
// of it.
func numberedAlone[T any](in *key.Reading, at func(*T) *compose.Numbering) schema.Key[*T] {
	return numberedKey(in, at).Usually(compose.Unnumbered).Without("`false`").
		Doc("whether its title has a number, which it has among the tables, and by which texts refer to it").
		Example("true")
}

// numberedKey is the key without its sentence.
func numberedKey[T any](in *key.Reading, at func(*T) *compose.Numbering) *schema.Field[*T, compose.Numbering] {
	return schema.TruthAs("numbered", at, func(numbered bool) compose.Numbering {
		in.AsksNumbers = in.AsksNumbers || numbered
		return compose.NumberingOf(numbered)
	})
}
