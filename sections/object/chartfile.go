package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/source"
)

// fillChart reads the file of a chart, or compares its series with its labels.
func fillChart(in *key.Reading, ch *Chart) {
	tellMapKeys(ch, in.Problems)
	if isMap(ch) && ch.values.file.IsEmpty() {
		takeCountries(ch, in.Problems)
	}
	if ch.values.file.IsEmpty() {
		for i := range ch.series {
			fitSeries(&ch.series[i], len(ch.labels), in.Problems)
		}
	} else {
		tellBoth(ch.where, in.Problems, "labels", "countries", "series")
		ch.series, ch.labels = nil, nil
		fileChart(in, ch)
		nameCountries(in, ch)
		return // a file without values was told
	}
	nameCountries(in, ch)
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		names := "labels"
		if isMap(ch) {
			names = "countries"
		}
		in.Problems.Errorf(ch.where.Span(),
			"add "+names+" = [\"…\"] and series = [{ name = \"…\", values = […] }], or file = \"data.csv\"",
			"the chart has no values")
	}
}

// fitSeries tells of a series that has not one value for each label, and makes it so.
func fitSeries(s *series, labels int, problems *diag.List) {
	if len(s.typed) == labels {
		return
	}
	problems.Errorf(s.where.Span(), "", "a series has %d values, but the chart has %d labels", len(s.typed), labels)
	s.typed = append(s.typed, make([]source.Text, max(0, labels-len(s.typed)))...)[:labels]
}

// tellBoth tells of values that are typed beside a file of values.
func tellBoth(where source.Where, problems *diag.List, keys ...string) {
	for _, key := range keys {
		if where.Has(key) {
			problems.Errorf(where.Key(key), "leave out one of the two",
				"the values of `file` would be set, and those of `%s` not", key)
		}
	}
}

// fileChart fills a chart from its file: the first column is the labels, the others are series.
func fileChart(in *key.Reading, ch *Chart) {
	ch.values.across = true
	file := readData(in, &ch.values)
	if file == nil {
		return
	}
	ch.numerals.OfFile(file.separator)
	for k := range file.rows {
		file.plainWords(&file.rows[k][0], place{k, 0}, &ch.values, in.Problems)
	}
	for i := range file.rows[0] {
		file.plainWords(&file.rows[0][i], place{0, i}, &ch.values, in.Problems)
	}
	file.tellTwins(&ch.values, in.Problems)
	titles, rows := file.rows[0][1:], file.rows[1:]
	for i, title := range titles {
		ch.series = append(ch.series, series{name: title, typed: columnOf(rows, i+1)})
	}
	file.writePlain(&ch.values, in.Problems)
	at := ch.where.Place("labels", source.Label)
	translateFields(in.Folder, titles, at)
	if ch.tabled { // else nothing shows the title of the labels
		translateFields(in.Folder, file.rows[0][:1], at)
		ch.head = file.rows[0][0]
	}
	for i, title := range titles {
		ch.series[i].name = title
	}
	ch.labels = columnOf(rows, 0)
	if !isMap(ch) { // whose countries have names in each language
		translateFields(in.Folder, ch.labels, at)
	}
}
