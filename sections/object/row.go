package object

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// mostInRow is how many objects a row has at the most.
const mostInRow = 60

// Row is objects of the section side by side: pictures, charts, tables, films and sounds.
type Row struct {
	id, caption source.Text
	objects     []source.Text
	columns     int
	wide        bool
	letters     compose.LetterRule
	numbering   compose.Numbering
	where       source.Where
}

// rowTable is [[section.row]].
func rowTable(in *key.Reading) schema.Table[*Row] {
	widths := []schema.Word[bool]{{Name: "column", Means: false}, {Name: "page", Means: true}}
	noWidth := schema.Refusal{What: "unknown width %q", Cure: "widths of a row are column, page"}
	lettering := func(lettered bool) compose.LetterRule {
		if lettered {
			return compose.WithLetters
		}
		return compose.WithoutLetters
	}
	return schema.Table[*Row]{
		Name: "row",
		Doc:  "pictures, charts, tables, films and sounds side by side",
		Keys: []schema.Key[*Row]{
			key.ID(in, func(r *Row) *source.Text { return &r.id }),
			schema.Texts("objects", func(r *Row) *[]source.Text { return &r.objects }).
				NeededAs("", `objects = ["…", "…"]`).
				Called("pictures", "items", "parts", "of").
				Doc("the ids of pictures, charts, tables, films and sounds of the section, in their order").
				Example(`["lamps", "oil"]`),
			schema.Whole("columns", 1, 12, func(r *Row) *int { return &r.columns }).
				Without("as many as there are objects").
				Doc("how many stand in a line; fewer where the measure has no room for so many").Example("2"),
			schema.Text("caption", func(r *Row) *source.Text { return &r.caption }).For(source.Caption).
				Called("title", "text").
				Doc("what stands below all of them").Example(`"The lamps of the west coast"`),
			numbered(in, func(r *Row) *compose.Numbering { return &r.numbering }),
			schema.TruthAs("letters", func(r *Row) *compose.LetterRule { return &r.letters }, lettering).
				Without("where the caption has a number").
				Doc("whether the caption of each begins with a letter, as “(a)”, and not with a number of its own").
				Example("true"),
			schema.WordsOr("width", widths, noWidth, func(r *Row) *bool { return &r.wide }).
				Doc("how wide the lines are: as the column; `page`: over the margin, where the text is not set in " +
					"columns").
				Example(`"page"`),
		},
		At:    func(r *Row) *source.Where { return &r.where },
		Check: func(r *Row) { checkRow(in, r) },
	}
}

// checkRow tells of a row that has no objects side by side.
func checkRow(in *key.Reading, r *Row) {
	at := r.where.Key("objects")
	seen := make(map[string]bool)
	r.objects = slices.DeleteFunc(r.objects, func(o source.Text) bool {
		twice := seen[o.Value]
		seen[o.Value] = true
		switch {
		case o.IsEmpty():
			in.Problems.Errorf(o.Span, "write the id of an object, or leave it out", "an object of the row has no name")
			return true
		case twice:
			in.Problems.Errorf(o.Span, "leave out one of the two", "the row names %q twice", o.Value)
		}
		return twice
	})
	switch n := len(r.objects); {
	case n < 2 && len(seen) > n: // told
	case n == 0 && r.where.Has("objects") && !r.where.HasValues("objects"):
		in.Problems.Errorf(at, "name two or more objects of the section, or leave the row out",
			"the row has no objects")
	case n == 1:
		in.Problems.Errorf(at, "name a second one, or place it in the text without a row", "one object is no row")
	case n > mostInRow:
		in.Problems.Errorf(at, "make two rows of it", "a row has at most %d objects", mostInRow)
	}
}

// Name implements compose.Object.
func (r *Row) Name() source.Text { return r.id }

// Places implements compose.Holder.
func (r *Row) Places() []string {
	var out []string
	for _, o := range r.objects {
		out = append(out, o.Value)
	}
	return out
}

// Compose implements compose.Object.
func (r *Row) Compose(c *compose.Composer) []content.Block {
	row := compose.Row{
		Objects: r.objects, Letters: r.letters,
		Caption: compose.CaptionBearer{
			ID: r.id.Value, Caption: r.caption, Numbering: r.numbering, Span: r.where.Span(),
		},
	}
	cells, caption := row.Compose(c)
	if len(cells) == 0 {
		return []content.Block{}
	}
	columns := r.columns
	if len(cells) == 1 { // the others stand in other editions
		columns = 0
	}
	return []content.Block{content.Gallery{
		Cells: cells, Columns: columns, Wide: r.wide, Caption: caption, Anchor: row.Caption.Anchor(c),
		Span: r.where.Span(),
	}}
}
