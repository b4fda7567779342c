package sections

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strconv"

	"annualreport/layout/display"
	"annualreport/sections/check"
	"annualreport/sections/edition"
	"annualreport/sections/kind"
	"annualreport/sections/object"
)

// Attachments are the files within the file of an edition: none, or those of a report that asks for them.
func (r *Report) Attachments(e edition.Edition) []display.Attachment {
	if !r.Meta.Attach || !e.Attachments {
		return nil
	}
	return attachmentsOf(r)
}

// attachmentsOf are what an edition carries on request, for those who want to
// reckon with the report or to set it anew: its source, and its figures as CSV
// (RFC 4180).
func attachmentsOf(r *Report) []display.Attachment {
	open := check.WithoutNames(kind.HiddenNames(r.Sections), r.folder.Report.Text)
	out := []display.Attachment{{
		Name: path.Base(r.folder.Report.Name()), MediaType: "application/toml", Relation: display.Source,
		Description: "Source of this report", Data: []byte(open),
	}}
	taken := map[string]bool{out[0].Name: true}
	n := 0
	for _, s := range r.Sections {
		for _, o := range s.Common().Objects {
			d, ok := o.(object.DataHolder)
			if !ok {
				continue
			}
			n++
			name := o.Name().Value
			if name == "" {
				name = "table-" + strconv.Itoa(n)
			}
			for i := 2; taken[name+".csv"]; i++ {
				name = fmt.Sprintf("%s-%d", name, i)
			}
			taken[name+".csv"] = true
			out = append(out, display.Attachment{Name: name + ".csv", MediaType: "text/csv", Relation: display.Data,
				Description: d.Described(), Data: asCSV(d.Data())})
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
