package object

import (
	"math"
	"strings"

	"annualreport/layout/atlas"
	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// atlasKeys are what a map has that other charts have not.
type atlasKeys struct {
	countries  []source.Text
	disclaimer source.Text
	// codes are the countries of the labels by their codes; empty for those that were told.
	codes          []string
	world, circles bool
	// present is set if the countries have no values, but are marked.
	present bool
}

// mapKeys are the keys of a map.
func mapKeys() []schema.Key[*Chart] {
	return []schema.Key[*Chart]{
		schema.Texts("countries", func(ch *Chart) *[]source.Text { return &ch.atlas.countries }).
			Doc("of a map: what each value is of, by code (ISO 3166-1) or by name in the language of the report; " +
				"without `series` the countries are marked").Example(`["KE", "UG"]`),
		schema.Truth("circles", func(ch *Chart) *bool { return &ch.atlas.circles }).
			Doc("of a map: whether values are circles of their size, not shades of the countries").Example("true"),
		schema.Truth("world", func(ch *Chart) *bool { return &ch.atlas.world }).
			Doc("of a map: whether it shows the whole world, not the countries with what is around them").
			Example("true"),
		schema.Text("disclaimer", func(ch *Chart) *source.Text { return &ch.atlas.disclaimer }).For(source.Caption).
			Doc("of a map: what stands below it about its borders").
			Example(`"The borders do not imply any opinion of ours."`),
	}
}

// isMap reports whether a chart is a map.
func isMap(ch *Chart) bool { return ch.kind == (chart.Map{}) }

// tellMapKeys tells of keys of maps at other charts, and of a key of other charts at maps.
func tellMapKeys(ch *Chart, problems *diag.List) {
	if isMap(ch) {
		if ch.where.Has("labels") {
			problems.Errorf(ch.where.Key("labels"), "write the countries into `countries`", "a map has no `labels`")
		}
		return
	}
	for _, name := range []string{"countries", "circles", "world", "disclaimer"} {
		if ch.where.Has(name) {
			problems.Errorf(ch.where.Key(name), "leave it out, or use type = \"map\"", "`%s` is a key of maps", name)
		}
	}
}

// takeCountries makes the countries of a map its labels. Without series all are of one value, so that they are marked.
func takeCountries(ch *Chart, problems *diag.List) {
	if !ch.where.Has("labels") { // which was told
		ch.labels = ch.atlas.countries
	}
	if len(ch.series) > 0 || ch.where.Has("series") {
		return
	}
	ch.atlas.present = len(ch.labels) > 0
	one := series{where: ch.where}
	for _, l := range ch.labels {
		one.typed = append(one.typed, source.Text{Value: "1", Span: l.Span})
	}
	ch.series = []series{one}
	for _, name := range []string{"circles", "table", "unit"} {
		if ch.where.Has(name) {
			problems.Errorf(ch.where.Key(name), "add series = [{ values = […] }], or leave it out",
				"the map has no values for `%s`", name)
		}
	}
	ch.atlas.circles, ch.tabled, ch.unit = false, false, source.Text{}
}

// nameCountries finds the countries of the labels of a map, and names those in the language of the edition that are
// given by their codes, or in another language.
func nameCountries(in *key.Reading, ch *Chart) {
	if !isMap(ch) {
		return
	}
	names, err := in.Author.Territories()
	own, ownErr := in.Language.Territories()
	world, worldErr := atlas.Open()
	if err != nil || ownErr != nil || worldErr != nil {
		return // the program is damaged, which is told when the map is drawn
	}
	seen := make(map[string]source.Text)
	for i := range ch.labels {
		l := &ch.labels[i]
		code := names.Code(strings.TrimSpace(l.Original()))
		ch.atlas.codes = append(ch.atlas.codes, code)
		if code == "" {
			tellUnknown(*l, names, in.Problems)
			continue
		}
		if first, twice := seen[code]; twice {
			in.Problems.Errorf(l.Span, "leave out one of the two", "%q is on the map already, as %q in line %d",
				l.Original(), first.Original(), first.Span.Position().Line)
		}
		seen[code] = *l
		if name := own.Name(code); name != "" && (in.Translation != nil || strings.EqualFold(l.Original(), code)) {
			*l = l.Translated(name)
		}
		if !world.Has(code) {
			in.Problems.Warnf(l.Span,
				"add its value to that of the country whose outline it is part of, or leave it so",
				"the map has no outline of %s; it stands in the list below", own.Name(code))
		}
	}
}

// tellUnknown tells of a country that nobody knows.
func tellUnknown(t source.Text, names language.Territories, problems *diag.List) {
	hint := "write its code (ISO 3166-1), such as KE, or its name in the language of the report"
	if near := source.Nearest(t.Original(), names.Names()); near != "" {
		hint = "did you mean \"" + near + "\"? Else " + hint
	}
	problems.Errorf(t.Span, hint, "no country is called %q", t.Original())
}

// checkMap tells of values that no map can show, and reports whether there are none.
func checkMap(ch *Chart, problems *diag.List) bool {
	ok := true
	if len(ch.series) > 1 {
		problems.Errorf(ch.series[1].name.Span, "make two maps, or use type = \"bar\" with `labels`",
			"a map shows one series")
		ok = false
	}
	sum := 0.0
	for i, v := range ch.series[0].values {
		if v < 0 {
			problems.Errorf(ch.series[0].typed[i].Span, "use type = \"bar\" with `labels`",
				"a map has no %s below nothing", map[bool]string{false: "shades", true: "circles"}[ch.atlas.circles])
			ok = false
		}
		if !math.IsNaN(v) {
			sum += v
		}
	}
	if ok && sum == 0 && ch.atlas.circles {
		problems.Errorf(ch.place.Span, "leave out `circles`", "the values of the map are nothing together")
		ok = false
	}
	return ok
}

// onMap is what a map has besides; nil for other charts.
func onMap(ch *Chart, c *compose.Composer) *content.ChartMap {
	if !isMap(ch) {
		return nil
	}
	write := ch.format(c)
	return &content.ChartMap{
		Codes: ch.atlas.codes, World: ch.atlas.world, Circles: ch.atlas.circles, Present: ch.atlas.present,
		NoData: compose.AddedInlines(c.Language, c.Language.Words.NoData),
		Range:  func(low, high float64) string { return c.Language.Numbers.Between(write(low), write(high)) },
	}
}

// presence says which countries a map without values marks.
func presence(ch *Chart, c *compose.Composer) string {
	var names []string
	for _, l := range ch.labels {
		names = append(names, markup.Words(l))
	}
	out := strings.Join(names, c.Language.Lists.Comma) + "."
	if title := markup.Words(ch.caption); title != "" {
		return title + ". " + out
	}
	return out
}
