package shape

import (
	"fmt"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// The tables GSUB and GPOS of a face are read here for what the packing of its kerning needs to know: that in a word of
// some letters nothing happens but what its pairs show.

// glyphSet is a set of glyphs.
type glyphSet map[tables.GlyphID]bool

// meets reports whether a coverage has a glyph of the set.
func (g glyphSet) meets(c tables.Coverage) bool {
	for id := range g {
		if _, ok := c.Index(id); ok {
			return true
		}
	}
	return false
}

// usualFeatures are the features that HarfBuzz applies in text from left to right without being asked (ot_shape.go,
// collectFeatures). Those of fractions are applied around a fraction slash alone, which is in no alphabet.
var usualFeatures = []string{
	"rvrn", "ltra", "ltrm", "rand", "Harf", "HARF", "Buzz", "BUZZ", "abvm", "blwm", "ccmp", "locl", "mark", "mkmk", "rlig",
	"calt", "clig", "curs", "dist", "kern", "liga", "rclt",
}

// stylisticTags are the tags of the Features that are packed.
func stylisticTags() []string {
	var out []string
	for _, row := range featureTags {
		if row.choice&leftFeatures == 0 {
			out = append(out, row.tags...)
		}
	}
	return out
}

// languageSystem is one of a face, for a script and a language.
type languageSystem struct {
	// tag is the language's, empty for the usual system of the script.
	tag string
	// lookups are the numbers of the lookups by the tag of their feature.
	lookups map[string][]uint16
}

// languageSystems lists those of a script, and of the script that stands for all.
func languageSystems(l *font.Layout, script scriptTag) []languageSystem {
	var out []languageSystem
	wanted := []opentype.Tag{opentype.Tag(script | 0x20000000), opentype.MustNewTag("DFLT"), opentype.MustNewTag("dflt")}
	for _, s := range l.Scripts {
		if !slices.Contains(wanted, s.Tag) {
			continue
		}
		if s.DefaultLangSys != nil {
			out = append(out, readSystem(l, "", s.DefaultLangSys))
		}
		for i := range s.LangSys {
			out = append(out, readSystem(l, s.LangSysRecords[i].Tag.String(), &s.LangSys[i]))
		}
	}
	return out
}

// readSystem reads which lookups a language system has. A required feature counts as a usual one.
func readSystem(l *font.Layout, tag string, system *tables.LangSys) languageSystem {
	out := languageSystem{tag: tag, lookups: make(map[string][]uint16)}
	for _, i := range system.FeatureIndices {
		f := l.Features[i]
		out.lookups[f.Tag.String()] = append(out.lookups[f.Tag.String()], f.LookupListIndices...)
	}
	if r := system.RequiredFeatureIndex; int(r) < len(l.Features) {
		out.lookups["ccmp"] = append(out.lookups["ccmp"], l.Features[r].LookupListIndices...)
	}
	return out
}

// active are the lookups that some features have in any of some language systems.
func active(systems []languageSystem, tags []string) []uint16 {
	var out []uint16
	for _, s := range systems {
		for _, tag := range tags {
			out = append(out, s.lookups[tag]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// chain is the coverages of a context, in the order of the text.
type chain []tables.Coverage

// subtableOf is what a subtable of either table does to some glyphs.
type subtableOf struct {
	// single are the substitutes of glyphs.
	single map[tables.GlyphID]tables.GlyphID
	// ligatures are the rules that are made of the glyphs alone, in their order.
	ligatures []ligatureRule
	// context is not nil if it is one that can occur among the glyphs.
	context chain
	// problem is why a face with this subtable cannot be packed.
	problem string
}

// ligatureRule joins glyphs.
type ligatureRule struct {
	parts  []tables.GlyphID
	result tables.GlyphID
}

// acts reports whether the subtable does anything to the glyphs.
func (s *subtableOf) acts() bool {
	return len(s.single) > 0 || len(s.ligatures) > 0 || s.context != nil || s.problem != ""
}

// substitution reads a subtable of GSUB.
func substitution(t tables.GSUBLookup, glyphs glyphSet) (out subtableOf) {
	if !glyphs.meets(t.Cov()) {
		return out
	}
	switch t := t.(type) {
	case tables.SingleSubs:
		out.single = singles(t, glyphs)
	case tables.LigatureSubs:
		out.ligatures = ligatureRules(t, glyphs)
	case tables.ContextualSubs:
		if d, ok := t.Data.(tables.ContextualSubs3); ok {
			out.setContext(glyphs, d.Coverages)
		} else {
			out.problem = "a context of another format"
		}
	case tables.ChainedContextualSubs:
		if d, ok := t.Data.(tables.ChainedContextualSubs3); ok {
			out.setContext(glyphs, backwards(d.BacktrackCoverages), d.InputCoverages, d.LookaheadCoverages)
		} else {
			out.problem = "a chaining context of another format"
		}
	default:
		out.problem = fmt.Sprintf("%T", t)
	}
	return out
}

// setContext notes a context if each of its places has one of the glyphs.
func (s *subtableOf) setContext(glyphs glyphSet, stretches ...[]tables.Coverage) {
	all := slices.Concat(stretches...)
	for _, c := range all {
		if !glyphs.meets(c) {
			return
		}
	}
	if len(all) < 2 {
		s.problem = "a context of one glyph"
	}
	s.context = all
}

// backwards are coverages from the last to the first: those before a context are listed from its start on.
func backwards(c []tables.Coverage) []tables.Coverage {
	out := slices.Clone(c)
	slices.Reverse(out)
	return out
}

// singles are the substitutes of glyphs. Some faces put a glyph in its own place, which is nothing.
func singles(t tables.SingleSubs, glyphs glyphSet) map[tables.GlyphID]tables.GlyphID {
	out := make(map[tables.GlyphID]tables.GlyphID)
	for id := range glyphs {
		i, ok := t.Cov().Index(id)
		if !ok {
			continue
		}
		switch d := t.Data.(type) {
		case tables.SingleSubstData1:
			out[id] = tables.GlyphID(int(id) + int(d.DeltaGlyphID))
		case tables.SingleSubstData2:
			out[id] = d.SubstituteGlyphIDs[i]
		}
		if out[id] == id {
			delete(out, id)
		}
	}
	return out
}

// ligatureRules are the rules of a subtable whose parts are all of the glyphs.
func ligatureRules(t tables.LigatureSubs, glyphs glyphSet) []ligatureRule {
	var out []ligatureRule
	for _, first := range sortedGlyphs(glyphs) {
		i, ok := t.Coverage.Index(first)
		if !ok {
			continue
		}
		for _, l := range t.LigatureSets[i].Ligatures {
			strange := func(id tables.GlyphID) bool { return !glyphs[id] }
			if !slices.ContainsFunc(l.ComponentGlyphIDs, strange) {
				parts := append([]tables.GlyphID{first}, l.ComponentGlyphIDs...)
				out = append(out, ligatureRule{parts, l.LigatureGlyph})
			}
		}
	}
	return out
}

// sortedGlyphs lists a set in rising order.
func sortedGlyphs(g glyphSet) []tables.GlyphID {
	out := make([]tables.GlyphID, 0, len(g))
	for id := range g {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// positioning reads a subtable of GPOS. Pairs are no problem if they change the advance of their first glyph alone: then
// each pair is for itself.
func positioning(t tables.GPOSLookup, glyphs glyphSet) (out subtableOf) {
	if !glyphs.meets(t.Cov()) {
		return out
	}
	switch t := t.(type) {
	case tables.PairPos:
		if first, second := valueFormats(t); first&^tables.XAdvance != 0 || second != 0 {
			out.problem = "pairs that change more than an advance"
		}
	case tables.ChainedContextualPos:
		if d, ok := t.Data.(tables.ChainedContextualPos3); ok {
			out.setContext(glyphs, backwards(d.BacktrackCoverages), d.InputCoverages, d.LookaheadCoverages)
		} else {
			out.problem = "a chaining context of another format"
		}
	default:
		out.problem = fmt.Sprintf("%T", t)
	}
	return out
}

// valueFormats say what a subtable of pairs changes of its glyphs.
func valueFormats(t tables.PairPos) (first, second tables.ValueFormat) {
	switch d := t.Data.(type) {
	case tables.PairPosData1:
		return d.ValueFormat1, d.ValueFormat2
	case tables.PairPosData2:
		return d.ValueFormat1, d.ValueFormat2
	}
	return 0, 0
}

// TestGlyphsAreRead holds what the tables of a face are known to have: a ligature, a context, and small capitals.
func TestGlyphsAreRead(t *testing.T) {
	face := builtInFace(t, "Source Serif 4 SmText 400")
	parsed, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	glyphs := glyphSet{}
	for _, r := range "fil·" {
		g, _ := parsed.NominalGlyph(r)
		glyphs[tables.GlyphID(g)] = true
	}
	counts := make(map[string]int)
	for _, lookup := range parsed.GSUB.Lookups {
		for _, sub := range lookup.Subtables {
			s := substitution(sub, glyphs)
			counts["ligatures"] += len(s.ligatures)
		}
	}
	for _, lookup := range parsed.GPOS.Lookups {
		for _, sub := range lookup.Subtables {
			if s := positioning(sub, glyphs); s.context != nil {
				counts["contexts"] += len(s.context)
			}
		}
	}
	if counts["ligatures"] != 5 || counts["contexts"] != 3 {
		t.Errorf("of f, i, l and · there are %v; want the ligatures ff, fi, fl, ffi and ffl, and the context l·l", counts)
	}
}
