// Package displayname has the names of languages as readers see them: in English, and in themselves. They are those of
// golang.org/x/text/language/display, which has them in all languages, and takes a megabyte and a millisecond for that.
package displayname

import (
	_ "embed" // the names
	"fmt"

	"golang.org/x/text/language"

	"annualreport/layout/packed"
)

// The names by their tags and subtags: de, de-AT, Latn, AT.
//
//go:generate go run ./make .
var (
	//go:embed english.tsv
	english packed.Lines
	//go:embed own.tsv
	own packed.Lines
)

// The subtags that are nothing known.
var (
	unknownScript = language.MustParseScript("Zzzz")
	unknownRegion = language.MustParseRegion("ZZ")
)

// parts are the subtags of a language, of which those are empty that are not said.
type parts struct {
	base   language.Base
	script language.Script
	region language.Region
}

// partsOf are the subtags of a tag as they are written.
func partsOf(t language.Tag) parts {
	base, script, region := t.Raw()
	return parts{base, script, region}
}

// find finds the name of a language, or of the language in its script or region, and what of the subtags this name does
// not say. It reports whether there is an entry, which may be without a name.
func (p parts) find(names packed.Lines) (name string, rest parts, ok bool) {
	if p.script == unknownScript {
		p.script = language.Script{}
	}
	if p.region == unknownRegion {
		p.region = language.Region{}
	}
	base := p.base.String()
	// No language has entries both for its scripts and for its regions.
	if p.script != (language.Script{}) {
		if name, ok := names.Find(base + "-" + p.script.String()); ok {
			return name, parts{base: p.base, region: p.region}, true
		}
	}
	if p.region != (language.Region{}) {
		if name, ok := names.Find(base + "-" + p.region.String()); ok {
			return name, parts{base: p.base, script: p.script}, true
		}
	}
	name, ok = names.Find(base)
	return name, p, ok
}

// English is the English name of a language, with its script and region where they are no part of the name:
// "Brazilian Portuguese", "Serbian (Cyrillic, Serbia)". It is empty for a language without a name.
func English(t language.Tag) string {
	const form = language.All &^ language.SuppressScript
	if c, err := form.Canonicalize(t); err == nil {
		t = c
	}
	said := partsOf(t)
	name, rest, ok := said.find(english)
	for ok && name == "" {
		if t = t.Parent(); t == language.Und {
			return ""
		}
		rest = said
		name, _, ok = partsOf(t).find(english)
	}
	if !ok {
		return ""
	}
	return name + inBrackets(rest.names())
}

// names are the English names of a script and a region, empty where there is none.
func (p parts) names() (script, region string) {
	if p.script != (language.Script{}) {
		script, _ = english.Find(p.script.String())
	}
	if p.region != (language.Region{}) {
		region, _ = english.Find(p.region.String())
	}
	return script, region
}

// inBrackets is what stands behind the name of a language.
func inBrackets(script, region string) string {
	switch {
	case script != "" && region != "":
		return fmt.Sprintf(" (%s, %s)", script, region)
	case script != "" || region != "":
		return fmt.Sprintf(" (%s%s)", script, region)
	}
	return ""
}

// Own is the name that a language has in itself, empty if it is not known in the script of the tag.
func Own(t language.Tag) string {
	t, _ = language.All.Canonicalize(t)
	p := partsOf(t)
	usual := scriptOf(p.base)
	if p.script == (language.Script{}) && p.region != (language.Region{}) {
		// Some regions have a script of their own.
		if script, _ := t.Script(); script != usual {
			p.script = script
		}
	}
	name, rest, ok := p.find(own)
	if !ok || rest.script != (language.Script{}) && rest.script != usual {
		return ""
	}
	return name
}

// scriptOf is the script that a language is usually written in.
func scriptOf(base language.Base) language.Script {
	t, _ := language.Raw.Compose(base)
	script, _ := t.Script()
	return script
}
