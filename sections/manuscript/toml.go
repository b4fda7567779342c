package manuscript

import (
	"fmt"
	"strings"
	"unicode"
)

// TOML writes sections and titles of parts as lines of a report.toml. Each section is of the given kind, such as
// "narrative".
func TOML(sections []Section, kind string) string {
	var b strings.Builder
	inPart := false
	for i, s := range sections {
		if i > 0 {
			b.WriteString("\n")
		}
		if s.Rank == PartTitle {
			fmt.Fprintf(&b, "[[part]]\ntitle = %s\n", Quoted(s.Title))
		} else {
			fmt.Fprintf(&b, "[[section]]\nkind  = %s\ntitle = %s\n", Quoted(kind), Quoted(s.Title))
		}
		if s.Rank == Outside && inPart {
			b.WriteString("part  = false\n")
		}
		inPart = s.Rank == PartTitle || inPart && s.Rank == Inside
		if s.Text != "" {
			fmt.Fprintf(&b, "text  = %s\n", Lines(s.Text))
		}
		for _, t := range s.Tables {
			b.WriteString("\n" + tableTOML(t))
		}
	}
	return b.String()
}

// tableTOML writes a table.
func tableTOML(t SectionTable) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[section.table]]\nid      = %s\n", Quoted(t.ID))
	if t.Caption != "" {
		fmt.Fprintf(&b, "caption = %s\n", Quoted(t.Caption))
	}
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = Quoted(c)
	}
	fmt.Fprintf(&b, "columns = [%s]\nrows    = [\n", strings.Join(columns, ", "))
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = cellTOML(c)
		}
		fmt.Fprintf(&b, "  [%s],\n", strings.Join(cells, ", "))
	}
	b.WriteString("]\n")
	return b.String()
}

// cellTOML writes a cell.
func cellTOML(c SectionCell) string {
	if c.Span > 1 {
		return fmt.Sprintf("{ text = %s, span = %d }", Quoted(c.Text), c.Span)
	}
	return Quoted(c.Text)
}

// Lines writes a text of several lines as it is, if that can be (TOML 1.0.0, "Literal strings").
func Lines(text string) string {
	if !strings.Contains(text, "'''") && !strings.HasSuffix(text, "'") && !strings.ContainsFunc(text, isControl) {
		return "'''\n" + text + "\n'''"
	}
	escaped := strings.NewReplacer(`\`, `\\`, `"""`, `""\"`).Replace(text)
	return "\"\"\"\n" + controls(escaped) + "\n\"\"\""
}

// Quoted writes a text as a string of one line (TOML 1.0.0, "Basic strings").
func Quoted(text string) string {
	text = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text)
	return `"` + controls(text) + `"`
}

// isControl reports whether a character is written by its number: those that a string of TOML may not hold, and those
// with which a text can steer a terminal or turn its words around where nobody sees it.
func isControl(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
}

// controls writes control characters by their numbers.
func controls(text string) string {
	if !strings.ContainsFunc(text, isControl) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if isControl(r) {
			b.WriteString(`\u` + fmt.Sprintf("%04x", r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
