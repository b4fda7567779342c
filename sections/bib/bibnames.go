package bib

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

// bibNames reads a list of names with "and" between them. Lists that cannot be divided are told by odd.
func bibNames(list string, unknown func(command string), odd func(name string)) []Name {
	var out []Name
	if cut := withoutLastAnd(list); cut != list {
		odd(plainTeX(list, unknown)) // a name may be lost
		list = cut
	}
	for _, one := range splitNames(list) {
		switch {
		case one == "":
		case strings.EqualFold(one, Others) || one == "et al." || one == "et al":
			out = append(out, Name{Literal: Others})
		case groupEnd(one, 0) == len(one)-1 && one[0] == '{':
			out = append(out, Name{Literal: plainTeX(one, unknown)})
		default:
			out = append(out, bibNamesOf(one, unknown, odd)...)
		}
	}
	return out
}

// withoutLastAnd is a list without an "and" that no name follows.
func withoutLastAnd(list string) string {
	words := strings.Fields(list)
	if last := len(words) - 1; last > 0 && strings.EqualFold(words[last], "and") {
		return strings.Join(words[:last], " ")
	}
	return list
}

// splitNames divides a list at "and", but not within braces.
func splitNames(list string) []string {
	var out []string
	depth, from := 0, 0
	fields := strings.Join(strings.Fields(list), " ")
	for i := 0; i < len(fields); i++ {
		switch fields[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		case ' ':
			if depth == 0 && i >= from && len(fields) >= i+5 && strings.EqualFold(fields[i:i+5], " and ") {
				out = append(out, fields[from:i])
				from = i + 5
				i = from - 2 // a second "and" may follow at once
			}
		}
	}
	return append(out, strings.TrimSpace(strings.TrimPrefix(fields[min(from, len(fields)):], "and ")))
}

// splitOutside divides a text at a sign, but not within braces. Behind a backslash the sign is a command of TeX.
func splitOutside(text string, sign byte) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		case sign:
			if depth == 0 {
				out = append(out, text[from:i])
				from = i + 1
			}
		}
	}
	return append(out, text[from:])
}

// bibNamesOf reads what stands between two "and": one name, or several with commas between them, which somebody wrote
// as in a sentence.
func bibNamesOf(text string, unknown func(command string), odd func(name string)) []Name {
	parts := splitOutside(text, ',')
	if last := len(parts) - 1; last > 1 && strings.TrimSpace(parts[last]) == "" {
		parts = parts[:last] // Smith, J., and Doe, A.
	}
	if isExtended(parts) {
		return []Name{extendedName(parts, unknown)}
	}
	if semicolons := splitOutside(text, ';'); len(semicolons) > 1 {
		odd(plainTeX(text, unknown))
		var out []Name
		for _, one := range semicolons {
			out = append(out, bibNames(strings.TrimSpace(one), unknown, odd)...)
		}
		return out
	}
	if len(parts) > 3 {
		odd(plainTeX(text, unknown))
		if len(parts)%2 != 0 {
			return []Name{{Literal: plainTeX(text, unknown)}}
		}
		var out []Name
		for pair := range slices.Chunk(parts, 2) {
			pair[0] = strings.TrimPrefix(strings.TrimSpace(pair[0]), "and ") // Smith, J.,and Doe, A.
			out = append(out, bibName(pair, unknown))
		}
		return out
	}
	return []Name{bibName(parts, unknown)}
}

// homonym finds the number by which DBLP tells people of one name apart: Wei Wang 0001.
var homonym = pattern.Of(`\s0[0-9]{3}\s*$`)

// bibName reads one name, divided at its commas: "Family, Given", "Family, Junior, Given" or "Given von Family".
func bibName(parts []string, unknown func(command string)) Name {
	plain := func(s string) string { return plainTeX(s, unknown) }
	parts = slices.Clone(parts)
	parts[0] = homonym().ReplaceAllString(parts[0], "")
	if len(parts) == 1 {
		return unordered(parts[0], plain)
	}
	out := Name{Given: plain(parts[len(parts)-1])}
	out.DroppingParticle, out.Family = particleOf(splitOutside(strings.TrimSpace(parts[0]), ' '), plain)
	if len(parts) > 2 {
		out.Suffix = plain(parts[1])
	}
	if out.Given != "" && isSuffix(out.Given) && len(parts) == 2 { // Hunt, III
		given, suffix := "", out.Given
		out = unordered(parts[0], plain)
		out.Given, out.Suffix = joinWords(given, out.Given), suffix
	}
	if out.Surname() == "" { // a comma alone before it
		out.Family, out.Given = out.Given, ""
	}
	return out.withSuffix().withParticles()
}

