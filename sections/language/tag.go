package language

import (
	_ "embed" // the tables of CLDR
	"slices"
	"strings"

	"golang.org/x/text/language"

	"annualreport/layout/packed"
)

// The tables by which tags are resolved, from CLDR: what is likely, what stands for old subtags, from which
// locales others take their conventions, and the side that scripts run from.
var (
	//go:embed likely.txt
	likely packed.Lines
	//go:embed aliases.txt
	aliases packed.Lines
	//go:embed parents.txt
	parents packed.Lines
	//go:embed scripts.txt
	scripts packed.Lines
)

// undetermined is the language of which nothing is known.
const undetermined = "und"

// subtags are the parts of a tag that decide how a language is written (BCP 47, RFC 5646, 2.1), in the
// letters that are usual: sr, Latn, ME. Variants are small.
type subtags struct {
	language, script, region string
	variants                 []string
}

// macrolanguages are those that others may be named as parts of: zh-yue (RFC 5646, 2.2.2).
var macrolanguages = []string{"ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"}

// parse takes a tag apart. Extensions and what is for private use say nothing of how text is set. It
// reports whether the tag is well formed and its language, script and region are known.
func parse(tag string) (subtags, bool) {
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	s := subtags{language: parts[0]}
	if s.language == "x" { // for private use alone
		return subtags{language: undetermined}, isExtension(parts)
	}
	parts = parts[1:]
	if len(parts) > 0 && len(parts[0]) == 3 && slices.Contains(macrolanguages, s.language) && isLetters(parts[0]) {
		s.language = parts[0]
		parts = parts[1:]
	}
	if len(parts) > 0 && len(parts[0]) == 4 && isLetters(parts[0]) {
		s.script = strings.ToUpper(parts[0][:1]) + parts[0][1:]
		parts = parts[1:]
	}
	if len(parts) > 0 && (len(parts[0]) == 2 && isLetters(parts[0]) || len(parts[0]) == 3 && isDigits(parts[0])) {
		s.region = strings.ToUpper(parts[0])
		parts = parts[1:]
	}
	for len(parts) > 0 && isVariant(parts[0]) {
		s.variants = append(s.variants, parts[0])
		parts = parts[1:]
	}
	return s, s.known() && isExtension(parts)
}

// isVariant reports whether a subtag has the form of variants: five to eight letters and digits, or four of which the
// first is a digit.
func isVariant(p string) bool {
	return len(p) >= 5 && len(p) <= 8 && isAlphanumeric(p) || len(p) == 4 && isDigits(p[:1]) && isAlphanumeric(p)
}

// isExtension reports whether subtags behind the variants are extensions or for private use: a single
// letter or digit, and what it says.
func isExtension(parts []string) bool {
	for i, p := range parts {
		if i == 0 && len(p) != 1 || len(p) == 0 || len(p) > 8 || !isAlphanumeric(p) {
			return false
		}
	}
	return len(parts) != 1
}

