package markup

import (
	"bytes"
	"regexp"
	"strings"

	"annualreport/layout/pattern"
)

// dialectSign is a sign that other dialects of Markdown have, and that is printed here as it is typed.
type dialectSign struct {
	// sign is in each text that has it.
	sign string
	find func() *regexp.Regexp
	// fact and cure are told of it.
	fact, cure string
}

// dialectSigns are those of Pandoc, Markdown Extra and of notes (Obsidian, Typora). What is told of is their first
// group.
var dialectSigns = []dialectSign{
	{"^", pattern.Of(`[\pL\pN)]((?:\^[^\s^\x00]{1,12}\^)|(?:\^[-+−]?[0-9]+))`),
		"raised signs are printed as they are typed, with ^", "write the sign itself, as in m², or [3]{.sup}"},
	{"==", pattern.Of(`(?:^|[^=])(==[^=\s\x00](?:[^=\n\x00]*[^=\s\x00])?==)(?:$|[^=])`),
		"== is printed as it stands", "write **words**"},
	{"++", pattern.Of(`(?:^|[\s\x00])(\+\+[^+\s\x00](?:[^+\n\x00]*[^+\s\x00])?\+\+)(?:$|[\s\pP\x00])`),
		"++ is printed as it stands", "write *words*"},
	{":::", pattern.Of(`(:::+)`),
		"::: is printed as it stands here",
		"write boxes at the head of a line in the text of a section, outside of lists, quotations and notes"},
}

// mayBeDialect reports whether a text has a sign of another dialect.
func mayBeDialect(text []byte) bool {
	for i := range dialectSigns {
		if bytes.Contains(text, []byte(dialectSigns[i].sign)) {
			return true
		}
	}
	return false
}

// checkDialect reports signs of other dialects of Markdown among words. Those of formulas are reported with these.
func (d *document) checkDialect(words string, at int) {
	if !mayBeDialect([]byte(words)) {
		return
	}
	words = formula().ReplaceAllStringFunc(words, func(f string) string { return strings.Repeat("\x00", len(f)) })
	for i := range dialectSigns {
		one := &dialectSigns[i]
		if !strings.Contains(words, one.sign) {
			continue
		}
		for _, m := range one.find().FindAllStringSubmatchIndex(words, -1) {
			isFence := one.sign == ":::"
			if isFence && !d.beginsLine(at+m[2]) {
				continue
			}
			d.reported = append(d.reported, [2]int{at + m[2], at + m[3]})
			d.problems.Warnf(d.text.At(at+m[2], m[3]-m[2]), one.cure, "%s", one.fact)
			if isFence {
				break // the line that opens it; that which closes it has the same cause
			}
		}
	}
}

// marked are the signs of lists, quotations and notes that a line may begin with.
var marked = pattern.Of(`^(?:[ \t>]|(?:[-+*]|[0-9]{1,9}[.)]|\[\^[^\]\s]+\]:)[ \t])*$`)

// beginsLine reports whether nothing but the signs of lists, quotations and notes stands before a place in its line.
func (d *document) beginsLine(at int) bool {
	return marked().Match(d.bytes[bytes.LastIndexByte(d.bytes[:at], '\n')+1 : at])
}
