package object

import (
	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/icon"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Sound is a recording of sound on the web.
type Sound struct{ medium }

// soundTable is [[section.sound]].
func soundTable(in *key.Reading) schema.Table[*Sound] {
	return schema.Table[*Sound]{
		Name: "sound",
		Doc:  "a recording of sound on the web",
		Keys: schema.Within(func(s *Sound) *medium { return &s.medium }, mediumKeys(in)),
		At:   func(s *Sound) *source.Where { return &s.where },
	}
}

// Compose implements compose.Object.
func (s *Sound) Compose(c *compose.Composer) []content.Block {
	return s.strip(c, c.Language.Recordings.Sound, icon.Named("sound"))
}
