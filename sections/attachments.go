package sections

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = guarded(cell)
		}
		if len(cells) == 1 && cells[0] == "" {
			w.Flush() // readers skip lines without a sign
			b.WriteString("\"\"\r\n")
			continue
		}
		_ = w.Write(cells) // a buffer does not fail
	}
	w.Flush()
	return b.Bytes()
}

// isSignedNumber reports whether a cell is a sign and digits, with spaces and the signs that stand among digits.
func isSignedNumber(cell string) bool {
	other := func(r rune) bool {
		return !unicode.IsDigit(r) && !unicode.Is(unicode.Zs, r) && !strings.ContainsRune(".,'’%", r)
	}
	return strings.ContainsAny(cell[:1], "+-") && strings.ContainsFunc(cell, unicode.IsDigit) &&
		!strings.ContainsFunc(cell[1:], other)
}

// formulaSigns begin formulas, also in the width of East Asian letters, or are skipped before one (OWASP, CSV
// Injection).
const formulaSigns = "=+-@\t\r\n＝＋－＠"

// guarded is a cell that no spreadsheet program takes for a formula: words that begin as one have an apostrophe before
// them, by which these programs know words. Numbers stay as they are.
func guarded(cell string) string {
	first, _ := utf8.DecodeRuneInString(cell)
	if cell == "" || !strings.ContainsRune(formulaSigns, first) || isSignedNumber(cell) {
		return cell
	}
	return "'" + cell
}
