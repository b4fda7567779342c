// Package parcel is what is handed over to a printing company: the files for the press with their job tickets, a small
// file to look at, and the checksums of all.
package parcel

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/output"
	"annualreport/layout/archive"
	"annualreport/sections/edition"
)

// Checksums is the name of the file with the SHA-256 of all others, as the program sha256sum reads it.
const Checksums = "SHA256SUMS"

// Look is the small edition to look at, for those who have to recognise what comes from the press. It is for screens.
func Look() edition.Edition {
	e := edition.Email()
	e.Name = "look"
	return e
}

// Editions are those of which a parcel is made.
func Editions() []edition.Edition { return []edition.Edition{edition.Print(), Look()} }

// Of are the files of a parcel in the order of their names: those that were made, a job ticket for each that
// is printed,
// and the checksums of all. There are none if nothing of them is to be printed: then an edition has errors.
func Of(made []output.File) []output.File {
	if !slices.ContainsFunc(made, func(f output.File) bool { return f.JobTicket != nil }) {
		return nil
	}
	var out []output.File
	for _, f := range made {
		if f.JobTicket != nil {
			out = append(out, output.File{
				Name: f.TicketName(), Edition: f.Edition, Language: f.Language, Data: f.JobTicket,
			})
			f.JobTicket = nil
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b output.File) int { return strings.Compare(a.Name, b.Name) })
	return append(out, output.File{Name: Checksums, Data: checksums(out)})
}

// checksums are those of files, a line each.
func checksums(files []output.File) []byte {
	var b bytes.Buffer
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.Data), f.Name)
	}
	return b.Bytes()
}

// Packed is a parcel as one file, an archive of the name, in which all lies in a folder of that name without
// its ending.
func Packed(name string, files []output.File) (output.File, error) {
	folder := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	entries := make(map[string][]byte, len(files))
	for _, f := range files {
		entries[folder+"/"+f.Name] = f.Data
	}
	data, err := archive.Zip(entries)
	return output.File{Name: name, Data: data}, err
}
