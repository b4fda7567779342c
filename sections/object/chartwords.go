package object

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/chart"
	"annualreport/sections/compose"
	"annualreport/sections/markup"
)

// description says what the chart shows, in the author's words or from its data.
func description(ch *Chart, c *compose.Composer) string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Value
	}
	if ch.atlas.present {
		return presence(ch, c)
	}
	var parts []string
	for _, s := range ch.series {
		var values []string
		for i, label := range ch.labels {
			if i < len(s.exact) && (s.exact[i].Known || ch.kind != (chart.Flow{})) {
				values = append(values, markup.Words(label)+" "+saidValue(ch, c, s.exact[i]))
			}
		}
		line := strings.Join(values, "; ")
		if name := markup.Words(s.name); name != "" {
			if ch.kind == (chart.Flow{}) {
				name += " " + ch.written(c, ch.withUnit(flowSum(s)))
			}
			line = name + ": " + line
		}
		parts = append(parts, line)
	}
	out := strings.Join(parts, ". ") + "."
	if title := markup.Words(ch.caption); title != "" {
		out = title + ". " + out
	}
	if ch.sign == "" && !ch.unit.IsEmpty() {
		out = strings.TrimSuffix(out, ".") + " (" + markup.Words(ch.unit) + ")."
	}
	return out
}

// describedIn is the language of the description, where that is not the one of the edition: of a description that has
// no translation, and of one that is made of words without any.
func describedIn(ch *Chart) string {
	if !ch.alt.IsEmpty() {
		return ch.alt.Language()
	}
	words := append(slices.Clip(ch.labels), ch.caption, ch.unit)
	for _, s := range ch.series {
		words = append(words, s.name)
	}
	out := ""
	for _, w := range words {
		switch {
		case !strings.ContainsFunc(w.Value, unicode.IsLetter):
		case w.Language() == "" || out != "" && out != w.Language():
			return ""
		default:
			out = w.Language()
		}
	}
	return out
}
