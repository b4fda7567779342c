package block_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// anyBlock is a block that looks at what stands above it, at its grid or at its page: a heading, a signature that keeps
// the lines above it, a float, a quotation, cards, a table, text.
func anyBlock(dice *rand.Rand) content.Block {
	switch dice.IntN(8) {
	case 0:
		return layouttest.Heading("Heading")
	case 1:
		p := ragged("Signed by a keeper")
		p.Before = content.Exactly(unit.Length(dice.IntN(20)) * unit.Pt)
		return p
	case 2:
		picture := layouttest.Picture("JPEG", 300, 100+dice.IntN(200))
		picture.KeepPrevious = dice.IntN(2) == 0
		return picture
	case 3:
		return content.Quotation{Blocks: []content.Block{ragged(layouttest.Words(6))}, Line: unit.Pt}
	case 4:
		return content.Persons{Columns: 2, Cards: []content.Person{
			{Name: layouttest.Label("Ada"), Text: []content.Block{ragged(layouttest.Words(9 + 40*dice.IntN(6)))}},
			{Name: layouttest.Label("Ben")}, {Name: layouttest.Label("Cy")},
		}}
	case 5:
		return table([]content.CellAlign{content.CellStart, content.CellEnd}, "a|1", "b|2", "c|3")
	case 6:
		return layouttest.Paragraph(role.Lead, layouttest.Words(4))
	}
	return ragged(layouttest.Words(3 + dice.IntN(40)))
}

// TestSectionsBesideEachOther: sections of a flow are built side by side where there are cores for it, and then stand as
// if they had been built one below the other: their space, what they keep of the section above, their floats. Some of
// them are empty.
func TestSectionsBesideEachOther(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for seed := range uint64(25) {
		var one string
		for _, cores := range []int{1, 16} {
			runtime.GOMAXPROCS(cores)
			dice := rand.New(rand.NewPCG(seed, 5))
			doc := layouttest.Document(t, "en", 12+dice.IntN(20))
			doc.Parts = nil
			for i := range 30 {
				var blocks []content.Block
				for range dice.IntN(5) {
					blocks = append(blocks, anyBlock(dice))
				}
				section := layouttest.Section(fmt.Sprint("Part ", i), blocks...)
				if dice.IntN(4) == 0 {
					section.Opener = []content.Block{layouttest.Paragraph(role.Title, "Title")}
				}
				if dice.IntN(6) == 0 {
					section.Foot = []content.Block{ragged("Foot")}
				}
				doc.Parts = append(doc.Parts, section)
			}
			brief := layouttest.Brief(layouttest.Typeset(t, doc), layouttest.Structure|layouttest.PageSizes)
			if cores == 1 {
				one = brief
			}
			if brief != one {
				t.Fatalf("seed %d: the pages are others on %d cores", seed, cores)
			}
		}
	}
}
