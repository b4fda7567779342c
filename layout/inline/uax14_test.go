package inline

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// unicodeCase is one line of Unicode's test of line breaking: a text, and the
// bytes at which a line may end.
type unicodeCase struct {
	text   string
	breaks map[int]bool
}

// unicodeCases reads LineBreakTest.txt of Unicode 17.
func unicodeCases(t *testing.T) []unicodeCase {
	t.Helper()
	f, err := os.Open("testdata/LineBreakTest.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	unpacked, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []unicodeCase
	for lines := bufio.NewScanner(unpacked); lines.Scan(); {
		data, _, _ := strings.Cut(lines.Text(), "#")
		c := unicodeCase{breaks: make(map[int]bool)}
		for _, field := range strings.Fields(data) {
			switch field {
			case "×":
			case "÷":
				c.breaks[len(c.text)] = true
			default:
				n, err := strconv.ParseUint(field, 16, 32)
				if err != nil {
					t.Fatal(err)
				}
				c.text += string(rune(n))
			}
		}
		delete(c.breaks, len(c.text))
		if c.text != "" {
			out = append(out, c)
		}
	}
	return out
}

// setBreaks lists the bytes of a text at which our paragraphs may break.
func setBreaks(t *testing.T, doc *content.Document, table *shape.Table, texts []string) []map[int]bool {
	t.Helper()
	c := NewSession(doc, NewStyles(doc, table), NewPageNumbers())
	var ps []*Paragraph
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	text := content.TextStyle{Family: serif, Weight: fonts.Regular, Size: 10 * unit.Pt, Features: shape.OldStyleFigures}
	style := content.ParagraphStyle{Text: text, Leading: 29 * unit.Pt / 2}
	for _, text := range texts {
		ps = append(ps, c.Read(style, []content.Inline{content.Text{Value: text}}, Frame{Width: doc.Sheet.Width(), Language: locale.Language{Tag: "en"}}, 0))
	}
	if err := table.Shape(); err != nil {
		t.Fatal(err)
	}
	s := NewSetter(doc, table.Shaper())
	var out []map[int]bool
	for i, p := range ps {
		s.itemizer.toItems(p)
		starts := make([]int, len(p.atoms)+1)
		for k, a := range p.atoms {
			starts[k+1] = starts[k] + 1 // a space
			if a.word != nil {
				starts[k+1] = starts[k] + len(a.word.Text)
			} else if a.kind == tieAtom {
				starts[k+1] = starts[k] + 2
			}
		}
		breaks := make(map[int]bool)
		for k, it := range s.itemizer.items[:len(s.itemizer.items)-1] {
			if it.Kind == 0 || it.Cost >= 1_000_000 {
				continue
			}
			at := starts[s.itemizer.refs[k].atom] + int(s.itemizer.refs[k].to)
			if p.atoms[s.itemizer.refs[k].atom].kind == spaceAtom {
				at = starts[s.itemizer.refs[k].atom] + 1
			}
			if at < len(texts[i]) {
				breaks[at] = true
			}
		}
		out = append(out, breaks)
	}
	return out
}

// TestUnicodeLineBreaks holds that a paragraph may break where UAX #14 says,
// on Unicode's own test. Left out are texts with line ends, which a report does
// not have inside of a paragraph, and with spaces at the ends or in rows, which Markdown
// takes away before; and numbers that are tied to their signs on purpose.
func TestUnicodeLineBreaks(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	width := unit.Millimeters(120)
	doc := &content.Document{
		Sheet: content.Sheet{Size: unit.Size{W: width, H: 2 * width}, Grid: 29 * unit.Pt / 2, Columns: 1},
		Book:  fonts.Embedded(), Hyphens: hyphens,
	}
	table := shape.NewTable(doc.Book)
	var cases []unicodeCase
	var texts []string
	for _, c := range unicodeCases(t) {
		if strings.ContainsAny(c.text, "\v\f\u0085\u2028\u2029\r\n\t") || strings.Contains(c.text, "  ") || strings.TrimSpace(c.text) != c.text || content.Spaces(locale.Language{}, c.text) != c.text {
			continue
		}
		cases = append(cases, c)
		texts = append(texts, c.text)
	}
	if len(cases) < 10_000 {
		t.Fatalf("only %d cases", len(cases))
	}
	failed := 0
	for i, got := range setBreaks(t, doc, table, texts) {
		same := len(got) == len(cases[i].breaks)
		for at := range cases[i].breaks {
			same = same && got[at]
		}
		if !same {
			if failed++; failed <= 40 {
				t.Errorf("%+q: breaks at %v, want %v", cases[i].text, got, cases[i].breaks)
			}
		}
	}
	t.Logf("%d of %d cases fail", failed, len(cases))
}
