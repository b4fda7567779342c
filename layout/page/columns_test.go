package page

import (
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

const pt = unit.Pt

// textStrips are lines of 10 points.
func textStrips(n int) (out sequence) {
	for range n {
		out = append(out, galley.Strip{Height: 10 * pt, Line: true})
	}
	return out
}

// TestSequence: what stands before and behind a strip is found over the space between them.
func TestSequence(t *testing.T) {
	blank, line, section := galley.Strip{Blank: true, Height: 5}, galley.Strip{}, new(content.Section)
	begins, title, kept := galley.Strip{Begins: section}, galley.Strip{Title: true}, galley.Strip{Cost: galley.Never}
	one, two := galley.Strip{Float: 1}, galley.Strip{Float: 2}
	s := sequence{begins, blank, kept, blank, one, one, two, blank, blank, line, title, blank, begins, line, blank}
	for i, want := range map[int]int{0: 2, 1: 2, 3: 4, 6: 9, 13: 15, 14: 15} {
		if got := s.nextContent(i); got != want {
			t.Errorf("behind strip %d comes %d, want %d", i, got, want)
		}
	}
	for start, want := range map[int]int{0: 11, 12: 14} {
		if got := s.sectionEnd(start); got != want {
			t.Errorf("the section of strip %d ends at %d, want %d", start, got, want)
		}
	}
	for i, want := range map[int]bool{0: true, 4: true, 5: false, 6: true} {
		if s.beginsFloat(i) != want {
			t.Errorf("a float begins with strip %d: %v", i, !want)
		}
	}
	for i, want := range map[int]int{4: 6, 5: 6, 6: 7} {
		if got := s.floatEnd(i); got != want {
			t.Errorf("the float of strip %d ends at %d", i, got)
		}
	}
	if (sequence{one}).floatEnd(0) != 1 {
		t.Error("a float at the end does not end")
	}
	for i, want := range map[int]bool{9: true, 10: true, 13: true, 2: false, 6: false} {
		if s.aboveTitle(i) != want {
			t.Errorf("strip %d is above a title: %v", i, !want)
		}
	}
	if got := (sequence{{Blank: true, Plain: 5}, one, line}).space(1, 2); got != 5 {
		t.Errorf("the space at the head is %d", got)
	}
	for i, want := range map[int]bool{4: true, 3: true, 5: false, 2: false, 0: false} {
		if s.followsTitle(i) != want {
			t.Errorf("strip %d follows a title: %v", i, !want)
		}
	}
	for _, c := range []struct {
		float, text int
		want        unit.Length
	}{{6, 9, 10}, {4, 6, 0}, {4, 4, 5}, {6, 6, 10}, {5, 2, 5}} {
		if got := s.between(s.floatEnd(c.float), c.text); got != c.want {
			t.Errorf("below %d and before %d: %d, want %d", c.float, c.text, got, c.want)
		}
	}
}

// TestColumnCost: a column costs its white, less where space may grow or the section ends; a last page that is thin costs more, a
// column over its height what its pictures give.
func TestColumnCost(t *testing.T) {
	strips := textStrips(4)
	strips[2].Begins = new(content.Section)
	p := paginator{strips: strips, half: 5 * pt, step: 5 * pt, columns: 1}
	for _, c := range []struct {
		name string
		col  column
		i    int
		want int64
	}{
		{"full", column{content: 120 * pt}, 0, 0},
		{"a half line of white", column{content: 115 * pt}, 0, galley.EmptyHalf},
		{"three half lines", column{content: 100 * pt, notes: 5 * pt}, 0, 9 * galley.EmptyHalf},
		{"far more", column{content: 80 * pt}, 0, 36*galley.EmptyHalf + 2*galley.FarHalf},
		{"space that grows", column{content: 100 * pt, stretch: 10 * pt}, 0, 4*galley.EmptyHalf + 2*galley.StretchedHalf},
		{"space that grows more than it must", column{content: 110 * pt, stretch: 40 * pt}, 0, 2 * galley.StretchedHalf},
		{"the end of a section", column{content: 100 * pt}, 1, 4 * galley.EndHalf},
		{"the end of a section, a third full", column{content: 40 * pt}, 1, 16 * galley.EndHalf},
		{"the end of a section, thin", column{content: 39 * pt}, 1, galley.ThinShare},
		{"the last page", column{content: 72 * pt}, 3, 7 * endWhite},
		{"the last page, below three fifths", column{content: 40 * pt}, 3, 13*endWhite + 6*lowWhite},
		{"the last page, full enough", column{content: 108 * pt}, 3, 0},
		{"a picture that grows", column{content: 100 * pt, give: grows(15)}, 0, growAtAll + 3*growHalf + galley.EmptyHalf},
		{"a picture that grows more than it must", column{content: 100 * pt, give: grows(90)}, 0, growAtAll + 4*growHalf},
		{"a picture that grows at the end of a section", column{content: 100 * pt, give: grows(15)}, 1,
			growAtAll + 3*growHalf + galley.EndHalf},
		{"a picture that grows on the last page", column{content: 48 * pt, give: grows(90)}, 3, growAtAll + 12*growHalf},
		{"the last page, thin", column{content: 15 * pt, notes: 24 * pt}, 3, galley.ThinPage},
		{"the last page, an eighth", column{content: 15 * pt}, 3, galley.ThinPage},
		{"the last page, with a few lines", column{content: 14 * pt}, 3, galley.LostPage},
		{"over its height", column{content: 126 * pt, give: galley.Room{Crop: 10 * pt}}, 0, giveCost(6*pt, 5*pt, galley.Room{Crop: 10 * pt})},
	} {
		if got := p.columnCost(&c.col, c.i, 120*pt); got != c.want {
			t.Errorf("%s: it costs %d, want %d", c.name, got, c.want)
		}
	}
	if got := giveCost(6*pt, 5*pt, galley.Room{Crop: 10 * pt}); got != giveAtAll+2*giveHalf+4*giveSquare {
		t.Errorf("a picture that is cropped costs %d", got)
	}
	if got := giveCost(16*pt, 5*pt, galley.Room{Crop: 10 * pt}); got != giveAtAll+2*giveHalf+4*giveSquare+shrinking*(2*giveHalf+4*giveSquare) {
		t.Errorf("a picture that becomes smaller costs %d", got)
	}
}

// grows is the room of pictures that can become higher by some points.
func grows(points unit.Length) galley.Room { return galley.Room{Grow: points * pt} }

// TestGrowthInColumns: where columns beside each other are balanced, behind the end of a section, no picture grows.
func TestGrowthInColumns(t *testing.T) {
	strips := textStrips(4)
	strips[2].Begins = new(content.Section)
	p := paginator{strips: strips, half: 5 * pt, step: 5 * pt, columns: 2}
	col := column{content: 100 * pt, give: grows(90)}
	for next, want := range map[int]unit.Length{1: 20 * pt, 2: 0, 3: 20 * pt, 4: 0} {
		if got := growth(&p, &col, next, 120*pt); got != want {
			t.Errorf("before strip %d it grows by %s, want %s", next, got, want)
		}
	}
}

// TestBreakColumns: of all ways to divide lines into columns the cheapest is taken, for any costs of breaks; no strip is lost, and
// no column is over its height.
func TestBreakColumns(t *testing.T) {
	for seed := range 300 {
		random := uint32(seed)*2654435761 + 1
		next := func(n uint32) int { random = random*1664525 + 1013904223; return int(random >> 16 % n) }
		strips := textStrips(6 + next(5))
		for i := range strips {
			strips[i].Height = unit.Length(1+next(3)) * 10 * pt
			switch next(6) {
			case 0:
				strips[i].Cost = int64(next(100_000))
			case 2:
				strips[i].Cost = galley.Never
			case 1:
				if i > 0 {
					strips[i] = galley.Blank(unit.Length(next(4)) * 5 * pt)
				}
			}
		}
		p := paginator{strips: strips, height: 60 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		columns := p.breakColumns()
		at, total := 0, int64(0)
		for k, col := range columns {
			for at < len(strips) && strips[at].Blank {
				at++
			}
			if col.from != at || col.content > p.height {
				t.Fatalf("%d: column %d goes from %d, and what is left begins at %d; it is %s high", seed, k, col.from, at, col.content)
			}
			height := unit.Length(0)
			last := col.to - 1
			for strips[last].Blank { // at the end of all
				last--
			}
			for i := col.from; i <= last; i++ {
				height += strips[i].Height
			}
			if height != col.content {
				t.Fatalf("%d: column %d is %s high, not %s", seed, k, height, col.content)
			}
			total += p.columnCost(&col, last, p.height) + strips[last].Cost
			at = col.to
		}
		if best := cheapest(&p, 0, make(map[int]int64)); best < impossible && total != best {
			t.Errorf("%d: the columns cost %d, and could cost %d", seed, total, best)
		}
	}
}

// impossible is the cost of what cannot be divided without breaking a rule.
const impossible = int64(1) << 50

// cheapest is what the cheapest columns of the strips from one on cost.
func cheapest(p *paginator, from int, known map[int]int64) int64 {
	for from < len(p.strips) && p.strips[from].Blank {
		from++
	}
	if from == len(p.strips) {
		return 0
	}
	if cost, ok := known[from]; ok {
		return cost
	}
	best := impossible
	col := column{}
	for i := from; i < len(p.strips); i++ {
		s := p.strips[i]
		col.content += s.Height
		if col.content > p.height {
			break
		}
		if s.Blank || s.Cost >= galley.Never {
			continue
		}
		best = min(best, p.columnCost(&col, i, p.height)+s.Cost+cheapest(p, i+1, known))
	}
	known[from] = best
	return best
}

// TestHeads: what runs over all columns stands where the text before it ends, if a quarter of the page is left below it, and a page
// with nothing above its columns takes all.
func TestHeads(t *testing.T) {
	head := []galley.Strip{{Height: 30 * pt}}
	for _, c := range []struct {
		head []galley.Strip
		more unit.Length
		want bool
	}{{nil, 500, true}, {head, 45, true}, {head, 46, false}} {
		if got := hasRoom(100*pt, c.head, []galley.Strip{{Height: c.more * pt}}); got != c.want {
			t.Errorf("%d more has room: %v", c.more, got)
		}
	}
	columns := []column{{to: 3}, {to: 5}, {to: 9}}
	for at, want := range map[int]int{0: 0, 3: 0, 4: 0, 5: 0, 6: 1, 9: 1, 20: 1} {
		if got := pageOf(2, columns, at); got != want {
			t.Errorf("strip %d stands on page %d, want %d", at, got, want)
		}
	}
	if pageOf(2, nil, 0) != 0 {
		t.Error("without columns there is no first page")
	}
	if headOf([][]galley.Strip{head}, 0) == nil || headOf([][]galley.Strip{head}, 1) != nil {
		t.Error("a page has the head of another")
	}
	for at, want := range map[int]int{0: 1, 1: 1, 2: 1, 3: 3, 9: -1} {
		strips := []galley.Strip{{Blank: true}, {Notes: []int32{1}}, {Blank: true}, {}}
		callAt(strips, galley.WidePicture{At: at, Strips: []galley.Strip{{Notes: []int32{4}}, {Notes: []int32{5}}}})
		for i, s := range strips {
			called := slices.Contains(s.Notes, 4) && slices.Contains(s.Notes, 5)
			if called != (i == want) {
				t.Errorf("mentioned before strip %d: strip %d calls %v", at, i, s.Notes)
			}
		}
	}
}

// TestRest: below the last columns of a section is free what the highest leaves, but nothing where notes stand or the ground is the
// section's own.
func TestRest(t *testing.T) {
	ink := color.Black()
	for _, c := range []struct {
		name  string
		title content.Section
		row   []column
		want  unit.Length
	}{
		{"two columns", content.Section{}, []column{{content: 30 * pt}, {content: 20 * pt}}, 70},
		{"with notes", content.Section{}, []column{{content: 30 * pt}, {content: 20 * pt, notes: 5 * pt}}, 7},
		{"something at the foot", content.Section{}, []column{{content: 30 * pt, to: 1}}, 7},
		{"a picture that grows", content.Section{}, []column{{from: 1, to: 2, content: 30 * pt, give: grows(50)}}, 20},
		{"on a ground", content.Section{Ground: &ink}, []column{{content: 30 * pt}}, 7},
		{"with pages of its own", content.Section{OwnPages: true}, []column{{content: 30 * pt}}, 7},
	} {
		a := assembler{rest: 7 * pt}
		p := &paginator{strips: []galley.Strip{{Foot: true}, {}}, columns: len(c.row), half: 5 * pt, step: 5 * pt}
		a.leaveRest(pageColumns{paginator: p, height: 100 * pt}, &c.title, c.row)
		if a.rest != c.want*pt {
			t.Errorf("%s: %s is left", c.name, a.rest)
		}
	}
}

// TestMarksOfSheet: the marks of a printer stand outside of the page and what bleeds, at its corners, in the middle of its sides, and
// where it is folded; the color bar lies below it.
func TestMarksOfSheet(t *testing.T) {
	mm := func(n unit.Length) unit.Length { return unit.Millimeters(float64(n)) }
	m := marker{size: unit.Size{W: 400 * pt, H: 600 * pt}, away: 10 * pt}
	thick := pt * markLine / 1000
	rects := func() (out []unit.Rect) {
		for _, it := range m.items {
			p := it.(display.Path)
			if p.Place.Artifact != display.Decoration {
				t.Error("a mark is read")
			}
			if p.Fill != nil {
				r, _ := p.Rect()
				out = append(out, r)
			}
		}
		m.items = nil
		return out
	}
	same := func(what string, want []unit.Rect) {
		t.Helper()
		got := rects()
		for _, r := range want {
			if !slices.Contains(got, r) {
				t.Errorf("%s: there is none at %v", what, r)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %v", what, got)
		}
	}
	m.cropMarks()
	long := mm(markLength)
	same("crop marks", []unit.Rect{
		{X: -10*pt - long, Y: -thick / 2, W: long, H: thick}, {X: -thick / 2, Y: -10*pt - long, W: thick, H: long},
		{X: 410 * pt, Y: -thick / 2, W: long, H: thick}, {X: 400*pt - thick/2, Y: -10*pt - long, W: thick, H: long},
		{X: -10*pt - long, Y: 600*pt - thick/2, W: long, H: thick}, {X: -thick / 2, Y: 610 * pt, W: thick, H: long},
		{X: 410 * pt, Y: 600*pt - thick/2, W: long, H: thick}, {X: 400*pt - thick/2, Y: 610 * pt, W: thick, H: long},
	})
	m.foldMarks(150 * pt)
	dash := long / 5
	var folds []unit.Rect
	for i := range unit.Length(3) {
		folds = append(folds, unit.Rect{X: 150*pt - thick/2, Y: -10*pt - 2*i*dash - dash, W: thick, H: dash},
			unit.Rect{X: 150*pt - thick/2, Y: 610*pt + 2*i*dash, W: thick, H: dash})
	}
	same("fold marks", folds)
	m.targets()
	r, off := mm(targetSize), 10*pt+long
	var circles []unit.Rect
	for _, it := range m.items {
		if p := it.(display.Path); p.Stroke != nil {
			plain := p
			plain.Line = 0
			circles = append(circles, plain.Extent())
		}
	}
	var crosses []unit.Rect
	for _, c := range []unit.Point{{X: 200 * pt, Y: -off}, {X: 200 * pt, Y: 600*pt + off}, {X: -off, Y: 300 * pt}, {X: 400*pt + off, Y: 300 * pt}} {
		crosses = append(crosses, unit.Rect{X: c.X - 3*r/2, Y: c.Y - thick/2, W: 3 * r, H: thick}, unit.Rect{X: c.X - thick/2, Y: c.Y - 3*r/2, W: thick, H: 3 * r})
	}
	same("targets", crosses)
	for i, c := range circles {
		middle := unit.Point{X: c.X + c.W/2, Y: c.Y + c.H/2}
		cross := crosses[2*i]
		if (middle.X-cross.X-cross.W/2).Abs() > pt || (middle.Y-cross.Y-cross.H/2).Abs() > pt || c.W >= 3*r {
			t.Errorf("circle %d lies in %v", i, c)
		}
	}
	m.colorBar()
	bar := rects()
	side := mm(patchSize)
	if len(bar) != 8 || bar[0] != (unit.Rect{X: 400*pt - mm(10) - 8*side, Y: 610*pt + mm(1), W: side, H: side}) || bar[7].X != 400*pt-mm(10)-side {
		t.Errorf("the color bar is %v", bar)
	}
}

// TestOverflow: where no break is allowed a column ends with the last strip that has room in it, and a strip that is higher than a
// column stands in one of its own; nothing is lost.
func TestOverflow(t *testing.T) {
	for _, c := range []struct {
		name    string
		heights []unit.Length
		want    []int // where columns end
	}{
		{"lines that all keep with the next", []unit.Length{20, 20, 20, 20, 20, 20, 20}, []int{3, 6, 7}},
		{"a strip higher than a column", []unit.Length{20, 90, 20}, []int{1, 2, 3}},
		{"the first higher than a column", []unit.Length{90, 20, 20}, []int{1, 3}},
		{"each as high as a column", []unit.Length{60, 60}, []int{1, 2}},
		{"the last on a thin page", []unit.Length{19, 19, 19, 19}, []int{3, 4}},
	} {
		p := paginator{height: 60 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
		for _, h := range c.heights {
			p.strips = append(p.strips, galley.Strip{Height: h * pt, Cost: galley.Never})
		}
		p.strips[len(p.strips)-1].Cost = 0
		var got []int
		for _, col := range p.breakColumns() {
			got = append(got, col.to)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: columns end at %v, want %v", c.name, got, c.want)
		}
	}
}
