package bib

import (
	"encoding/json"
	"strings"

	"annualreport/layout/pattern"
)

// cslName is a name in CSL-JSON.
type cslName struct {
	Family            string   `json:"family,omitempty"`
	Given             string   `json:"given,omitempty"`
	DroppingParticle  string   `json:"dropping-particle,omitempty"`
	Particle          string   `json:"non-dropping-particle,omitempty"`
	Suffix            string   `json:"suffix,omitempty"`
	CommaBeforeSuffix *cslFlag `json:"comma-suffix,omitempty"`
	Literal           string   `json:"literal,omitempty"`
	// Name is an organisation at Crossref.
	Name string `json:"name,omitempty"`
}

// cslFlag is a truth that may be written as a number or a text.
type cslFlag bool

// UnmarshalJSON implements json.Unmarshaler.
func (f *cslFlag) UnmarshalJSON(data []byte) error { *f = cslFlag(isTrue(data)); return nil }

// cslNames reads names; one that stands alone is a list of one.
func cslNames(raw json.RawMessage) []Name {
	var list []cslName
	if json.Unmarshal(raw, &list) != nil {
		var one cslName
		if json.Unmarshal(raw, &one) == nil {
			list = []cslName{one}
		} else if text, ok := cslText(raw); ok {
			list = []cslName{{Literal: text}}
		}
	}
	var out []Name
	for _, n := range list {
		if name := n.name(); name != (Name{}) {
			out = append(out, name)
		}
	}
	return out
}

// name is the name of what is written.
func (n *cslName) name() Name {
	plain := func(s string) string {
		text, _ := readHTML(s)
		return text
	}
	out := Name{
		Family: plain(n.Family), Given: plain(n.Given), DroppingParticle: plain(n.DroppingParticle),
		Particle: plain(n.Particle), Suffix: plain(n.Suffix), Literal: plain(n.Literal),
		CommaBeforeSuffix: n.CommaBeforeSuffix != nil && bool(*n.CommaBeforeSuffix),
	}
	if out.Literal == "" && out.Family == "" {
		out.Literal = plain(n.Name)
	}
	if strings.EqualFold(out.Literal, Others) || out.Family == Others && out.Given == "" {
		return Name{Literal: Others}
	}
	if out.Literal != "" {
		return Name{Literal: out.Literal}
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
		flag := cslFlag(true)
		out.CommaBeforeSuffix = &flag
	}
	return out
}
