package entrytext

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/compose"
)

// InLook is inlines in the look that a file gives them.
func InLook(look bib.Look, inlines []content.Inline) []content.Inline {
	var emphasis content.Emphasis
	for _, l := range []struct {
		look     bib.Look
		emphasis content.Emphasis
	}{
		{bib.Italic, content.Italic}, {bib.Bold, content.Strong}, {bib.SmallCaps, content.SmallCaps},
		{bib.Raised, content.Raised}, {bib.Lowered, content.Lowered},
	} {
		if look&l.look != 0 {
			emphasis |= l.emphasis
		}
	}
	if emphasis == 0 {
		return inlines
	}
	return []content.Inline{content.InEmphasis{Emphasis: emphasis, Inlines: inlines}}
}

// InScripts is a text of a place of the report, with marks for the words that are in another script than written, which
// is that of the text (ISO 15924, as "Latn"), and for words of the program in English.
func InScripts(text string, at diag.Span, written string) []content.Inline {
	var out []content.Inline
	for _, part := range cite.Scripts(text, written) {
		var in content.Inline = content.Text{Value: part.Text, Span: at}
		switch {
		case part.Added:
			in = content.InLanguage{Language: compose.SettingOf("en"), Inlines: []content.Inline{in}}
		case part.Script != "":
			in = content.InLanguage{
				Language: compose.SettingOf(cite.Undetermined(part.Script)), Inlines: []content.Inline{in},
			}
		}
		out = append(out, in)
	}
	return out
}
