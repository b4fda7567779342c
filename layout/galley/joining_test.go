package galley

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// build does at random what blocks do to a galley from its present end on.
func build(g *Galley, dice *rand.Rand) {
	var added []int
	for range dice.IntN(8) {
		height := unit.Length(dice.IntN(40)) * unit.Pt
		switch dice.IntN(8) {
		case 0:
			g.Space(height, height/2)
		case 1:
			g.Around(height, 0)
		case 2:
			g.Align()
		case 3:
			g.KeepLast(dice.IntN(4))
		case 4:
			if len(added) > 0 {
				g.Float(added[dice.IntN(len(added))])
			}
		case 5:
			g.Across = append(g.Across, WidePicture{At: len(g.Strips)})
		default:
			g.Add(Strip{Height: height + unit.Pt, Cost: []int64{0, 5, Never}[dice.IntN(3)]})
			added = append(added, len(g.Strips)-1)
		}
	}
}

// TestJoin: galleys that are built beside each other and joined are the one that is built from its head to its foot: the
// space between them, breaks that one forbids in the other, floats, pictures over all columns.
func TestJoin(t *testing.T) {
	doc := &content.Document{Sheet: content.Sheet{Size: unit.Size{W: 300 * unit.Pt, H: 400 * unit.Pt}, Grid: 14 * unit.Pt}}
	for seed := range uint64(3000) {
		whole := NewGalley(doc, 200*unit.Pt)
		joined := NewGalley(doc, 200*unit.Pt)
		for section := range uint64(4) {
			if section > 0 {
				for _, g := range []*Galley{whole, joined} {
					g.Space(30*unit.Pt, 0)
					g.Flush()
				}
			}
			build(whole, rand.New(rand.NewPCG(seed, section)))
			below := joined.Below(3)
			build(below, rand.New(rand.NewPCG(seed, section)))
			joined.Join(below)
		}
		for i := range joined.Strips {
			if got, want := joined.Strips[i], whole.Strips[min(i, len(whole.Strips)-1)]; !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: strip %d is %+v, want %+v", seed, i, got, want)
			}
		}
		if len(joined.Strips) != len(whole.Strips) || !reflect.DeepEqual(joined.Across, whole.Across) {
			t.Fatalf("seed %d: %d strips, want %d; %v, want %v", seed, len(joined.Strips), len(whole.Strips),
				joined.Across, whole.Across)
		}
	}
}
