package object_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/chart"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// composedChart composes and sets a report of one chart, and gives the chart as it is handed to layout, the
// words of the notes below it, and the messages.
func composedChart(t *testing.T, hyphens *hyphen.Library, tag, keys string) (content.Chart, string, []diag.Problem) {
	t.Helper()
	text := fmt.Sprintf("[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = %q\n[organisation]\nname = \"The Keepers of Nowhere\"\n[[section]]\nkind = \"figures\"\ntitle = \"One\"\n[[section.chart]]\n%s\n", tag, keys)
	problems := new(diag.List)
	report := sections.Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	doc := report.Compose(sections.Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}, problems)
	_, found, err := sections.Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	problems.Append(found)
	for _, part := range doc.Parts {
		section, ok := part.(*content.Section)
		if !ok {
			continue
		}
		for _, b := range section.Blocks {
			if chart, ok := b.(content.Chart); ok {
				var notes strings.Builder
				for _, n := range chart.Notes {
					notes.WriteString(content.PlainText(n.(content.Paragraph).Inlines))
				}
				return chart, notes.String(), problems.Sorted()
			}
		}
	}
	t.Fatalf("no chart: %v", problems.Sorted())
	return content.Chart{}, "", nil
}

// drawnParts are the labels and values of the first series of a chart, as they are drawn.
func drawnParts(chart content.Chart) string {
	var out []string
	for i, l := range chart.Labels {
		out = append(out, fmt.Sprintf("%s %v", content.PlainText(l), chart.Series[0].Values[i]))
	}
	return strings.Join(out, ", ")
}

// TestDonuts: parts stand by size, slivers are joined and told below, as a part that is nothing is, the order of the author stays
// where it is wished for, and of more than six parts bars are made.
func TestDonuts(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	for _, c := range []struct{ tag, keys, parts, note string }{
		{"en", `labels = ["Small", "Large", "None", "Middle"]` + "\n" + `series = [{ values = [10, 50, "", 40] }]`, "Large 50, Middle 40, Small 10", "None\u00a0–"},
		{"en", `labels = ["Small", "Large", "None", "Middle", "Zero", "Tiny"]` + "\n" + `series = [{ values = [10, 50, "", 40, 0, 1] }]`,
			"Large 50, Middle 40, Small 10, Other 1", "Other: Zero\u00a00, Tiny\u00a01None\u00a0–"},
		{"en", `labels = ["Large", "None", "Zero"]` + "\n" + `series = [{ values = [50, "", 0] }]`, "Large 50", "None\u00a0–, Zero\u00a00"},
		{"en", `labels = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]` + "\n" + `series = [{ values = [512, 388, 120, 96, 45, 12, 8, 3] }]`,
			"One 512, Two 388, Three 120, Four 96, Five 45, Other 23", "Other: Six\u00a012, Seven\u00a08, Eight\u00a03"},
		{"en", `labels = ["0–17", "18–64", "65 and more"]` + "\nsort = false\n" + `series = [{ values = [10, 50, 40] }]`, "0–17 10, 18–64 50, 65 and more 40", ""},
		{"en", `labels = ["Lonely", "Large"]` + "\n" + `series = [{ values = [1, 99] }]`, "Large 99, Lonely 1", ""},
		{"de", `labels = ["Groß", "Weitere", "Öl", "Docht"]` + "\n" + `series = [{ values = [60, 38, 1, 1] }]`, "Groß 60, Weitere 40", "Weitere: Öl\u00a01, Docht\u00a01"},
		{"en", `labels = ["Large", "Nothing", "Small"]` + "\n" + `series = [{ values = [60, 0, 40] }]`, "Large 60, Small 40", "Nothing\u00a00"},
		{"en", `labels = ["Large", "Nothing", "Small"]` + "\nsort = false\n" + `series = [{ values = [60, 0, 40] }]`, "Large 60, Small 40", "Nothing\u00a00"},
		{"ar", `labels = ["كبير", "لا شيء", "صغير"]` + "\n" + `series = [{ values = [60, 0, 40] }]`, "كبير 60, صغير 40", "لا شيء\u00a00"},
		{"en", `labels = ["All", "Nought", "Naught"]` + "\n" + `series = [{ values = [60, 0, 0] }]`, "All 60, Other 0", "Other: Nought\u00a00, Naught\u00a00"},
		{"en", `labels = ["A", "B", "C", "D", "E", "F", "G"]` + "\n" + `series = [{ values = [10, 20, 30, 40, 50, 60, 70] }]`, "G 70, F 60, E 50, D 40, C 30, B 20, A 10", ""},
	} {
		drawn, note, problems := composedChart(t, hyphens, c.tag, "type = \"donut\"\n"+c.keys)
		if got := drawnParts(drawn); got != c.parts || note != c.note {
			t.Errorf("%s is drawn as %s (%s), want %s (%s)", c.keys, got, note, c.parts, c.note)
		}
		bars := strings.Contains(c.keys, `"G"`)
		if (drawn.Kind == chart.Bars{}) != bars || (len(problems) > 0) != bars {
			t.Errorf("%s is drawn as %T: %v", c.keys, drawn.Kind, problems)
		}
	}
}

