// Package manuscripttest makes files of word processors for tests.
package manuscripttest

import (
	"archive/zip"
	"bytes"
	"testing"

	"annualreport/sections/manuscript"
)

// Part is a file of an archive.
type Part struct{ Name, Data string }

// Archive makes an archive of parts.
func Archive(t testing.TB, parts ...Part) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p.Data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Text is the TOML of a manuscript, and the losses behind it, one a line.
func Text(d *manuscript.Document) string {
	sections := d.Sections(manuscript.Names{Untitled: "Untitled", Picture: func(i int) string {
		return string(rune('a'+i)) + d.Pictures[i].Extension
	}})
	text := manuscript.TOML(sections, "narrative")
	for _, l := range d.Losses.All() {
		text += "# " + string(rune('0'+l.Count)) + " " + l.What
		if l.First != "" {
			text += ": “" + l.First + "”"
		}
		text += "\n"
	}
	return text
}
