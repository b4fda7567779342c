package catalogue

import (
	"fmt"
	"io"
	"strings"
)

// Write writes the catalogue as gettext's own programs do.
func (c *Catalogue) Write(w io.Writer) error {
	var b strings.Builder
	for _, line := range c.Comments {
		writeComment(&b, "# ", line)
	}
	var header strings.Builder
	for _, f := range c.Fields {
		header.WriteString(f.line() + "\n")
	}
	writeText(&b, "", "msgid", "")
	writeFound(&b, "", "msgstr", header.String(), &c.found)
	for i := range c.Entries {
		b.WriteByte('\n')
		c.Entries[i].write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// write writes one entry.
func (e *Entry) write(b *strings.Builder) {
	for _, n := range e.Notes {
		writeComment(b, "# ", n)
	}
	if !e.Obsolete {
		for _, n := range e.Extracted {
			writeComment(b, "#. ", n)
		}
		if len(e.References) > 0 {
			fmt.Fprintf(b, "#: %s\n", strings.Join(e.References, " "))
		}
	}
	if len(e.Flags) > 0 {
		fmt.Fprintf(b, "#, %s\n", strings.Join(e.Flags, ", "))
	}
	prefix := ""
	previous := "#| "
	if e.Obsolete {
		prefix = "#~ "
		previous = "#~| "
	}
	if e.PreviousContext != "" {
		writeFound(b, previous, "msgctxt", e.PreviousContext, &e.found.previousContext)
	}
	if e.Previous != "" {
		writeFound(b, previous, "msgid", e.Previous, &e.found.previous)
	}
	if e.Context != "" {
		writeFound(b, prefix, "msgctxt", e.Context, &e.found.context)
	}
	writeFound(b, prefix, "msgid", e.ID.Value, &e.found.id)
	writeFound(b, prefix, "msgstr", e.Str.Value, &e.found.str)
}

// writeComment writes a comment, each of its lines behind its sign: what stands behind the end of a line would else be
// read as a message.
func writeComment(b *strings.Builder, sign, text string) {
	for line := range strings.SplitSeq(lineEnds.Replace(text), "\n") {
		b.WriteString(strings.TrimRight(sign+line, " ") + "\n")
	}
}

// lineEnds makes line feeds of what readers of texts take for ends of lines.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// writeText writes a keyword and its text, a line of the text in each of the file.
func writeText(b *strings.Builder, prefix, keyword, text string) {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" && len(lines) > 1 {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 1 && !strings.HasSuffix(text, "\n") {
		fmt.Fprintf(b, "%s%s %s\n", prefix, keyword, quote(text))
		return
	}
	fmt.Fprintf(b, "%s%s \"\"\n", prefix, keyword)
	for _, line := range lines {
		fmt.Fprintf(b, "%s%s\n", prefix, quote(line))
	}
}

// quote puts a text into quotation marks with the escapes of C.
func quote(s string) string {
	escaped := strings.NewReplacer(
		`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`, "\a", `\a`, "\b", `\b`, "\f", `\f`, "\v", `\v`,
	).Replace(s)
	return `"` + escaped + `"`
}
