package lastyear

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// list is a kind of section whose entries are others from year to year, though many stay.
type list struct {
	// kind is that of the section, entry the key of its entries, and words what they are called.
	kind, entry, words string
}

// lists are these kinds. Publications, which may stand in files, are compared by themselves.
var lists = []list{
	{"people", "person", "persons"},
	{"partners", "partner", "partners"},
	{"acknowledgements", "group", "groups of names"},
}

// compareLists reports lists of which every entry is last year's, once a section.
func compareLists(c *comparison) {
	for _, l := range lists {
		known := make(map[string]bool)
		for _, s := range sectionsOf(c.then, l.kind) {
			for _, v := range s.Key(l.entry).List() {
				known[canonical(c.then.File, v)] = true
			}
		}
		for _, s := range sectionsOf(c.now, l.kind) {
			tellUnchangedList(c, s, l, known)
		}
	}
}

// sectionsOf are the sections of a kind.
func sectionsOf(r *Report, kind string) []*source.Value {
	var out []*source.Value
	for _, s := range r.Root.Key("section").List() {
		if words, _ := s.Key("kind").Words(); words == kind {
			out = append(out, s)
		}
	}
	return out
}

// canonical is what a value says, however it is written.
func canonical(file *source.File, v *source.Value) string {
	var out strings.Builder
	writeCanonical(&out, file, v)
	return out.String()
}

// writeCanonical writes what a value says: the keys of a table by their names.
func writeCanonical(to *strings.Builder, file *source.File, v *source.Value) {
	switch words, isText := v.Words(); {
	case v.Keys != nil:
		names := v.Names()
		slices.Sort(names)
		for _, name := range names {
			to.WriteString(name + "=")
			writeCanonical(to, file, v.Keys[name])
		}
	case v.IsList:
		for _, item := range v.Items {
			to.WriteString("[")
			writeCanonical(to, file, item)
		}
	case isText:
		to.WriteString(strconv.Quote(spaced(words)))
	default:
		to.WriteString(source.Raw(file, v))
	}
	to.WriteString(";")
}

// fewestEntries is how many entries a list has that is told: shorter ones are often the same.
const fewestEntries = 3

// tellUnchangedList reports a section of which every entry is last year's.
func tellUnchangedList(c *comparison, s *source.Value, l list, known map[string]bool) {
	entries := s.Key(l.entry).List()
	if len(entries) < fewestEntries {
		return
	}
	for _, v := range entries {
		if !known[canonical(c.now.File, v)] {
			return
		}
	}
	id, _ := s.Key("id").Words()
	tellList(c, spanOf(c.now.File, s), id, len(entries), l.words)
}

// tellList reports a section of which every entry is last year's, unless its id is among what stays.
func tellList(c *comparison, at diag.Span, id string, entries int, words string) {
	if id != "" && c.stays.has(id) {
		return
	}
	c.problems.Warnf(at, "look whether all are right; "+ifTheyStay(id),
		"all %d %s of the section are those of last year's report", entries, words)
}

// ifTheyStay is what to do about entries of a section that are last year's on purpose; the section may have no id.
func ifTheyStay(id string) string {
	if id == "" {
		return "if they stay, give the section an id and name it in [report]: stays = [\"…\"]"
	}
	return "if they stay, name the section in [report]: stays = [\"" + id + "\"]"
}

// compareNames reports persons who are no longer among the people of the report, and are named in its texts still.
func compareNames(c *comparison, shape schema.Shape) {
	now, then := namesOf(c.now), namesOf(c.then)
	if len(now) == 0 {
		return
	}
	var gone []string
	for _, name := range then {
		if !slices.Contains(now, name) && !slices.Contains(gone, name) && !c.stays.has(name) {
			gone = append(gone, name)
		}
	}
	reported := make(map[string]bool)
	shape.Visit(c.now.Root, schema.Visitor{Leaf: func(s *schema.Shape, _ *schema.Spec, v *source.Value) {
		words, ok := v.Words()
		if !ok || s.Name == "publication" || s.Name == "reference" || s.Name == "report" {
			return
		}
		for _, name := range gone {
			if at, ok := wordsAt(words, name); ok && !reported[name] {
				reported[name] = true
				c.problems.Warnf(source.TextOf(c.now.File, v).At(at, len(name)),
					"look whether the words are still right; if they are, name the person "+inStays(name),
					"%s is no longer among the people of the report, and is named here", name)
			}
		}
	}})
}

// namesOf are the names of the people of a report.
func namesOf(r *Report) []string {
	var out []string
	for _, s := range sectionsOf(r, "people") {
		for _, v := range s.Key("person").List() {
			if name, ok := v.Key("name").Words(); ok && strings.TrimSpace(name) != "" {
				out = append(out, strings.TrimSpace(name))
			}
		}
	}
	return out
}

// wordsAt is where a text has a name which is no part of another one; false if it has not.
func wordsAt(text, name string) (int, bool) {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return 0, false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return at, true
		}
		from = at + len(name)
	}
}
