package brand

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// tabledInk is an ink that is a table: what it is on a screen, in process inks and as a spot ink.
type tabledInk struct {
	spot source.Text
	// screen and process are nil where they are not said.
	screen  *color.RGB
	process *color.CMYK
	where   source.Where
}

// inkKey is a color: "#rrggbb", or a table of what it is in several places. then is called when it was read;
// it may be nil.
func inkKey(name, what, example string, usual color.Ink, problems *diag.List,
	at func(*Brand) *color.Ink, then func(*Brand)) schema.Key[*Brand] {
	if then == nil {
		then = func(*Brand) {}
	}
	parse := func(t source.Text, problems *diag.List) (color.Ink, bool) {
		c, ok := parseColor(t, problems)
		return color.Of(c), ok
	}
	return schema.Either[*Brand](
		schema.Sub(name, inkTable(name, problems), func(b *Brand, t *tabledInk) {
			*at(b) = t.over(*at(b))
			b.spots[name] = t.spot
			then(b)
		}),
		schema.As(name, at, parse).Says("color").Usually(usual).Without("`\""+usual.Screen.String()+"\"`").Then(then).
			Doc("the color of "+what+": on a screen, or a table of what it is in several inks").Example(example))
}

// inkTable is an ink that is a table.
func inkTable(name string, problems *diag.List) schema.Table[*tabledInk] {
	return schema.Table[*tabledInk]{
		Name: "ink",
		Doc:  "a color in several inks",
		Keys: []schema.Key[*tabledInk]{
			schema.Text("spot", func(t *tabledInk) *source.Text { return &t.spot }).
				Doc("the name of a spot ink").Example(`"PANTONE 1675 C"`),
			schema.NumbersAs("print", 4, func(t *tabledInk) **color.CMYK { return &t.process }, readProcess).
				Doc("what it is in print, in percent of cyan, magenta, yellow and black").Example("[20, 100, 70, 30]"),
			schema.As("screen", func(t *tabledInk) **color.RGB { return &t.screen }, readColor).Says("color").
				Doc("what it is on a screen").Example(`"#7a1f2b"`),
		},
		At: func(t *tabledInk) *source.Where { return &t.where },
		Check: func(t *tabledInk) {
			if !t.where.Has("screen") {
				problems.Errorf(t.where.Span(), "add screen = \"#rrggbb\"",
					"`%s` does not say how it looks on a screen", name)
			}
		},
	}
}

// over is the ink; what the table does not say of the screen stays as it is otherwise.
func (t *tabledInk) over(otherwise color.Ink) color.Ink {
	ink := color.Ink{Spot: t.spot.Value, Screen: otherwise.Screen}
	if t.process != nil {
		ink.Process = *t.process
		ink.HasProcess = true
	}
	if t.screen != nil {
		ink.Screen = color.Of(*t.screen).Screen
	}
	return ink
}

// readProcess reads four percentages.
func readProcess(process []float64, at diag.Span, problems *diag.List) (*color.CMYK, bool) {
	if len(process) != 4 || !(slices.Min(process) >= 0 && slices.Max(process) <= 100) {
		problems.Errorf(at, "such as [20, 100, 70, 30]",
			"`print` must be four numbers from 0 to 100: cyan, magenta, yellow, black")
		return nil, false
	}
	return &color.CMYK{C: process[0], M: process[1], Y: process[2], K: process[3]}, true
}

// readColor reads "#rrggbb" as something that may be missing.
func readColor(t source.Text, problems *diag.List) (*color.RGB, bool) {
	c, ok := parseColor(t, problems)
	return &c, ok
}

// parseColor reads "#rrggbb".
func parseColor(t source.Text, problems *diag.List) (color.RGB, bool) {
	c, err := color.ParseRGB(t.Value)
	if err != nil {
		problems.Errorf(t.Span, "write a color as \"#7a1f2b\"", "%s", err)
	}
	return c, err == nil
}
