package bib

import (
	"maps"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// bibTeXReader is the reader of BibTeX that tells nothing of some variables.
func bibTeXReader(unprinted []Variable) reader {
	return func(f source.PlainText, problems *diag.List) []Reference { return readBibTeX(f, unprinted, problems) }
}

// readBibTeX reads entries of BibTeX and BibLaTeX, with their strings and with what they take from other entries.
func readBibTeX(f source.PlainText, unprinted []Variable, problems *diag.List) []Reference {
	b := bibReader{file: f, text: f.String(), problems: problems, macros: make(map[string]string)}
	entries := b.entries()
	inherit(entries, problems)
	out := make([]Reference, 0, len(entries))
	for _, e := range entries {
		if e.kind != "xdata" && e.kind != "set" {
			out = append(out, e.reference(unprinted, problems))
		}
	}
	return out
}

// inherit gives entries what they take from those that they name: all fields of xdata, and of crossref those that they
// do not have themselves.
func inherit(entries []*bibEntry, problems *diag.List) {
	parents := make(map[string]*bibEntry)
	for _, e := range entries {
		key := strings.ToLower(e.key.Value)
		if _, twice := parents[key]; !twice {
			parents[key] = e
		}
		for _, other := range splitList(e.fields["ids"].value) {
			parents[strings.ToLower(other)] = e
		}
	}
	done := make(map[*bibEntry]bool)
	for _, e := range entries {
		e.inherit(parents, done, problems)
	}
}

// inherit takes the fields of the entries that an entry names, which take those of theirs before.
func (e *bibEntry) inherit(parents map[string]*bibEntry, done map[*bibEntry]bool, problems *diag.List) {
	if done[e] {
		return
	}
	done[e] = true
	for _, name := range []string{"xdata", "crossref"} {
		named, ok := e.fields[name]
		if !ok {
			continue
		}
		for _, key := range splitList(named.value) {
			parent := parents[strings.ToLower(key)]
			if parent == nil || parent == e {
				problems.Warnf(named.span, "add the entry to the file, or leave the field out",
					"%s names the entry %q, which the file does not have", name, key)
				continue
			}
			parent.inherit(parents, done, problems)
			e.take(parent, name == "crossref")
		}
	}
}

// splitList divides a list of keys at its commas.
func splitList(list string) []string {
	var out []string
	for _, one := range strings.Split(list, ",") {
		if one = strings.TrimSpace(one); one != "" {
			out = append(out, one)
		}
	}
	return out
}

// ownFields are those that no entry takes from another (biblatex 3.20, appendix B).
var ownFields = wordSet("crossref xref xdata ids entryset entrysubtype execute label options presort related " +
	"relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorttitle sorttitle " +
	"sortkey abstract " +
	"annotation annote keywords file note addendum doi url urldate eprint pages pagetotal")

// take takes the fields of another entry that an entry does not have. The title of a book is the book title of its
// chapters.
func (e *bibEntry) take(parent *bibEntry, isCrossref bool) {
	for _, name := range slices.Sorted(maps.Keys(parent.fields)) {
		v := parent.fields[name]
		names := []string{name}
		if isCrossref {
			if ownFields(name) {
				continue
			}
			names = e.takenNames(parent.kind, name)
		}
		for _, to := range names {
			if _, has := e.fields[to]; !has {
				e.fields[to] = v
			}
		}
	}
}

// takenNames are the fields of a child that a field of its parent becomes (biblatex 3.20, appendix B).
func (e *bibEntry) takenNames(parentKind, name string) []string {
	prefix := ""
	switch {
	case parentKind == "periodical":
		prefix = "journal"
	case strings.HasPrefix(parentKind, "mv"):
		prefix = "main"
	case isPartKind(e.kind):
		prefix = "book"
	}
	isTitle := name == "title" || name == "subtitle" || name == "titleaddon"
	switch {
	case prefix != "" && isTitle:
		return []string{prefix + name}
	case name == "author" && prefix == "book" && e.kind != "incollection" && e.kind != "inproceedings":
		return []string{"author", "bookauthor"}
	case name == "author" && prefix == "book":
		return []string{"bookauthor"}
	}
	return []string{name}
}

// isPartKind reports whether entries of a kind are parts of a book.
func isPartKind(kind string) bool {
	t := bibTypes[kind]
	return t == Chapter || t == Paper || t == Entry || t == Encyclopedia
}
