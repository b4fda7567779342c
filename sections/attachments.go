package sections

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strconv"

	"annualreport/layout/display"
)

// dataObject is an object whose figures can be given out as a file.
type dataObject interface {
	object
	// data is a row of titles and the rows below it.
	data() [][]string
	// described says in words what the figures are; it may be empty.
	described() string
}

// attachmentsOf are what an edition carries on request, for those who want to
// reckon with the report or to set it anew: its source, and its figures as CSV
// (RFC 4180).
func attachmentsOf(r *Report) []display.Attachment {
	out := []display.Attachment{{
		Name: path.Base(r.file.Name()), MediaType: "application/toml", Relation: display.Source,
		Description: "Source of this report", Data: []byte(withoutNames(r, r.file.Text)),
	}}
	taken := map[string]bool{out[0].Name: true}
	n := 0
	for _, s := range r.Sections {
		for _, o := range s.common().Objects {
			d, ok := o.(dataObject)
			if !ok {
				continue
			}
			n++
			name := o.name().Value
			if name == "" {
				name = "table-" + strconv.Itoa(n)
			}
			for i := 2; taken[name+".csv"]; i++ {
				name = fmt.Sprintf("%s-%d", name, i)
			}
			taken[name+".csv"] = true
			out = append(out, display.Attachment{Name: name + ".csv", MediaType: "text/csv", Relation: display.Data,
				Description: d.described(), Data: asCSV(d.data())})
		}
	}
	return out
}

// asCSV writes rows as CSV.
func asCSV(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.WriteAll(rows) // a buffer does not fail
	return b.Bytes()
}

// written is a cell as programs read it: a number without groups and with a point.
func written(t Text) string {
	if v, ok := t.Number(); ok {
		return v.String()
	}
	return t.Value
}
