package exchange

import (
	"fmt"
	"html"
	"io"
	"strings"
)

// htmlLook is how the page looks.
const htmlLook = `body { font: 16px/1.5 sans-serif; margin: 2em } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #999; padding: .4em .6em; text-align: start; vertical-align: top; white-space: pre-wrap }
th, td { background: #eee } td.translation { background: #fff8e1; width: 35% } td.original { width: 35% }`

// writeHTML writes a page.
func (t *Table) writeHTML(w io.Writer) error {
	var b strings.Builder
	direction := "ltr"
	if t.RightToLeft {
		direction = "rtl"
	}
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<title>%s</title>\n<style>%s</style>\n"+
		"</head>\n<body>\n<h1>%[1]s</h1>\n<table>\n<thead><tr>", html.EscapeString(t.Title), htmlLook)
	for _, title := range head {
		fmt.Fprintf(&b, "<th scope=\"col\">%s</th>", title)
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for i := range t.Rows {
		b.WriteString("<tr>")
		for column, text := range t.Rows[i].fields(i) {
			switch column {
			case originalColumn:
				b.WriteString(`<td class="original">`)
			case translationColumn:
				fmt.Fprintf(&b, `<td class="translation" lang="%s" dir="%s">`, html.EscapeString(t.Language), direction)
			default:
				b.WriteString("<td>")
			}
			b.WriteString(html.EscapeString(text) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n</body>\n</html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}
