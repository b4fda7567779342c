package layout_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestIsolates: values keep their own order in texts of languages that run from right to left,
// as in those from left to right, whatever stands around them.
func TestIsolates(t *testing.T) {
	for _, language := range []string{"ar", "fa", "he", "ur", "en"} {
		for _, value := range []string{"+44 20 7946 0000", "−3.25%", "-5%", "−1 234,5", "31.12.2031", "(12)", "$ 5", "owl.example/a?b=1", "۱۲۳−", "−۵٪"} {
			for _, isolate := range []content.Inline{content.Isolate{Inlines: []content.Inline{content.Text{Value: value}}}, content.InEmphasis{Emphasis: content.Code, Inlines: []content.Inline{content.Text{Value: value}}}} {
				for _, around := range [][2]string{{"", ""}, {"אב ", " גד."}, {"العر ", ": العر"}, {"ab ", " cd"}} {
					inlines := []content.Inline{content.Text{Value: around[0]}, isolate, content.Text{Value: around[1]}}
					if got := spaced(seen(setText(t, 200, language, inlines...)[0])); !strings.Contains(got, value) {
						t.Errorf("%s: %q between %q is seen as %q", language, value, around, got)
					}
				}
			}
		}
	}
}

// spaced is a text with plain spaces.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// TestIsolatesOfArabicDigits: signs beside digits of Arabic stand as its patterns have them: minus
// before them, at their right, and percent behind them.
func TestIsolatesOfArabicDigits(t *testing.T) {
	for _, language := range []string{"ar", "en"} {
		got := seen(setText(t, 100, language, content.Text{Value: "אב "}, content.Isolate{Inlines: []content.Inline{content.Text{Value: "−٣٫٢٥٪"}}})[0])
		if !strings.Contains(got, "٪٣٫٢٥−") {
			t.Errorf("%s: seen %q", language, got)
		}
	}
}

// TestIsolateNumbers: which numbers of a text are values, and that no letter of it is lost.
func TestIsolateNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"אב −5% גד", "אב [−5%] גד"}, {"−3.25", "[−3.25]"}, {"(−3,25 %)", "([−3,25 %])"}, {"אב 7.5% גד 5%", "אב [7.5%] גד [5%]"}, {"$5 -€5", "$5 [-€5]"},
		{"2030-2031", "2030-2031"}, {"COVID-19", "COVID-19"}, {"א-5", "א-5"}, {"−۵٪.", "[−۵٪]."}, {"−٥", "−٥"}, {"5", "5"}, {"12.5", "12.5"},
	} {
		var b strings.Builder
		for _, in := range content.IsolateNumbers([]content.Inline{content.Text{Value: c.text}}) {
			if v, ok := in.(content.Isolate); ok {
				b.WriteString("[" + content.PlainText(v.Inlines) + "]")
			} else {
				b.WriteString(content.PlainText([]content.Inline{in}))
			}
		}
		if b.String() != c.want {
			t.Errorf("%q is %q, want %q", c.text, b.String(), c.want)
		}
	}
}

// points are where the decimal points of a table's second column are seen, from the left; what
// has none has it behind its last digit.
func points(t *testing.T, language, sign string, cells ...string) []unit.Length {
	t.Helper()
	table := content.Table{Columns: []content.TableColumn{{Title: []content.Inline{content.Text{Value: "A"}}}, {Title: []content.Inline{content.Text{Value: "B"}}, Align: content.CellDecimal}},
		Padding: 4 * unit.Pt, Decimal: sign}
	for _, c := range cells {
		table.Rows = append(table.Rows, content.TableRow{Cells: [][]content.Inline{{content.Text{Value: "x"}}, {content.Isolate{Inlines: []content.Inline{content.Text{Value: c}}}}}})
	}
	var out []unit.Length
	for _, page := range layouttest.Typeset(t, testDocument(t, 120, language, table)).Pages {
		for _, it := range page.Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			for _, w := range text.Words {
				word := strings.TrimSpace(w.Shaped.Text)
				if !strings.ContainsAny(word, "0123456789٠١٢٣٤٥٦٧٨٩") {
					continue
				}
				out = append(out, text.At.X+w.X+pointIn(w, word, sign, text.Size))
			}
		}
	}
	return out
}

// pointIn is how far the point of a word is from its start.
func pointIn(w display.Word, word, sign string, size unit.Length) unit.Length {
	last := strings.LastIndexAny(word, "0123456789٠١٢٣٤٥٦٧٨٩")
	letters := len([]rune(word[:last])) + 1
	if i := strings.Index(word, sign); i >= 0 && strings.Count(word, sign) == 1 {
		letters = len([]rune(word[:i]))
	}
	units := int64(0)
	for _, g := range w.Shaped.Glyphs {
		if int(g.Cluster) < letters {
			units += int64(g.Advance)
		}
	}
	return w.Shaped.Scale(units, size)
}

// TestDecimalColumns: decimal points stand below each other, in whichever direction lines run.
func TestDecimalColumns(t *testing.T) {
	for _, c := range []struct {
		language, sign string
		cells          []string
	}{
		{"en", ".", []string{"12,345.5", "7.5", "1,234,567", "−0.25", "7.5%", "12%"}},
		{"de", ",", []string{"12.345,5", "7,5", "1.234.567", "−0,25"}},
		{"he", ".", []string{"12,345.5", "7.5", "1,234,567", "−0.25", "7.5%"}},
		{"ar", "٫", []string{"١٢٬٣٤٥٫٥", "٧٫٥", "١٬٢٣٤٬٥٦٧"}},
		{"fa", ".", []string{"12345.5", "7.5"}},
	} {
		at := points(t, c.language, c.sign, c.cells...)
		if len(at) != len(c.cells) {
			t.Errorf("%s: %d numbers of %d", c.language, len(at), len(c.cells))
			continue
		}
		for i := range at {
			if (at[i] - at[0]).Abs() > unit.Pt/16 {
				t.Errorf("%s: the point of %q is at %s, that of %q at %s", c.language, c.cells[i], at[i], c.cells[0], at[0])
			}
		}
	}
}
