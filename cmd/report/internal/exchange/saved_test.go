package exchange

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestSavedByLibreOffice: a table that LibreOffice opened and saved says what it said, in each of its formats; what
// looks like a number, a day or a formula is a text still.
func TestSavedByLibreOffice(t *testing.T) {
	want := []Row{
		{Place: "report.title", Original: "Year of the Lamp", Translation: "0012", Line: 2},
		{Place: "organisation.name", Original: "The Lighthouse Keepers of Nowhere", Translation: "3/4", Line: 3},
		{Place: "sea.title", Original: "At sea", Translation: "=1+1", Line: 4},
		{Place: "sea.text", Original: "Two *lamps*, “red” & green: see [it](#sea).",
			Translation: "مصباحان *اثنان*: [هنا](#sea).\n\n'سطر' \"ثان\"", Line: 5},
		{Place: "sea.text", Original: "On 3/4 they burned.", Line: 6},
	}
	names, err := filepath.Glob("testdata/libreoffice.*")
	if err != nil || len(names) != 4 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		format, _ := FormatOf(name)
		got, err := Read(data, format)
		if err != nil || !slices.Equal(got.Rows, want) {
			t.Errorf("%s: %v\n%+v", name, err, got)
			continue
		}
		if format == XLSX && got.Language != "ar" {
			t.Errorf("%s is in %q", name, got.Language)
		}
	}
}

// TestTitlesOfTables: a table says its language, whatever that of its words is.
func TestTitlesOfTables(t *testing.T) {
	for _, f := range []Format{XLSX, HTML} {
		var b strings.Builder
		table := Table{Title: "a: b: pt-BR", Language: "pt-BR", Rows: []Row{{Place: "a", Original: "b"}}}
		if err := table.Write(&b, f); err != nil {
			t.Fatal(err)
		}
		if got, err := Read([]byte(b.String()), f); err != nil || got.Language != "pt-BR" {
			t.Errorf("format %d: %+v, %v", f, got, err)
		}
	}
}

// TestTitleTwice: where two columns have a title, nobody guesses which is meant; a column more of another title is none.
func TestTitleTwice(t *testing.T) {
	_, err := Read([]byte("Place,Original,Translation,Mine,translation\na,b,c,d,e\n"), CSV)
	if twice := new(TwiceError); !errors.As(err, &twice) || twice.Title != "Translation" {
		t.Errorf("it is %v", err)
	}
	if got, err := Read([]byte("Place,Number,Original,Translation,Number\na,1,b,c,2\n"), CSV); err != nil || got.Rows[0].Translation != "c" {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestCSV: fields are read whatever divides them, and in the encodings of spreadsheets; what is no CSV is refused with
// its line.
func TestCSV(t *testing.T) {
	want := []Row{{Place: "a", Original: "b, c", Translation: "é;\n\"x\"", Line: 2}}
	const fields = "Place%Original%Translation\na%\"b, c\"%\"é;\n\"\"x\"\"\"\n"
	for _, sign := range []string{",", ";", "\t"} {
		text := strings.ReplaceAll(fields, "%", sign)
		for _, written := range []string{text, "\ufeff" + text, "sep=" + sign + "\n" + text, strings.ReplaceAll(text, "\n", "\r\n")} {
			if got, err := Read([]byte(written), CSV); err != nil || !slices.Equal(got.Rows, want) {
				t.Errorf("%q: %+v, %v", written, got, err)
			}
		}
	}
	for text, told := range map[string]string{
		"Place,Original,Translation\na,b\"c,d\n":  "its line 2 is no CSV",
		"Place,Original,Translation\na,b,\xe9t\n": "CSV UTF-8",
		"a,b,c\n": "write these titles above the columns again",
	} {
		if _, err := Read([]byte(text), CSV); err == nil || !strings.Contains(err.Error(), told) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestMergedCells: cells that somebody merged move no others into a column that is not theirs.
func TestMergedCells(t *testing.T) {
	const page = "<table><tr><th>Place</th><th>Note</th><th>Original</th><th>Translation</th></tr>" +
		"<tr><td rowspan=2>a</td><td colspan=2>b</td><td>c</td></tr><tr><td>n</td><td>d</td><td>e</td></tr>" +
		"<tr><td>f</td><td>n</td><td>g</td><td rowspan=\"99999999999\">h</td></tr><tr><td>i</td><td></td><td>j</td></tr></table>"
	got, err := Read([]byte(page), HTML)
	want := []Row{{Place: "a", Translation: "c", Line: 2}, {Original: "d", Translation: "e", Line: 3}, {Place: "f", Original: "g", Translation: "h", Line: 4},
		{Place: "i", Original: "j", Line: 5}}
	if err != nil || !slices.Equal(got.Rows, want) {
		t.Errorf("%+v, %v", got, err)
	}
}
