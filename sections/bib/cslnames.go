package bib

import (
	"encoding/json"
	"strings"
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
	return out
}

// cslNameOf is a name as it is written.
func cslNameOf(n Name) cslName {
	out := cslName{
		Family: escapeHTML(n.Family), Given: escapeHTML(n.Given), DroppingParticle: escapeHTML(n.DroppingParticle),
		Particle: escapeHTML(n.Particle), Suffix: escapeHTML(n.Suffix), Literal: escapeHTML(n.Literal),
	}
	if n.CommaBeforeSuffix {
		flag := cslFlag(true)
		out.CommaBeforeSuffix = &flag
	}
	return out
}
