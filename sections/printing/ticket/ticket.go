// Package ticket has the words of job tickets: what a printing company is told beside the files of a report, in its
// language.
package ticket

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// English is the tag of the language in which tickets are written that nobody asks for in another one.
const English = "en"

//go:embed words.tsv
var table string

// Words are those of one language, by their keys.
type Words struct {
	tag   string
	words map[string]string
}

// languages are all there are: their tags in the order of the table, and their words.
var languages = sync.OnceValue(func() []Words {
	var out []Words
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for i, cell := range cells[1:] {
			if cells[0] == "key" {
				out = append(out, Words{cell, make(map[string]string)})
				continue
			}
			out[i].words[cells[0]] = cell
		}
	}
	return out
})

// Languages are the BCP 47 tags of those that tickets can be written in, English first.
func Languages() []string {
	var out []string
	for _, w := range languages() {
		out = append(out, w.tag)
	}
	return out
}

// For are the words of a language; those of English if there are none of it.
func For(tag string) Words {
	for _, w := range languages() {
		if w.tag == tag {
			return w
		}
	}
	return languages()[0]
}

// Say is a word by its English key, with what belongs into it as fmt has it.
func (w Words) Say(key string, values ...any) string {
	pattern, ok := w.words[key]
	if !ok {
		return key
	}
	if len(values) == 0 {
		return pattern
	}
	return fmt.Sprintf(pattern, values...)
}

// Millimeters is a length with one decimal.
func (w Words) Millimeters(mm float64) string { return w.decimal(fmt.Sprintf("%.1f", mm)) }

// Thickness is that of a leaf in millimeters, with three digits.
func (w Words) Thickness(mm float64) string { return w.decimal(fmt.Sprintf("%.3g", mm)) }

// decimal is a number as the language writes it.
func (w Words) decimal(number string) string {
	return strings.Replace(number, ".", w.words["point"], 1)
}