// TestAbsent: what a stack has no place for is named below it by series, or stands in its table; too many are told.
func TestAbsent(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	many := strings.TrimSuffix(strings.Repeat("0, ", 13), ", ")
	labels := strings.TrimSuffix(strings.Repeat(`"A", `, 14), ", ")
	for _, c := range []struct{ keys, note, problem string }{
		{`labels = ["A", "B"]` + "\n" + `series = [{ name = "x", values = [1, 0] }, { name = "y", values = ["", 2] }]`, "x: B\u00a00y: A\u00a0–", ""},
		{`labels = ["A", "B"]` + "\n" + `series = [{ values = [1, 2] }]`, "", ""},
		{`labels = ["A", "B"]` + "\ntable = true\n" + `series = [{ values = [1, 0] }]`, "", ""},
		{"labels = [" + labels + "]\nseries = [{ values = [1, " + many + "] }]", "", "13 values of this chart are 0 or unknown and cannot be seen in it"},
		{"labels = [" + labels + "]\ntable = true\nseries = [{ values = [1, " + many + "] }]", "", ""},
	} {
		_, note, problems := composedChart(t, hyphens, "en", "type = \"stacked\"\n"+c.keys)
		problem := ""
		for _, p := range problems {
			problem += p.Summary
		}
		if note != c.note || problem != c.problem {
			t.Errorf("%s: the note is %q, and the problems %q", c.keys, note, problem)
		}
	}
}

