package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
)

// Chart is values as a drawing, with its words.
type Chart struct {
	Kind ChartKind
	// Look is how it looks, whatever it shows.
	Look ChartLook
	// Labels say what the values are of; each has a value in every series.
	Labels [][]Inline
	// Short are shorter forms of the labels, as "Jan" for January, for where the labels have
	// no room. Nil where there are none.
	Short [][]Inline
	// Sequence is set if the labels count on, as years do: where not all have room, some
	// are left out, and readers know what stood there.
	Sequence bool
	Series   []Series
	// LabelInks are the inks of the labels where each has one of its own; nil where that of the series is for all.
	LabelInks []color.Ink
	// Whole is what the values are parts of, if that is more than they are together.
	Whole float64
	// Format writes a value as it stands in the chart. Tick writes one at its axis, with as
	// many decimals as the steps of the axis need.
	Format func(v float64) string
	Tick   func(v float64, decimals int) string
	// Unit is what is counted; it stands above the chart.
	Unit []Inline
	// Rule is the ink of the lines of the axis, Ground what lies below the chart.
	Rule, Ground color.Ink
	// Hatched tells series apart by lines, too, for those who copy the page in black.
	Hatched bool
	// Tabled is set if the values stand in a table, too, so that none is lost that has no
	// room in the chart.
	Tabled  bool
	Caption []Block
	// Alt says what the chart shows to those who do not see it. It has all values.
	Alt string
	// AltLanguage is the language of Alt, where it is not that of the text around; else it is empty.
	AltLanguage string
	// Continued says what stands on the later pages of a chart that goes on over several.
	Continued string
	Notes     []Block
	Anchor    string
	Span      diag.Span
	// Alone is set where the chart stands alone on its page, and may be higher.
	Alone bool
	// Map is what a map has besides; nil for all other charts.
	Map *ChartMap
}

// ChartMap is what a map has that other charts have not.
type ChartMap struct {
	// Codes are the countries of the labels, by their codes of ISO 3166-1.
	Codes []string
	// World is set if the whole world is shown, and not the countries with what is around them.
	World bool
	// Circles is set if values are circles of their size, and not shades of the countries.
	Circles bool
	// Present is set if the countries have no values, but are marked.
	Present bool
	// NoData says what countries are of which no value is known.
	NoData []Inline
	// Range writes the least and the greatest value of a shade.
	Range func(low, high float64) string
}

// Series is the values of one color, one for each label. A value that is not known
// is NaN.
type Series struct {
	Name   []Inline
	Values []float64
	Ink    color.Ink
}

// ChartKind is how the values of a chart are drawn: a type of the package that draws charts.
type ChartKind interface{ ChartKind() }

func (c Chart) visit(v Visitor) { v.Chart(c) }
