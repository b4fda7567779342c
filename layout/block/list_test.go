package block

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
)

// TestPlaceOf: blocks begin where the first of their texts does that is in the report, in a list or a quotation, too.
func TestPlaceOf(t *testing.T) {
	at := func(line int) content.Paragraph {
		return content.Paragraph{Span: diag.At("report.toml", line, 1)}
	}
	quoted := content.Quotation{Blocks: []content.Block{content.Paragraph{}, at(4), at(5)}}
	listed := content.List{Items: []content.ListItem{{}, {Blocks: []content.Block{quoted}}}}
	for i, c := range []struct {
		blocks []content.Block
		want   int
	}{
		{nil, 0}, {[]content.Block{content.Paragraph{}, content.Names{}}, 0}, {[]content.Block{at(3), at(2)}, 3},
		{[]content.Block{content.Paragraph{}, at(2)}, 2}, {[]content.Block{quoted, at(9)}, 4},
		{[]content.Block{content.List{}, listed}, 4},
	} {
		if got := placeOf(c.blocks).Position().Line; got != c.want {
			t.Errorf("blocks %d begin in line %d, want %d", i, got, c.want)
		}
	}
}