// TestHighlights: one label or series is marked, the others are quiet and can still be seen; what cannot be marked is
// told.
func TestHighlights(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	two := `series = [{ name = "x", values = [5, 6] }, { name = "y", values = [6, 7] }]`
	for _, c := range []struct {
		keys, problem string
		labels        bool // have inks
		marked        int
	}{
		{`type = "bar"` + "\nhighlight = \"B\"\nseries = [{ values = [5, 6] }]", "", true, 1},
		{`type = "column"` + "\nhighlight = \"last\"\nseries = [{ values = [5, 6] }]", "", true, 1},
		{`type = "donut"` + "\nhighlight = \"B\"\nseries = [{ values = [5, 6] }]", "", true, 0}, // by size
		{`type = "line"` + "\nhighlight = \"x\"\n" + two, "", false, 0},
		{`type = "slope"` + "\nhighlight = \"last\"\n" + two, "", false, 1},
		{`type = "multiples"` + "\nhighlight = \"y\"\n" + two, "", false, 1},
		{`type = "bar"` + "\nhighlight = \"B\"\n" + two, "this chart can mark nothing: its inks tell its series or parts apart", false, -1},
		{`type = "waffle"` + "\nhighlight = \"B\"\nseries = [{ values = [5, 6] }]", "this chart can mark nothing: its inks tell its series or parts apart", true, -1},
		{`type = "bar"` + "\nhighlight = \"C\"\nseries = [{ values = [5, 6] }]", `the chart has no label "C"`, false, -1},
		{`type = "line"` + "\nhighlight = \"z\"\n" + two, `the chart has no series "z"`, false, -1},
		{`type = "donut"` + "\nhighlight = \"B\"\nseries = [{ values = [5, 0] }]", `the part "B" is too small to be marked in a donut`, true, -1},
	} {
		drawn, _, problems := composedChart(t, hyphens, "en", "labels = [\"A\", \"B\"]\n"+c.keys)
		problem := ""
		for _, p := range problems {
			problem += p.Summary
		}
		if problem != c.problem || (drawn.LabelInks != nil) != c.labels {
			t.Errorf("%s: the problems are %q, and the inks of labels %v", c.keys, problem, drawn.LabelInks)
		}
		inks := drawn.LabelInks
		if inks == nil {
			for _, s := range drawn.Series {
				inks = append(inks, s.Ink)
			}
		}
		if c.marked < 0 {
			continue
		}
		for i, ink := range inks {
			if contrast := color.Contrast(ink, drawn.Ground); contrast < 3 {
				t.Errorf("%s: ink %d has a contrast of %g", c.keys, i, contrast)
			}
			if (i != c.marked) != color.Alike(ink, inks[1-c.marked]) {
				t.Errorf("%s: %d is marked", c.keys, i)
			}
		}
	}
}

// TestLastMarked: a design that marks the last value of a sequence does so where its author marks nothing else, and not
// where that value is not known.
func TestLastMarked(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	const years, names = "labels = [\"2030\", \"2031\"]\ntype = ", "labels = [\"A\", \"B\"]\ntype = "
	const one = "series = [{ values = [5, 6] }]"
	const two = `series = [{ name = "x", values = [5, 6] }, { name = "y", values = [5, 6] }]`
	for _, c := range []struct {
		keys    string
		numbers bool // the last value of a line alone has its number
		marked  bool // the last label has an ink of its own
	}{
		{years + "\"line\"\n" + one, true, false},
		{names + "\"line\"\n" + one, false, false},
		{years + "\"line\"\nhighlight = \"none\"\n" + one, false, false},
		{years + "\"column\"\n" + one, true, true},
		{years + "\"column\"\nseries = [{ values = [5, \"\"] }]", true, false},
		{years + "\"column\"\nhighlight = \"none\"\n" + one, false, false},
		{names + "\"column\"\nhighlight = \"none\"\n" + one, false, false},
		{names + "\"bar\"\n" + one, false, false},
		{years + "\"column\"\n" + two, true, false},
		{years + "\"multiples\"\n" + two, true, true},
	} {
		drawn, _, problems := composedChart(t, hyphens, "en", c.keys)
		for _, p := range problems {
			t.Errorf("%s: %s", c.keys, p.Summary)
		}
		if drawn.Look.LastMarked != c.numbers || (drawn.LabelInks != nil) != c.marked {
			t.Errorf("%s: the last is marked: %v, with inks %v", c.keys, drawn.Look.LastMarked, drawn.LabelInks)
		}
		if c.marked && color.Alike(drawn.LabelInks[0], drawn.LabelInks[1]) {
			t.Errorf("%s: the last looks like the others", c.keys)
		}
	}
}

// TestLongSlivers: a name that is wider than the page is set whole where slivers are reported, too.
func TestLongSlivers(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	long := strings.Repeat("x", 300)
	_, note, problems := composedChart(t, hyphens, "en", "type = \"donut\"\nlabels = [\"Large\", \"Small\", \""+long+"\"]\nseries = [{ values = [98, 1, 1] }]")
	if !strings.Contains(note, long) || len(problems) > 0 {
		t.Errorf("the note is %q, and the problems %v", note, problems)
	}
}