func isLetters(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func isAlphanumeric(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}

// known reports whether the subtags are registered ones.
func (s subtags) known() bool {
	_, err := language.ParseBase(s.language)
	if err != nil && !found(likely, s.language) && !found(aliases, s.language) {
		return false
	}
	if _, err := language.ParseScript(s.script); err != nil && s.script != "" && !found(scripts, s.script) {
		return false
	}
	for _, variant := range s.variants {
		if _, err := language.Raw.Parse(undetermined + "-" + variant); err != nil {
			return false
		}
	}
	_, err = language.ParseRegion(s.region)
	return err == nil || s.region == "" || found(aliases, undetermined+"-"+strings.ToLower(s.region))
}

func found(t packed.Lines, key string) bool {
	_, ok := t.Find(key)
	return ok
}

// String writes the tag without variants.
func (s subtags) String() string {
	parts := slices.DeleteFunc([]string{s.language, s.script, s.region}, func(p string) bool { return p == "" })
	return strings.Join(parts, "-")
}

// canonical puts what is used today in the place of old and of longer subtags (UTS #35, part 1, annex C):
// he for iw, sr-Latn for sh, fr for fra.
func canonical(tag string) (subtags, bool) {
	tag = renamed(strings.ToLower(strings.ReplaceAll(tag, "_", "-")))
	s, ok := parse(tag)
	if by, has := aliases.Find(undetermined + "-" + strings.ToLower(s.script)); has && s.script != "" {
		s.script = by
	}
	if by, has := aliases.Find(undetermined + "-" + strings.ToLower(s.region)); has && s.region != "" {
		s.region = s.mostLikely(strings.Fields(by))
	}
	return s, ok
}

// renamed replaces the beginning of a tag, as far as there is another name for it. A script or region in the tag counts
// more than that of the new name.
func renamed(tag string) string {
	for name := tag; name != ""; name = name[:max(strings.LastIndexByte(name, '-'), 0)] {
		by, ok := aliases.Find(name)
		if !ok || strings.HasPrefix(name, undetermined) {
			continue
		}
		rest := strings.TrimPrefix(tag[len(name):], "-")
		if rest == "" {
			return renamed(by)
		}
		own, ok := parse(undetermined + "-" + rest)
		current, _ := parse(by)
		if !ok {
			return tag
		}
		own.language = current.language
		own.script, own.region = either(own.script, current.script), either(own.region, current.region)
		return strings.Join(append([]string{own.String()}, own.variants...), "-")
	}
	return tag
}

// either is the first of two subtags that is not empty.
func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// mostLikely is, of the regions that a former one has become, that of the language, or else the first.
func (s subtags) mostLikely(regions []string) string {
	own := subtags{language: s.language, script: s.script}.full().region
	if slices.Contains(regions, own) {
		return own
	}
	return regions[0]
}

// full adds the script and the region that are most likely (UTS #35, part 1, "Likely Subtags").
func (s subtags) full() subtags {
	if s.language == undetermined {
		return s // no language has no script
	}
	for _, known := range []subtags{
		s, {language: s.language, script: s.script}, {language: s.language, region: s.region}, {language: s.language},
		{language: undetermined, script: s.script},
	} {
		if likeliest, ok := likely.Find(known.String()); ok {
			l, _ := parse(likeliest)
			s.script, s.region = either(s.script, l.script), either(s.region, l.region)
			return s
		}
	}
	return s
}

// variantsOfScripts are scripts that are a style or a part of another script, or several scripts together (ISO 15924).
// Readers of the one can read the other.
var variantsOfScripts = map[string]string{
	"Aran": "Arab", "Latf": "Latn", "Latg": "Latn", "Cyrs": "Cyrl", "Syre": "Syrc", "Syrj": "Syrc", "Syrn": "Syrc",
	"Hira": "Jpan", "Kana": "Jpan", "Hrkt": "Jpan", "Hang": "Kore",
}

// plain is a script, without its style.
func plain(script string) string {
	if of, ok := variantsOfScripts[script]; ok {
		return of
	}
	return script
}

// locales are the names under which what is known of a language may be found, the nearest first: those of its
// region and of the regions that it goes with (CLDR, parent locales), then the language's. None is in
// another script or of another language.
func (s subtags) locales() []string {
	full := s.full()
	full.script = plain(full.script)
	var out []string
	for _, variant := range s.variants {
		if s.region != "" {
			out = append(out, s.language+"-"+s.region+"-"+variant)
		}
		out = append(out, s.language+"-"+variant)
	}
	for _, one := range []subtags{
		{language: s.language, script: full.script, region: s.region}, {language: s.language, region: s.region},
		{language: s.language, script: full.script}, {language: s.language},
	} {
		for name := one.String(); name != ""; {
			locale, _ := parse(name)
			if !related(s.language, locale.language) || locale.full().script != full.script {
				break
			}
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
			name, _ = parents.Find(name)
		}
	}
	return out
}

// related reports whether a locale is of a language, or of the one that it is a written form of.
func related(language, of string) bool { return language == of || of == "no" }
