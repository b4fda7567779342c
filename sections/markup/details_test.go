package markup

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

var update = flag.Bool("update", false, "accept today's details as the wanted ones")

// detailsName is the archive of TestDetails.
const detailsName = "testdata/details.txtar"

// TestDetails holds all that a text becomes, to the last field and place, with its problems and their cures: the archive
// has a text "RULE.md" and behind it "RULE.want". What is special about the surroundings is said in the name of the rule:
// see surroundings.
func TestDetails(t *testing.T) {
	archive, err := txtar.ParseFile(detailsName)
	if err != nil {
		t.Fatal(err)
	}
	wants := make(map[string]string)
	for _, f := range archive.Files {
		if rule, ok := strings.CutSuffix(f.Name, ".want"); ok {
			wants[rule] = string(f.Data)
		}
	}
	fresh := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		rule, ok := strings.CutSuffix(f.Name, ".md")
		if !ok {
			continue
		}
		got := details(t, rule, string(f.Data))
		fresh.Files = append(fresh.Files, f, txtar.File{Name: rule + ".want", Data: []byte(got)})
		t.Run(rule, func(t *testing.T) {
			if !*update && got != wants[rule] {
				t.Errorf("becomes\n%s\nwant\n%s", got, wants[rule])
			}
		})
	}
	if *update {
		if err := os.WriteFile(detailsName, txtar.Format(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tellStrays tells of each name in braces that is printed as it is.
func tellStrays(s *Context) {
	s.Stray = func(name StrayName) {
		s.Problems.Warnf(name.At, "", "{%s} is printed, short %v", name.Name, name.Short)
	}
}

// surroundings are those of the rules whose names have the words.
var surroundings = map[string]func(*Context){
	"on paper":           func(s *Context) { s.Page = " (page\u00a0{0})" },
	"on a cover":         func(s *Context) { s.PlainHeadings = true },
	"in a list":          func(s *Context) { s.Depth = 1 },
	"from right to left": func(s *Context) { s.RightToLeft = true },
	"beside objects":     tellStrays,
	"without objects":    func(s *Context) { s.Place = func(string, diag.Span, int) []content.Block { return nil } },
	"without pictures":   func(s *Context) { s.Picture = func(_, _, _ string, _ diag.Span) content.Block { return nil } },
	"without languages": func(s *Context) {
		s.Language = func(string, diag.Span) (locale.Language, bool) { return locale.Language{}, false }
	},
	"without notes": func(s *Context) {
		s.NoNotes = func(at diag.Span) { s.Problems.Errorf(at, "leave it out", "no note can stand here") }
	},
	"with notes of others": func(s *Context) {
		s.Note = func(name string, at diag.Span) (content.Note, bool) {
			return content.Note{Name: fmt.Sprintf("%s at %s", name, at), Blocks: []content.Block{object(name)}}, name != "none"
		}
	},
	"with a listener": func(s *Context) {
		s.Unused = func(name string, at diag.Span) { s.Problems.Warnf(at, "", "heard of %s", name) }
	},
	"with values": func(s *Context) {
		s.Value = func(name string, at diag.Span) []content.Inline {
			return []content.Inline{content.Text{Value: name, Span: at}}
		}
	},
}

// details is what a text becomes. A rule of a short text shows its inlines.
func details(t *testing.T, rule, markdown string) string {
	t.Helper()
	var heard []string
	text, s := inFile(t, markdown)
	s.Heading = func(h Heading) {
		line := fmt.Sprintf("heading of level %d #%s at %s", h.Level, h.Anchor, place(h.Span))
		if h.Unlisted {
			line += " unlisted"
		}
		heard = append(heard, line)
	}
	for words, change := range surroundings {
		if strings.Contains(rule, words) {
			change(s)
		}
	}
	d := new(detail)
	if strings.HasPrefix(rule, "a short text") {
		d.list(reflect.ValueOf(NewParser("en", english).Inlines(text, s)))
	} else {
		d.list(reflect.ValueOf(NewParser("en", english).Blocks(text, s)))
	}
	for _, line := range heard {
		d.line("! " + line)
	}
	for _, p := range s.Problems.Sorted() {
		d.line(fmt.Sprintf("! %s %s: %s (%s)", place(p.Span), p.Severity, p.Summary, p.Hint))
	}
	return d.String()
}

// detail writes values field by field.
type detail struct {
	strings.Builder
	depth int
}

func (d *detail) line(words string) { d.WriteString(strings.Repeat("  ", d.depth) + words + "\n") }

// place is a place as line:column+length.
func place(at diag.Span) string {
	return fmt.Sprintf("%d:%d+%d", at.Position().Line, at.Position().Column, at.Position().Length)
}

// list writes each value of a list on a line of its own, and below it what it holds.
func (d *detail) list(values reflect.Value) {
	for i := range values.Len() {
		v := values.Index(i)
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		if v.Kind() == reflect.Slice {
			d.line("-")
			d.depth++
			d.list(v)
			d.depth--
			continue
		}
		var below []func()
		words := strings.Join(append([]string{v.Type().Name()}, d.fields(v, &below)...), " ")
		d.line(words)
		d.depth++
		for _, write := range below {
			write()
		}
		d.depth--
	}
}

// fields are those of a value that are set, without its inks; lists are written below.
func (d *detail) fields(v reflect.Value, below *[]func()) []string {
	var out []string
	for i := range v.NumField() {
		name, f := v.Type().Field(i).Name, v.Field(i)
		if f.IsZero() || f.Kind() == reflect.Func {
			continue
		}
		switch value := f.Interface().(type) {
		case diag.Span:
			out = append(out, place(value))
		case unit.Length:
			out = append(out, name+"="+value.String())
		case color.Ink:
		case content.Variation:
			out = append(out, d.fields(f, below)...)
		default:
			if f.Kind() == reflect.Slice {
				*below = append(*below, func() {
					d.line(name)
					d.depth++
					d.list(f)
					d.depth--
				})
				continue
			}
			out = append(out, fmt.Sprintf("%s=%+q", name, fmt.Sprintf("%v", value)))
		}
	}
	return out
}
