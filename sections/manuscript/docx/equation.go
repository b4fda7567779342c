package docx

import (
	"strings"

	"annualreport/sections/manuscript"
)

// equation writes the instruction of a field EQ in one line, as formulas are written (ISO/IEC 29500-1, 17.16.5.20): a
// fraction has a stroke, a root its sign, and the parts of all others stand behind each other.
func equation(instruction string) string {
	r := equationReader{rest: instruction, separator: ','}
	if strings.Contains(instruction, ";") {
		r.separator = ';' // in languages whose numbers have commas
	}
	return strings.Join(strings.Fields(strings.Join(r.parts(0), " ")), " ")
}

// equationReader reads the instruction of an equation.
type equationReader struct {
	rest      string
	separator byte
}

// mostDeepEquation is how many parts of an equation are within each other at most: the rest is read as words.
const mostDeepEquation = 50

// parts reads up to the bracket that ends the parts, or up to the end.
func (r *equationReader) parts(depth int) []string {
	var out []string
	var b strings.Builder
	for r.rest != "" {
		c := r.rest[0]
		r.rest = r.rest[1:]
		switch {
		case c == '\\' && r.isEscape():
			b.WriteByte(r.rest[0])
			r.rest = r.rest[1:]
		case c == '\\' && depth < mostDeepEquation:
			b.WriteString(r.element(depth))
		case c == r.separator:
			out = append(out, strings.TrimSpace(b.String()))
			b.Reset()
		case c == ')' && depth > 0:
			return append(out, strings.TrimSpace(b.String()))
		default:
			b.WriteByte(c)
		}
	}
	return append(out, strings.TrimSpace(b.String()))
}

// isEscape reports whether the sign behind a stroke stands for itself.
func (r *equationReader) isEscape() bool {
	return r.rest != "" && strings.IndexByte(`\(),;`, r.rest[0]) >= 0
}

// element reads an element behind its stroke: its letter, its options, and its parts in brackets.
func (r *equationReader) element(depth int) string {
	open := strings.IndexByte(r.rest, '(')
	if strings.HasPrefix(r.rest, "*") || open < 0 {
		return r.skipFormat()
	}
	name := strings.ToLower(r.rest[:1])
	r.rest = r.rest[open+1:]
	parts := r.parts(depth + 1)
	switch {
	case name == "f" && len(parts) == 2:
		return manuscript.FormulaPart(parts[0]) + "/" + manuscript.FormulaPart(parts[1])
	case name == "r" && len(parts) == 2:
		return parts[0] + "√" + manuscript.FormulaPart(parts[1])
	case name == "r":
		return "√" + manuscript.FormulaPart(strings.Join(parts, ""))
	}
	return strings.Join(parts, " ")
}

// skipFormat passes over a switch that says how the field looks, such as \* MERGEFORMAT and \* "Font:Nowhere".
func (r *equationReader) skipFormat() string {
	r.rest = strings.TrimLeft(strings.TrimPrefix(r.rest, "*"), " ")
	end := " "
	if quoted, ok := strings.CutPrefix(r.rest, `"`); ok {
		r.rest = quoted
		end = `"`
	}
	_, r.rest, _ = strings.Cut(r.rest, end)
	return ""
}
