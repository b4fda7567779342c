package parcel

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/output"
)

// made are the files of a report with covers of their own.
func made() []output.File {
	return []output.File{
		{Name: "a-en-print.pdf", Data: []byte("pages"), JobTicket: []byte("inks")},
		{Name: "a-en-print-cover.pdf", Data: []byte("covers"), JobTicket: []byte("spine")},
		{Name: "a-en-look.pdf", Data: []byte("small")},
	}
}

// TestParcel: a parcel has what was made, a ticket for each file that is printed, and checksums that are right.
func TestParcel(t *testing.T) {
	files := Of(made())
	var names, sums []string
	for _, f := range files {
		names = append(names, f.Name)
		if f.Name != Checksums {
			sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(f.Data), f.Name))
		}
		if f.JobTicket != nil {
			t.Errorf("%s would be written with a second ticket", f.Name)
		}
	}
	want := "a-en-look.pdf a-en-print-cover.pdf a-en-print-cover.txt a-en-print.pdf a-en-print.txt SHA256SUMS"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("they are %s, not %s", got, want)
	}
	if got := string(files[len(files)-1].Data); got != strings.Join(sums, "") {
		t.Errorf("the checksums are\n%s", got)
	}
}

// TestNothingToPrint: without an edition for the press there is no parcel.
func TestNothingToPrint(t *testing.T) {
	if files := Of(made()[2:]); files != nil {
		t.Errorf("there are %d files", len(files))
	}
}

// TestPacked: an archive has all files in one folder, and is the same each time.
func TestPacked(t *testing.T) {
	one, err := Packed("out/parcel.zip", Of(made()))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Packed("out/parcel.zip", Of(made()))
	if err != nil || !bytes.Equal(one.Data, again.Data) {
		t.Errorf("the archives differ: %v", err)
	}
	r, err := zip.NewReader(bytes.NewReader(one.Data), int64(len(one.Data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.File) != 6 {
		t.Errorf("%d files", len(r.File))
	}
	for _, f := range r.File {
		if !strings.HasPrefix(f.Name, "parcel/") {
			t.Errorf("%s lies outside of the folder", f.Name)
		}
	}
}
