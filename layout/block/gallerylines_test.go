package block

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// pictured is a cell of one picture of some proportions.
func pictured(w, h int) []content.Block {
	return []content.Block{content.Picture{Image: &display.Picture{Width: w, Height: h}}}
}

// TestGalleryLines: pictures of any proportions stand in lines of at most as many as their author wants, in their
// order; the pictures of a line have one height, keep their proportions, and fill the measure to the last bit of it,
// unless they would be higher than allowed.
func TestGalleryLines(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 800 {
		b := content.Gallery{Columns: r.IntN(8)}
		for range 2 + r.IntN(12) {
			b.Cells = append(b.Cells, pictured(1+r.IntN(4000), 1+r.IntN(4000)))
		}
		room := measures{
			width: unit.Length(100+r.IntN(500)) * unit.Pt, gap: unit.Length(r.IntN(20)) * unit.Pt,
			highest: unit.Length(50+r.IntN(400)) * unit.Pt,
		}
		next := 0
		for _, line := range galleryLines(&b, room) {
			if line.from != next || len(line.widths) == 0 || b.Columns > 0 && len(line.widths) > b.Columns {
				t.Fatalf("a line of %d from %d, wanted at most %d from %d", len(line.widths), line.from, b.Columns, next)
			}
			next += len(line.widths)
			whole := unit.Length(len(line.widths)-1) * room.gap
			for i, width := range line.widths {
				whole += width
				p := b.Cells[line.from+i][0].(content.Picture)
				want := line.height.MulDiv(int64(p.Image.Width), int64(p.Image.Height))
				if (width - want).Abs() > max(unit.Pt/100, want/1000) {
					t.Fatalf("a picture of %d × %d is %d wide and %d high", p.Image.Width, p.Image.Height, width, line.height)
				}
			}
			if line.height > room.highest || whole > room.width || whole < room.width && line.height < room.highest {
				t.Fatalf("a line is %d of %d wide, %d of %d high", whole, room.width, line.height, room.highest)
			}
		}
		if next != len(b.Cells) {
			t.Fatalf("%d of %d pictures stand in lines", next, len(b.Cells))
		}
	}
}

// TestGalleryColumns: how many objects stand in a line, by the measure and by what its author wants.
func TestGalleryColumns(t *testing.T) {
	landscape, portrait, chart := pictured(3, 2), pictured(2, 3), []content.Block{content.Chart{}}
	repeat := func(n int, cell []content.Block) [][]content.Block { return slices.Repeat([][]content.Block{cell}, n) }
	for _, c := range []struct {
		name    string
		cells   [][]content.Block
		columns int
		measure unit.Length
		want    []int
	}{
		{"all in one line", repeat(3, landscape), 0, 300, []int{3}},
		{"as many as have room", repeat(6, landscape), 0, 200, []int{3, 3}},
		{"as many as the author wants", repeat(4, landscape), 2, 600, []int{2, 2}},
		{"lines of pictures are about as high", [][]content.Block{landscape, landscape, portrait}, 2, 300, []int{1, 2}},
		{"a tall one is not alone", [][]content.Block{portrait, landscape, landscape}, 2, 300, []int{2, 1}},
		{"charts need more", repeat(3, chart), 0, 330, []int{2, 1}},
		{"one in a line is always possible", repeat(2, chart), 0, 90, []int{1, 1}},
		{"lines of charts are about as long", repeat(4, chart), 3, 600, []int{2, 2}},
		{"beside a chart a picture has the rest", [][]content.Block{chart, landscape}, 0, 320, []int{2}},
	} {
		b := content.Gallery{Cells: c.cells, Columns: c.columns}
		room := measures{width: c.measure * unit.Pt, gap: 10 * unit.Pt, highest: 400 * unit.Pt}
		var got []int
		for _, line := range galleryLines(&b, room) {
			got = append(got, len(line.widths))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: lines of %d, want %d", c.name, got, c.want)
		}
	}
}

