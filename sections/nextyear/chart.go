package nextyear

import (
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// moveChart brings a chart to the new year. Where its labels are years, it gets one more; where its series are, they
// move; else all its values are of the year, and are emptied.
func moveChart(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "chart "+m.nameOf(v, "caption"))
		return
	}
	labels := v.Key("labels").List()
	if last, ok := seriesOf(m, labels); ok {
		addLabel(m, v, labels, last)
		return
	}
	series := v.Key("series").List()
	names := make([]string, len(series))
	for i, s := range series {
		names[i], _ = s.Key("name").Words()
	}
	columns := columnsOf(m, names)
	takeWordYears(m, v, columns)
	if isOfOtherYears(labels, m) || isForeign(columns) {
		m.keep(v, foreign, "chart "+m.nameOf(v, "caption"))
		return
	}
	var edits []source.Edit
	for i, s := range series {
		edits = append(edits, m.later(s.Key("name"), m.inColumn)...)
		edits = append(edits, seriesValues(m, s, series, columns[i].from)...)
	}
	m.moveText(v.Key("caption"), "caption", m.inTitle)
	m.change(v, edits, "chart %s: %s", m.nameOf(v, "caption"), describedSeries(columns))
}

// describedSeries says what became of the series of a chart, of which a single one needs no name.
func describedSeries(columns []column) string {
	if said := described(columns); said != "" {
		return said
	}
	return "its values are emptied"
}

// isOfOtherYears reports whether the labels are years, none of which is that of the report: what they tell is past.
func isOfOtherYears(labels []*source.Value, m *mover) bool {
	for _, l := range labels {
		if y, ok := years.Alone(m.written(l)); !ok || m.inTitle(y) {
			return false
		}
	}
	return len(labels) > 0
}

// seriesValues are the edits that give a series its values: those of another one, which may be more or fewer, or none.
func seriesValues(m *mover, s *source.Value, all []*source.Value, from int) []source.Edit {
	list := s.Key("values")
	var old []*source.Value
	if from >= 0 {
		old = all[from].Key("values").List()
	}
	if len(old) > 0 && len(old) != len(list.List()) && list != nil {
		return m.replaced(list, all[from].Key("values"))
	}
	var out []source.Edit
	for i, v := range list.List() {
		if len(old) == 0 {
			out = append(out, m.emptied(v)...)
		} else {
			out = append(out, m.replaced(v, old[i])...)
		}
	}
	return out
}

// addLabel adds the new year to a chart whose labels are years, with an empty value in each series.
func addLabel(m *mover, v *source.Value, labels []*source.Value, last int) {
	ends, _ := years.Alone(m.written(labels[last]))
	m.moveText(v.Key("caption"), "caption", func(y years.Year) bool { return y.End == ends.End })
	label := labels[last]
	moved := laterRaw(m, label)
	for i := range moved {
		moved[i].From -= label.From
		moved[i].To -= label.From
	}
	raw := source.Edited(source.Raw(m.file, label), moved)
	edits := []source.Edit{m.added(labels, last == 0, raw)}
	for _, s := range v.Key("series").List() {
		if values := s.Key("values").List(); len(values) == len(labels) {
			edits = append(edits, m.added(values, last == 0, empty))
		}
	}
	m.change(v, edits, "chart %s: %s is added, without values", m.nameOf(v, "caption"), raw)
}
