package sections

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

var update = flag.Bool("update", false, "accept today's messages as the wanted ones")

// TestErrors reads broken reports: each archive of testdata/errors holds a
// report.toml and the messages that it must get, all at once.
func TestErrors(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "errors", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := fstest.MapFS{}
			var text, want string
			for _, f := range archive.Files {
				switch f.Name {
				case "report.toml":
					text = string(f.Data)
				case "want":
					want = string(f.Data)
				default:
					files[f.Name] = &fstest.MapFile{Data: fileData(t, f.Data)}
				}
			}
			got := messages(t, text, files)
			if *update {
				writeWant(t, name, archive, got)
				return
			}
			if got != want {
				t.Errorf("messages:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// fileData is what a file of an archive holds. "pixels 40x30" stands for a
// picture of that size.
func fileData(t *testing.T, text []byte) []byte {
	t.Helper()
	if parts, ok := strings.CutPrefix(string(text), "packed\n"); ok {
		return packed(t, parts)
	}
	var w, h int
	if _, err := fmt.Sscanf(string(text), "pixels %dx%d", &w, &h); err != nil {
		return text
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// packed is a package of ZIP of parts, each of which begins with a line ">>> name".
func packed(t *testing.T, parts string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for part := range strings.SplitSeq(strings.TrimPrefix(parts, ">>> "), "\n>>> ") {
		name, words, _ := strings.Cut(part, "\n")
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(words)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// messages reads, composes and sets a report and gives all messages as text.
func messages(t *testing.T, text string, files fstest.MapFS) string {
	t.Helper()
	hyphens := hyphen.NewLibrary()
	problems := new(diag.List)
	setting := Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}
	report := Read("report.toml", text, files, fonts.Embedded(), problems)
	report.CheckMessage(problems)
	_, found, err := Typeset(report.Compose(setting, problems))
	if err != nil {
		t.Fatal(err)
	}
	problems.Append(found)
	var b strings.Builder
	for _, p := range problems.Sorted() {
		if p.Span.File() == "" {
			t.Errorf("no place: %s", p.Summary)
		}
		b.WriteString(p.Text(report.Line))
	}
	return b.String()
}

func writeWant(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	found := false
	for i := range archive.Files {
		if archive.Files[i].Name == "want" {
			archive.Files[i].Data, found = []byte(got), true
		}
	}
	if !found {
		archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
	}
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTablesThatAreNotUTF8: a file in the letters of one country is reported, and not set garbled.
func TestTablesThatAreNotUTF8(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\n[organisation]\nname = \"Nobody\"\n[[section]]\nkind = \"narrative\"\ntitle = \"One\"\n[[section.table]]\nfile = \"a.csv\"\n"
	problems := new(diag.List)
	Read("report.toml", text, fstest.MapFS{"a.csv": {Data: []byte("Town;Lamps\nOrl\xe9ans;1\n")}}, fonts.Embedded(), problems)
	for _, p := range problems.Sorted() {
		if p.Span.File() == "a.csv" && p.Span.Position().Line == 2 && p.Span.Position().Column == 4 && strings.Contains(p.Summary, "not UTF-8") {
			return
		}
	}
	t.Errorf("problems are %v", problems.Sorted())
}