// TestTallTable: a table that no page holds stands between the lines of others, over the whole measure.
func TestTallTable(t *testing.T) {
	tall := []content.Block{content.Table{Rows: make([]content.TableRow, 51)}}
	p := pictured(1, 1)
	b := content.Gallery{Cells: [][]content.Block{p, p, tall, p, p}}
	lines := galleryLines(&b, measures{width: 410 * unit.Pt, gap: 10 * unit.Pt, highest: 300 * unit.Pt, rows: 50})
	if len(lines) != 3 || lines[1].from != 2 || len(lines[1].widths) != 1 || lines[1].widths[0] != 410*unit.Pt ||
		lines[2].from != 3 || len(lines[2].widths) != 2 {
		t.Errorf("the lines are %v", lines)
	}
}

// TestGalleryWidths: charts and tables are as wide as a column in all lines, also in one that is shorter.
func TestGalleryWidths(t *testing.T) {
	chart := []content.Block{content.Chart{}}
	b := content.Gallery{Cells: [][]content.Block{chart, chart, chart, pictured(1, 1)}, Columns: 2}
	lines := galleryLines(&b, measures{width: 410 * unit.Pt, gap: 10 * unit.Pt, highest: 150 * unit.Pt})
	want := [][]unit.Length{{200 * unit.Pt, 200 * unit.Pt}, {200 * unit.Pt, 150 * unit.Pt}}
	if len(lines) != 2 || !slices.Equal(lines[0].widths, want[0]) || !slices.Equal(lines[1].widths, want[1]) {
		t.Errorf("the widths are %v, want %v", lines, want)
	}
}

// TestMovedAside: all that stands on strips moves, also what stands above them on further pages; the strips themselves
// stay as they are.
func TestMovedAside(t *testing.T) {
	text := func() []display.Item { return []display.Item{display.Text{At: unit.Point{X: 7}}} }
	strips := []galley.Strip{{
		Items: text(), Folios: []galley.Folio{{At: unit.Point{X: 7}}}, Header: []galley.Strip{{Items: text()}},
	}}
	at := func(s galley.Strip) []unit.Length {
		return []unit.Length{s.Items[0].(display.Text).At.X, s.Folios[0].At.X, s.Header[0].Items[0].(display.Text).At.X}
	}
	if got := at(movedAside(strips, -5)[0]); !slices.Equal(got, []unit.Length{2, 2, 2}) {
		t.Errorf("moved, they stand at %v", got)
	}
	if got := at(strips[0]); !slices.Equal(got, []unit.Length{7, 7, 7}) {
		t.Errorf("before, they stood at %v", got)
	}
}

// TestFullLines: pictures of one height fill each line with as many as have room, and the last has the rest; one that is
// wider than a line becomes lower.
func TestFullLines(t *testing.T) {
	cell := func(w, h int64) []content.Block {
		return []content.Block{content.Picture{Crop: content.Crop{W: w, H: h}}}
	}
	room := measures{width: 100 * unit.Pt, gap: 10 * unit.Pt, highest: 400 * unit.Pt}
	b := content.Gallery{Highest: 40 * unit.Pt}
	for range 4 {
		b.Cells = append(b.Cells, cell(30, 40)) // 30 + 10 + 30 + 10 + 30 is more than there is
	}
	b.Cells = append(b.Cells, cell(8, 1), cell(40, 40))
	var got []string
	for _, line := range galleryLines(&b, room) {
		got = append(got, fmt.Sprintf("%d+%d at %d", line.from, len(line.widths), int64(line.height/unit.Pt)))
	}
	if want := "0+2 at 40, 2+2 at 40, 4+1 at 12, 5+1 at 40"; strings.Join(got, ", ") != want {
		t.Errorf("lines are %s, want %s", strings.Join(got, ", "), want)
	}
	if lines := galleryLines(&content.Gallery{Highest: unit.Pt}, room); len(lines) != 0 {
		t.Errorf("a gallery of nothing has %d lines", len(lines))
	}
}