// isSuffix reports whether words stand behind a name: Jr., III.
func isSuffix(words string) bool {
	return slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, strings.ToLower(strings.TrimSuffix(words, ".")))
}

// withSuffix takes a suffix out of a family name in braces: {Hunt, III}.
func (n Name) withSuffix() Name {
	if family, suffix, ok := strings.Cut(n.Family, ","); ok && isSuffix(strings.TrimSpace(suffix)) {
		n.Family, n.Suffix = strings.TrimSpace(family), strings.TrimSpace(suffix)
	}
	return n
}

// particleOf divides a family name into the words in small letters before it, and what follows them.
func particleOf(words []string, plain func(string) string) (particle, family string) {
	last := 0
	for i, w := range words[:max(len(words)-1, 0)] {
		if beginsSmall(w) {
			last = i + 1
		}
	}
	if last == 0 || !beginsSmall(words[0]) {
		return "", plain(strings.Join(words, " "))
	}
	return plain(strings.Join(words[:last], " ")), plain(strings.Join(words[last:], " "))
}

// ties are the spaces of TeX in a name; behind a backslash a tilde is an accent.
var ties = strings.NewReplacer(`\~`, `\~`, "~", " ")

// unordered reads a name without a comma: the particle begins at the first word in small letters, and without one the
// family name is the last word.
func unordered(name string, plain func(string) string) Name {
	name = ties.Replace(strings.TrimSpace(name))
	words := slices.DeleteFunc(splitOutside(name, ' '),
		func(w string) bool { return w == "" })
	if len(words) == 0 {
		return Name{}
	}
	last := len(words) - 1
	family := last
	for i, w := range words[:last] {
		if beginsSmall(w) {
			family = i // von, de la
			break
		}
	}
	out := Name{Given: plain(strings.Join(words[:family], " "))}
	out.DroppingParticle, out.Family = particleOf(words[family:], plain)
	if out.Given == "" && out.DroppingParticle == "" {
		return Name{Family: plain(strings.Join(words, " "))}.withSuffix().withParticles()
	}
	return out.withSuffix().withParticles()
}

// beginsSmall reports whether the first letter of a word is a small one, in braces too: {van der} Lamp.
func beginsSmall(word string) bool {
	if strings.HasPrefix(word, "{") || strings.HasPrefix(word, `\`) {
		word = plainTeX(word, func(string) {})
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(first)
}

// extendedKeys are the parts of biblatex's extended names.
var extendedKeys = wordSet("family given prefix suffix useprefix family-i given-i prefix-i suffix-i id hash " +
	"juniorcomma nosepprefix gender")

// isExtended reports whether a name is written in biblatex's extended format: family=Hugo, given=Victor.
func isExtended(parts []string) bool {
	key, _, ok := strings.Cut(strings.Trim(strings.TrimSpace(parts[0]), `"`), "=")
	return ok && extendedKeys(strings.ToLower(strings.TrimSpace(key)))
}

// extendedName reads such a name.
func extendedName(parts []string, unknown func(command string)) Name {
	var out Name
	prefix, always := "", false
	for _, part := range parts {
		key, value, _ := strings.Cut(strings.Trim(strings.TrimSpace(part), `"`), "=")
		value = plainTeX(strings.Trim(strings.TrimSpace(value), `"`), unknown)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "family":
			out.Family = value
		case "given":
			out.Given = value
		case "prefix":
			prefix = value
		case "suffix":
			out.Suffix = value
		case "useprefix":
			always = value == "true"
		case "juniorcomma":
			out.CommaBeforeSuffix = value == "true"
		}
	}
	if always {
		out.Particle = prefix
	} else {
		out.DroppingParticle = prefix
	}
	return out
}
