package block

import (
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// TestKeepLegend: the legend of a chart that goes on stays with the first part where both have room on a page, and is
// set again above the others where it takes no more than a third of one; the first two parts stay together, and the last two.
func TestKeepLegend(t *testing.T) {
	const never = galley.Never
	for _, c := range []struct {
		name           string
		legend         []unit.Length
		parts          int
		head, rest     []int64
		headers, first int
	}{
		{"small", []unit.Length{10, 23}, 4, []int64{never, never}, []int64{never, 7, never, 0}, 2, 10},
		{"too high to be set again", []unit.Length{34}, 4, []int64{never}, []int64{never, 7, never, 0}, 0, 0},
		{"just with the first part", []unit.Length{60}, 3, []int64{never}, []int64{never, never, 0}, 0, 0},
		{"too high for the first part", []unit.Length{61}, 3, []int64{7}, []int64{never, never, 0}, 0, 0},
		{"two parts", []unit.Length{10}, 2, []int64{never}, []int64{7, 0}, 1, 10},
		{"one part", []unit.Length{10}, 1, []int64{never}, []int64{0}, 1, 10},
	} {
		var head, rest []galley.Strip
		for _, h := range c.legend {
			head = append(head, galley.Strip{Height: h, Cost: 7})
		}
		for range c.parts {
			rest = append(rest, galley.Strip{Height: 40, Cost: 7})
		}
		keepLegend(head, rest, 100)
		costs := func(strips []galley.Strip) (out []int64) {
			for _, s := range strips {
				out = append(out, s.Cost)
			}
			return out
		}
		if !slices.Equal(costs(head), c.head) || !slices.Equal(costs(rest), c.rest) {
			t.Errorf("%s: breaks cost %v and %v", c.name, costs(head), costs(rest))
		}
		for i, s := range rest {
			if len(s.Header) != c.headers || c.headers > 0 && s.Header[0].Height != unit.Length(c.first) {
				t.Errorf("%s: above part %d there are %d strips", c.name, i, len(s.Header))
			}
		}
	}
}

// TestLabelWidth: the room for labels is that of the longest, with capitals wider than other letters, in the bounds of its column.
func TestLabelWidth(t *testing.T) {
	for _, c := range []struct {
		labels []string
		want   int64 // hundredths of a point
	}{
		{nil, 1600}, {[]string{"a"}, 1600}, {[]string{"aaa", "a"}, 1740}, {[]string{"a", "AAA"}, 2280}, {[]string{"Aaa"}, 1920},
		{[]string{"aaaaaaaaaaaaaaaaaaaa"}, 6000},
	} {
		var b content.Terms
		for _, l := range c.labels {
			b.Items = append(b.Items, content.Term{Label: []content.Inline{content.Text{Value: l}}})
		}
		if got := labelWidth(&b, 10*unit.Pt, 200*unit.Pt); got != (10*unit.Pt).MulDiv(c.want, 1000) {
			t.Errorf("labels %q have %s", c.labels, got)
		}
	}
}

// TestSaysNothing: only paragraphs without a word say nothing.
func TestSaysNothing(t *testing.T) {
	blank := content.Paragraph{Inlines: []content.Inline{content.Text{Value: " "}}}
	word := content.Paragraph{Inlines: []content.Inline{content.Text{Value: "a"}}}
	for i, c := range []struct {
		blocks []content.Block
		want   bool
	}{{nil, true}, {[]content.Block{blank, blank}, true}, {[]content.Block{blank, word}, false}, {[]content.Block{content.List{}}, false}} {
		if saysNothing(c.blocks) != c.want {
			t.Errorf("%d: says nothing: %v", i, !c.want)
		}
	}
}

// row is a node of strips of given heights, with a line of text in each that is not blank.
type row []galley.Strip

// Prepare implements galley.Node.
func (row) Prepare(*inline.Setter) {}

// Build implements galley.Node.
func (r row) Build(g *galley.Galley) {
	for _, s := range r {
		g.Add(s)
	}
}

// TestTimeline: the rule of a timeline runs from the first dot to the last, without a gap, and a dot stands at the head of each item.
func TestTimeline(t *testing.T) {
	ink, ground := color.Black(), color.White()
	text := func(height unit.Length) galley.Strip {
		return galley.Strip{Height: height * unit.Pt, Items: []display.Item{display.Text{}}}
	}
	for _, mirror := range []bool{false, true} {
		g := testGalley()
		g.Mirror = mirror
		g.Add(galley.Strip{Height: 14 * unit.Pt})
		n := &termsNode{
			block: content.Terms{Line: &ink, Ground: ground}, at: 60 * unit.Pt, frame: inline.Frame{X: 20 * unit.Pt, Width: 300 * unit.Pt},
			items: []galley.Node{row{galley.Blank(5 * unit.Pt), text(14), text(14)}, row{galley.Blank(7 * unit.Pt), text(20)}, row{text(14), text(14)}},
		}
		n.size = 9 * unit.Pt
		n.Build(g)
		x := 80 * unit.Pt
		if mirror {
			x = 320 * unit.Pt // 400 - 20 - 60
		}
		// From the top of each strip: where the rule begins, -1 for none, and whether there is a dot.
		for i, want := range []struct {
			rule unit.Length
			dot  bool
		}{{-1, false}, {-1, false}, {7, true}, {0, false}, {0, false}, {10, true}, {-1, true}, {-1, false}} {
			rule, dots := unit.Length(-1), 0
			for _, it := range g.Strips[i].Items {
				p, ok := it.(display.Path)
				if !ok {
					continue
				}
				r := p.Extent()
				if r.X+r.W/2 != x {
					t.Errorf("mirrored %v: in strip %d something stands about %s", mirror, i, r.X+r.W/2)
				}
				if r.W == unit.Pt {
					rule = r.Y / unit.Pt
					if r.Y+r.H != g.Strips[i].Height {
						t.Errorf("the rule of strip %d ends at %s", i, r.Y+r.H)
					}
					continue
				}
				dots++
				if middle := r.Y + r.H/2; middle != g.Strips[i].Height-g.Drop-3*unit.Pt {
					t.Errorf("the dot of strip %d stands at %s", i, middle)
				}
			}
			if rule != want.rule || dots != map[bool]int{false: 0, true: 2}[want.dot] {
				t.Errorf("mirrored %v: strip %d has a rule from %d and %d circles", mirror, i, rule, dots)
			}
		}
	}
}