// TestSequences: labels that count on are known, and names of months have shorter ones.
func TestSequences(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	for _, c := range []struct {
		tag, labels string
		sequence    bool
		short       string
	}{
		{"en", `"2030", "2031"`, true, ""},
		{"en", `"2029/30", "2030/31"`, true, ""},
		{"en", `"Q1 2030", "Q2 2030"`, true, ""},
		{"en", `"January", "February"`, true, "Jan Feb"},
		{"de", `"Januar 2030", "März 2030"`, true, "Jan. 2030 März 2030"},
		{"en", `"North", "South"`, false, ""},
		{"en", `"Harbour of 2030", "Harbour of 2031"`, false, ""},
	} {
		chart, _, _ := composedChart(t, hyphens, c.tag, "type = \"bar\"\nlabels = ["+c.labels+"]\nseries = [{ values = [1, 2] }]")
		var short []string
		for _, s := range chart.Short {
			if len(s) > 0 {
				short = append(short, content.PlainText(s))
			}
		}
		if chart.Sequence != c.sequence || strings.Join(short, " ") != c.short {
			t.Errorf("%s: a sequence is %v, short %q", c.labels, chart.Sequence, short)
		}
	}
}

// TestChartAlternatives: whatever the values of a chart are and however it is drawn, each that is known
// is in what the chart says to those who do not see it, to three figures at the least.
func TestChartAlternatives(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	hyphens := hyphen.NewLibrary()
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 60 {
		kind := []string{"bar", "column", "stacked", "line", "donut", "waffle", "strip"}[i%7]
		n := 1 + r.IntN(50)
		var labels, values []string
		for k := range n {
			labels = append(labels, fmt.Sprintf("\"Label %d\"", k))
			v := math.Abs((r.Float64() - 0.4) * math.Pow10(r.IntN(595)-297))
			switch r.IntN(4) {
			case 0:
				v = float64(r.IntN(2_000_000_000))
			case 1:
				v = math.Round(v)
			}
			values = append(values, strconv.FormatFloat(v, 'e', -1, 64))
			if k > 0 && r.IntN(5) == 0 {
				values[k] = `""`
			}
		}
		keys := fmt.Sprintf("type = %q\nlabels = [%s]\nseries = [{ values = [%s] }]", kind, strings.Join(labels, ", "), strings.Join(values, ", "))
		chart, _, problems := composedChart(t, hyphens, "en", keys)
		for _, p := range problems {
			if p.Severity == diag.Error {
				t.Errorf("%s: %s", p.Summary, keys)
			}
		}
		said := saidValues(t, chart.Alt)
		for k, v := range values {
			f, err := strconv.ParseFloat(v, 64)
			if got, ok := said[fmt.Sprintf("Label %d", k)]; err == nil && (!ok || math.Abs(got-f) > f/100) {
				t.Errorf("%s: value %d is %v, and %v (%v) in %q", kind, k, f, got, ok, chart.Alt)
			}
		}
	}
}

// saidValues are the values that an alternative says, by their labels of two words.
func saidValues(t *testing.T, alt string) map[string]float64 {
	t.Helper()
	out := make(map[string]float64)
	plain := strings.NewReplacer(",", "", "\u00a0×\u00a010", "e", "\u2212", "-", "⁻", "-", "⁰", "0", "¹", "1", "²", "2",
		"³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
	for _, item := range strings.Split(strings.TrimSuffix(alt, "."), "; ") {
		at := strings.LastIndexByte(item, ' ')
		if item[at+1:] == "–" {
			continue // unknown
		}
		if strings.HasSuffix(item, "%)") { // with its share
			item = item[:strings.LastIndex(item, " (")]
			at = strings.LastIndexByte(item, ' ')
		}
		v, err := strconv.ParseFloat(plain.Replace(item[at+1:]), 64)
		if err != nil {
			t.Fatal(err)
		}
		out[item[:at]] = v
	}
	return out
}
