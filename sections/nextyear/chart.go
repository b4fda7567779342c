package nextyear

import (
	"slices"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// learnChart reads the file of values of a chart, if it has one.
func learnChart(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		learnValues(m, v, false)
	}
}

// moveChart brings a chart to the new year. Where its labels are years, it gets one more; where its series are, or its
// labels name years, they move; else all its values are of the year, and are emptied.
func moveChart(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "chart "+m.nameOf(v, "caption"))
		return
	}
	labels := v.Key("labels").List()
	if last, latest, found := m.seriesOf(labels); found == inOrder {
		addLabel(m, v, labels, last, latest)
		return
	}
	series := v.Key("series").List()
	names := make([]string, len(series))
	for i, s := range series {
		names[i], _ = s.Key("name").Words()
	}
	columns := columnsOf(m, names)
	takeWordYears(m, v, columns)
	isOfYear := func(c column) bool { return c.isOfYear() }
	byLabel := columnsOf(m, m.allWritten(labels))
	switch {
	case isForeign(columns), !slices.ContainsFunc(columns, isOfYear) && isForeign(byLabel):
		m.keep(v, foreign, "chart "+m.nameOf(v, "caption"))
	case !slices.ContainsFunc(columns, isOfYear) && slices.ContainsFunc(byLabel, isOfYear):
		moveLabels(m, v, labels, byLabel)
	default:
		moveSeries(m, v, series, columns)
		m.tellLabels(labels)
	}
}

// moveSeries moves the series of a chart, of which some may be of years.
func moveSeries(m *mover, v *source.Value, series []*source.Value, columns []column) {
	var edits []source.Edit
	for i, s := range series {
		edits = append(edits, m.laterTitle(s.Key("name"), &columns[i])...)
		edits = append(edits, seriesValues(m, s, series, columns[i].from)...)
	}
	m.moveText(v.Key("caption"), "caption", knownOf(columns))
	m.moveText(v.Key("subtitle"), "subtitle", knownOf(columns))
	m.moveText(v.Key("highlight"), "highlight", knownOf(columns))
	m.change(v, edits, "chart %s: %s", m.nameOf(v, "caption"), describedSeries(columns))
}

// moveLabels moves the values of a chart below its labels, of which some name years.
func moveLabels(m *mover, v *source.Value, labels []*source.Value, columns []column) {
	var edits []source.Edit
	for i, l := range labels {
		edits = append(edits, m.laterTitle(l, &columns[i])...)
	}
	for _, s := range v.Key("series").List() {
		if values := s.Key("values").List(); len(values) == len(columns) {
			edits = append(edits, m.shifted(values, columns)...)
		}
	}
	m.moveText(v.Key("caption"), "caption", knownOf(columns))
	m.moveText(v.Key("subtitle"), "subtitle", knownOf(columns))
	m.moveText(v.Key("highlight"), "highlight", knownOf(columns))
	m.change(v, edits, "chart %s: %s", m.nameOf(v, "caption"), described(columns))
}

// describedSeries says what became of the series of a chart, or of columns, of which a single one needs no name.
func describedSeries(columns []column) string {
	if said := described(columns); said != "" {
		return said
	}
	return "its values are emptied"
}

// seriesValues are the edits that give a series its values: those of another one, which may be more or fewer, or none.
func seriesValues(m *mover, s *source.Value, all []*source.Value, from int) []source.Edit {
	list := s.Key("values")
	if from == keptColumn {
		return nil
	}
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
func addLabel(m *mover, v *source.Value, labels []*source.Value, last int, latest years.Year) {
	m.moveGrown(v.Key("caption"), "caption", latest)
	m.moveGrown(v.Key("subtitle"), "subtitle", latest)
	m.moveGrown(v.Key("highlight"), "highlight", latest)
	label := labels[last]
	moved := m.laterRaw(label)
	for i := range moved {
		moved[i].From -= label.From
		moved[i].To -= label.From
	}
	raw := source.Edited(source.Raw(m.file, label), moved)
	edits := []source.Edit{m.added(labels, last == 0, raw)}
	for _, s := range v.Key("series").List() {
		if values := s.Key("values").List(); len(values) == len(labels) {
			edits = append(edits, m.added(values, last == 0, m.emptiedRaw(values[last])))
		}
	}
	m.change(v, edits, "chart %s: %s is added, without values", m.nameOf(v, "caption"), raw)
}
