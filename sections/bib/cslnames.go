package bib

import (
	"encoding/json"
	"strings"

	"annualreport/layout/pattern"
)

// cslName is a name of CSL-JSON as it is written.
type cslName struct {
	Family            string `json:"family,omitempty"`
	Given             string `json:"given,omitempty"`
	DroppingParticle  string `json:"dropping-particle,omitempty"`
	Particle          string `json:"non-dropping-particle,omitempty"`
	Suffix            string `json:"suffix,omitempty"`
	CommaBeforeSuffix bool   `json:"comma-suffix,omitempty"`
	Literal           string `json:"literal,omitempty"`
}

// cslNames reads names; one that stands alone is a list of one. False means that something stands among them that is
// none.
func cslNames(raw json.RawMessage) ([]Name, bool) {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		list = []json.RawMessage{raw}
	}
	var out []Name
	isRead := true
	for _, one := range list {
		name, ok := cslNameIn(one)
		if name != (Name{}) {
			out = append(out, name)
		}
		isRead = isRead && ok
	}
	return out, isRead
}

// nameFields are the fields of CSL for the parts of names, with those that other programs write.
var nameFields = []struct{ field, others string }{
	{"family", "last lastName last_name surname"}, {"given", "first firstName first_name"}, {"literal", "name"},
	{"dropping-particle", ""}, {"non-dropping-particle", ""}, {"suffix", ""},
}

// cslNameIn reads one name, which may be a text; false means that it is none.
func cslNameIn(raw json.RawMessage) (Name, bool) {
	if text, ok := cslText(raw); ok {
		return risName(text), true
	}
	var item cslItem
	if json.Unmarshal(raw, &item) != nil {
		return Name{}, isBlank(raw)
	}
	parts := make(map[string]string)
	isRead := true
	for _, f := range nameFields {
		for _, field := range append([]string{f.field}, strings.Fields(f.others)...) {
			text, ok := cslText(item[field])
			isRead = isRead && (ok || isBlank(item[field]))
			if parts[f.field] == "" {
				parts[f.field], _ = readHTML(text)
			}
		}
	}
	name := nameOf(parts, isTrue(item["comma-suffix"]))
	return name, isRead && (name != Name{} || len(item) == 0)
}

// nameOf is the name of its parts.
func nameOf(parts map[string]string, commaBeforeSuffix bool) Name {
	out := Name{
		Family: parts["family"], Given: parts["given"], DroppingParticle: parts["dropping-particle"],
		Particle: parts["non-dropping-particle"], Suffix: parts["suffix"], CommaBeforeSuffix: commaBeforeSuffix,
	}
	literal := parts["literal"]
	if strings.EqualFold(literal, Others) || out.Family == Others && out.Given == "" {
		return Name{Literal: Others}
	}
	if literal != "" && out.Family == "" {
		return Name{Literal: literal}
	}
	if out.Family == "" && out.Given != "" {
		out.Family, out.Given = out.Given, ""
	}
	return out.withParticles()
}

// familyParticle finds the particle that a family name begins with: words in small letters, or one that ends in an
// apostrophe or a hyphen.
var familyParticle = pattern.Of(`^((?:['’]?\p{Ll}[\p{Ll}’']*\s+)+|\p{Ll}+['’-])(\S.*)$`)

// givenParticle finds the particle that given names end in.
var givenParticle = pattern.Of(`^(.*?\S)((?:\s+\p{Ll}[\p{Ll}’']*)+)$`)

// withParticles divides particles from names, as programs leave it to their readers. A family name in quotation marks
// stays as it is.
func (n Name) withParticles() Name {
	if whole, ok := strings.CutPrefix(n.Family, `"`); ok && strings.HasSuffix(whole, `"`) {
		n.Family = strings.TrimSuffix(whole, `"`)
		return n
	}
	if n.Particle == "" {
		if m := familyParticle().FindStringSubmatch(n.Family); m != nil {
			n.Particle, n.Family = strings.TrimSpace(m[1]), m[2]
		}
	}
	if n.DroppingParticle == "" {
		if m := givenParticle().FindStringSubmatch(n.Given); m != nil {
			n.Given, n.DroppingParticle = m[1], strings.TrimSpace(m[2])
		}
	}
	return n
}

// keepsParts reports whether a name would be divided when it is read again.
func (n Name) keepsParts() bool { return n == n.withParticles() }

// cslNameOf is a name as it is written.
func cslNameOf(n Name) cslName {
	out := cslName{
		Family: escapeHTML(n.Family), Given: escapeHTML(n.Given), DroppingParticle: escapeHTML(n.DroppingParticle),
		Particle: escapeHTML(n.Particle), Suffix: escapeHTML(n.Suffix), Literal: escapeHTML(n.Literal),
	}
	if n.Literal == "" && !n.keepsParts() {
		out.Family = `"` + out.Family + `"`
	}
	if n.CommaBeforeSuffix {
		out.CommaBeforeSuffix = true
	}
	return out
}
