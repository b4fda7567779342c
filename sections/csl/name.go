package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/bib"
)

// name writes one name; first is the first of its list.
func (c *renderer) name(name bib.Name, n *node, first bool, v bib.Variable) []piece {
	if name.Literal != "" {
		return c.namePart([]piece{{text: name.Literal, variable: v}}, n, "family")
	}
	order := c.nameOption(n, "name-as-sort-order", "name-as-sort-order")
	inverted := order == "all" || order == "first" && first || c.sorting
	if name.IsJoined() {
		return c.ideographic(name, n, v)
	}
	short := c.nameOption(n, "form", "name-form") == "short"
	switch {
	case short:
		return c.surname(joinParts(name.Particle, name.Family), n, v)
	case inverted:
		return c.inverted(name, n, v)
	}
	return c.spoken(name, n, v)
}

// surname writes a family name.
func (c *renderer) surname(text string, n *node, v bib.Variable) []piece {
	return c.namePart([]piece{{text: text, variable: v}}, n, "family")
}

// namePart gives a part of a name what the style says of it.
func (c *renderer) namePart(pieces []piece, n *node, part string) []piece {
	for _, child := range n.children {
		if child.name == "name-part" && child.get("name") == part {
			pieces = affixed(formatted(inCase(pieces, child.get("text-case"), false), child), child)
		}
	}
	return formatted(pieces, n)
}

// sign is a sign within a name, in the look of the whole.
func sign(text string, n *node) piece { return formatted([]piece{{text: text}}, n)[0] }

// spoken writes a name as it is said: Ada van der Lamp Jr.
func (c *renderer) spoken(name bib.Name, n *node, v bib.Variable) []piece {
	given := joinParts(c.given(name.Given, n), name.DroppingParticle)
	family := joinParts(name.Particle, name.Family)
	var out []piece
	if given != "" {
		out = c.namePart([]piece{{text: given, variable: v}}, n, "given")
		if !bib.IsJoinedParticle(name.DroppingParticle) && family != "" {
			out = append(out, sign(" ", n))
		}
	}
	out = append(out, c.surname(family, n, v)...)
	if name.Suffix != "" {
		before := " "
		if name.CommaBeforeSuffix {
			before = ", "
		}
		out = append(out, sign(before+name.Suffix, n))
	}
	return out
}

// inverted writes a name with the family name first: Lamp, Ada van der, Jr.
func (c *renderer) inverted(name bib.Name, n *node, v bib.Variable) []piece {
	family, given := name.Family, joinParts(c.given(name.Given, n), name.DroppingParticle)
	demote := c.style.root.get("demote-non-dropping-particle")
	switch {
	case demote == "never" || demote == "sort-only" && !c.sorting:
		family = joinParts(name.Particle, family)
	default:
		given = joinParts(given, name.Particle)
	}
	if c.sorting {
		return []piece{{text: sortForm(strings.Join([]string{family, given, name.Suffix}, " "))}}
	}
	separator := c.nameOption(n, "sort-separator", "sort-separator")
	if _, said := n.attr["sort-separator"]; !said && separator == "" {
		separator = ", "
	}
	out := c.surname(family, n, v)
	if given != "" {
		out = append(out, sign(separator, n))
		out = append(out, c.namePart([]piece{{text: given, variable: v}}, n, "given")...)
	}
	if name.Suffix != "" {
		out = append(out, sign(separator+name.Suffix, n))
	}
	return out
}

// sortForm is a name as it is compared: without the particles' case.
func sortForm(name string) string { return strings.TrimSpace(name) }

// ideographic writes a name of Chinese, Japanese or Korean letters: the family name first, and no space.
func (c *renderer) ideographic(name bib.Name, n *node, v bib.Variable) []piece {
	out := c.surname(name.Family, n, v)
	if name.Given != "" && c.nameOption(n, "form", "name-form") != "short" {
		out = append(out, c.namePart([]piece{{text: name.Given, variable: v}}, n, "given")...)
	}
	return out
}

// joinParts joins two parts of a name.
func joinParts(first, second string) string {
	if first == "" || second == "" {
		return first + second
	}
	if bib.IsJoinedParticle(first) {
		return first + second
	}
	return first + " " + second
}

// given writes given names: whole, or their initials.
func (c *renderer) given(given string, n *node) string {
	with, said := n.attr["initialize-with"]
	if !said {
		if with, said = c.area.attr["initialize-with"]; !said {
			with, said = c.style.root.attr["initialize-with"]
		}
	}
	if !said || given == "" {
		return given
	}
	form := initialForm{
		with:   with,
		hyphen: c.style.root.get("initialize-with-hyphen") != "false",
		whole:  c.nameOption(n, "initialize", "initialize") == "false",
	}
	return strings.TrimSpace(form.initials(given))
}

// initialForm is how a style writes initials (CSL 1.0.2, initialize-with).
type initialForm struct {
	// with stands behind each initial: ". " or "".
	with string
	// hyphen is set where hyphens between names are kept: J.-P.
	hyphen bool
	// whole is set where names stay whole, and only letters that stand for names already are changed.
	whole bool
}

// points puts a space behind each point of given names: J.R. is two of them.
var points = strings.NewReplacer(".-", ". -", ".", ". ")

// initials are the first letters of given names.
func (f initialForm) initials(given string) string {
	var b strings.Builder
	for _, word := range strings.Fields(points.Replace(given)) {
		word, isShort := strings.CutSuffix(word, ".")
		if inner, found := strings.CutPrefix(word, "-"); found {
			f.hyphenate(&b)
			word = inner
		}
		parts := strings.Split(word, "-")
		for j, part := range parts {
			if part == "" {
				continue
			}
			if j > 0 {
				f.hyphenate(&b)
			}
			first, size := utf8.DecodeRuneInString(part)
			switch {
			case j == 0 && (unicode.IsLower(first) || !unicode.IsLetter(first)):
				setApart(&b)
				b.WriteString(part + " ") // a particle
			case f.whole && size < len(part):
				setApart(&b)
				b.WriteString(part)
				if isShort && j == len(parts)-1 {
					b.WriteString(".") // Yu.
				}
				b.WriteString(" ")
			case j > 0 && f.hyphen:
				b.WriteString(string(first) + f.with) // M.-j. of Min-jun
			default:
				b.WriteString(string(unicode.ToUpper(first)) + f.with)
			}
		}
	}
	return b.String()
}

// hyphenate writes the hyphen between two names where they keep it.
func (f initialForm) hyphenate(b *strings.Builder) {
	if f.hyphen || f.whole {
		trimSpaceEnd(b)
		b.WriteString("-")
	}
}

// setApart puts a space behind what is written, unless a space or a hyphen stands there.
func setApart(b *strings.Builder) {
	if text := b.String(); text != "" && !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, "-") {
		b.WriteString(" ")
	}
}

// trimSpaceEnd takes a space from the end of what is written.
func trimSpaceEnd(b *strings.Builder) {
	text := strings.TrimRight(b.String(), " ")
	b.Reset()
	b.WriteString(text)
}
