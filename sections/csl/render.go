package csl

import (
	"slices"
	"strings"

	"annualreport/sections/bib"
)

// renderer writes one publication.
type renderer struct {
	style  *Style
	locale *locale
	r      *bib.Reference
	// number is the number of the entry in its list, suffix the letter behind its year.
	number int
	suffix string
	// persons counts the names that have been written.
	persons int
	// suffixed is set when the letter has been written.
	suffixed bool
	// area is the part of the style that is written: the bibliography, or the citation for comparison; sorting is set
	// while a key is written.
	area    *node
	sorting bool
	// written are variables that stood in for names, and are not written again.
	written []string
	// names is the innermost names element whose substitute is written.
	names *node
	// shaped is set when names were written in the shape of those that they stand for.
	shaped bool
	// substitutes is how deep in what stands for names the renderer is: what is written there is not written again.
	substitutes int
	// counts are the numbers of names that a key of sorting asks for.
	counts nameCounts
	// abstracts is set where the report wants abstracts.
	abstracts bool
	// steps are how many elements may still be written: a style whose macros call each other ends.
	steps int
	// depth is how deep macros stand in others.
	depth int
}

// mostSteps is how many elements an entry may have. Long styles have some thousands.
const mostSteps = 100_000

// deepestMacro is how deep macros may call others.
const deepestMacro = 50

// children writes the elements in another. Those of a condition stand among them, so that the same delimiter parts them
// (CSL 1.0.2, Delimiter).
func (c *renderer) children(n *node) []output {
	var out []output
	for _, child := range n.children {
		if child.name == "choose" {
			c.steps--
			out = append(out, chosen(c, child)...)
			continue
		}
		out = append(out, c.element(child))
	}
	return out
}

// element writes one element.
func (c *renderer) element(n *node) output {
	if c.steps--; c.steps < 0 {
		return output{}
	}
	switch n.name {
	case "text":
		return c.text(n)
	case "number":
		return writeNumber(c, n)
	case "label":
		return writeLabel(c, n)
	case "date":
		return writeDate(c, n)
	case "names":
		return c.namesElement(n)
	case "group":
		return c.group(n)
	case "choose":
		return joined(chosen(c, n), "")
	}
	return output{}
}

// group writes elements with a delimiter between them; none if all variables that they call are empty. A group that has
// words is like a variable with a value to the group that it stands in (CSL 1.0.2, Group).
func (c *renderer) group(n *node) output {
	out := joined(c.children(n), n.get("delimiter"))
	if out.called && !out.filled {
		return output{called: true}
	}
	out.pieces = affixed(formatted(out.pieces, n), n)
	out.filled = !out.isEmpty()
	return out
}

// macro writes the elements of a macro. It is like a group without a delimiter: of what it calls, something must be
// there.
func (c *renderer) macro(name string) output {
	n := c.style.macros[name]
	if n == nil || c.depth >= deepestMacro {
		return output{}
	}
	c.depth++
	out := joined(c.children(n), "")
	c.depth--
	if out.called && !out.filled {
		return output{called: true}
	}
	return out
}

// text writes a variable, a macro, a word of the language or words of the style.
func (c *renderer) text(n *node) output {
	var out output
	switch {
	case n.get("variable") != "":
		out = c.variable(n)
	case n.get("macro") != "":
		out = c.macro(n.get("macro"))
	case n.get("term") != "":
		out = words(c.locale.word(n.get("term"), n.get("form"), n.is("plural")))
		if n.get("term") == "no date" { // it stands for the date
			out.called, out.filled = true, !out.isEmpty()
		}
	default:
		out = words(n.get("value"))
	}
	out.pieces = c.finish(out.pieces, n)
	return out
}

// finish does to words what an element wants: case, points, quotation marks, looks, and what stands around them.
func (c *renderer) finish(pieces []piece, n *node) []piece {
	if n.is("strip-periods") {
		for i := range pieces {
			pieces[i].text = withoutPeriods(pieces[i].text)
		}
	}
	pieces = inCase(pieces, n.get("text-case"), c.isEnglish())
	pieces = formatted(pieces, n)
	if n.is("quotes") {
		pieces = quoted(pieces)
	}
	return affixed(pieces, n)
}

// isEnglish reports whether titles may be set in capitals: those of no other language than English.
func (c *renderer) isEnglish() bool {
	language := c.r.Value(bib.Language)
	if language == "" {
		language = c.locale.language
	}
	return len(language) >= 2 && (language[:2] == "en" || language[:2] == "EN")
}

// variable writes the value of a variable.
func (c *renderer) variable(n *node) output {
	name := n.get("variable")
	if slices.Contains(c.written, name) {
		return output{called: true}
	}
	if n.get("form") == "short" {
		if out := c.value(name + "-short"); out.filled {
			return c.inQuotes(out)
		}
	}
	out := c.value(name)
	if out.filled && c.substitutes > 0 {
		c.written = append(c.written, name)
	}
	return c.inQuotes(out)
}

// inQuotes reads the quotation marks in a value, so that they suit those around them.
func (c *renderer) inQuotes(o output) output {
	if len(o.pieces) > 0 && o.pieces[0].variable != bib.URL && o.pieces[0].variable != bib.DOI {
		o.pieces = readQuotes(o.pieces)
	}
	return o
}

// value is the runs of a variable, as it is printed.
func (c *renderer) value(name string) output {
	v := bib.Variable(name)
	switch name {
	case "citation-number":
		return value(v, digits(c.number))
	case "citation-label":
		return value(v, plain(label(c.r)+c.suffix))
	case "year-suffix":
		if c.suffix == "" && c.r.Has(bib.YearSuffix) {
			return value(v, c.r.Runs(v))
		}
		return value(v, plain(c.suffix))
	case "page":
		return value(v, plain(pagesOf(c, c.r.Value(v))))
	case "page-first":
		return value(v, plain(firstPage(c.r.Value(bib.Pages))))
	case "event":
		v = bib.Event
	case "abstract":
		if !c.abstracts {
			return output{called: true}
		}
	case "edition":
		if n := editionIn(c.r.Value(v)); n > 0 {
			return value(v, digits(n))
		}
	case "issue", "volume", "number", "collection-number", "chapter-number", "number-of-pages", "section":
		if text := c.r.Value(v); numericForm().MatchString(text) && strings.ContainsRune(text, '-') {
			return value(v, plain(strings.ReplaceAll(text, "-", "–")))
		}
	}
	return value(v, c.r.Runs(v))
}

// plain is words without looks; none if there are none.
func plain(text string) []bib.Run {
	if text == "" {
		return nil
	}
	return []bib.Run{{Text: text}}
}
