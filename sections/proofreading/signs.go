package proofreading

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// openSigns tells of brackets and quotation marks that are opened in a paragraph and not closed. A quotation over
// several paragraphs opens each anew.
func openSigns(p *passage, problems *diag.List) {
	if !isProse(p.role) {
		return
	}
	pairs := [][2]string{{"(", ")"}}
	if open, closing := p.language.Quotes[0],
		p.language.Quotes[1]; strings.TrimSpace(open) != strings.TrimSpace(closing) && open != "" {
		pairs = append(pairs, [2]string{strings.TrimSpace(open), strings.TrimSpace(closing)})
	}
	all := paragraphs(p.plain)
	for i, one := range all {
		for _, pair := range pairs {
			at := lastOpen(one.text, pair[0], pair[1])
			if at < 0 {
				continue
			}
			if i+1 < len(all) && strings.HasPrefix(strings.TrimLeft(all[i+1].text, " \t\r\n>-*"), pair[0]) {
				continue
			}
			_, size := utf8.DecodeRuneInString(one.text[at:])
			problems.Warnf(p.at(one.at+at, size), fmt.Sprintf("write %s where it ends", pair[1]),
				"%s is opened here, and not closed in its paragraph", pair[0])
		}
	}
}

// lastOpen is the byte of a sign that opens and has no partner, or -1.
func lastOpen(text, open, closing string) int {
	var opened []int
	for i := 0; i < len(text); {
		switch {
		case strings.HasPrefix(text[i:], open):
			if i > 0 && (text[i-1] == ':' || text[i-1] == ';' || text[i-1] == '-') && open == "(" {
				break // a face
			}
			opened = append(opened, i)
		case strings.HasPrefix(text[i:], closing) && len(opened) > 0:
			opened = opened[:len(opened)-1]
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	if len(opened) == 0 {
		return -1
	}
	return opened[len(opened)-1]
}
