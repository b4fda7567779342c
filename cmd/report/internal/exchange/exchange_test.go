package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// textsOf are rows with what is read of them alone: nothing, where a translation has only spaces.
func textsOf(rows []Row) []Row {
	out := slices.Clone(rows)
	for i := range out {
		out[i] = Row{Place: out[i].Place, Original: out[i].Original, Translation: out[i].Translation, Line: i + 2}
		if strings.TrimSpace(out[i].Translation) == "" {
			out[i].Translation = ""
		}
	}
	return out
}

// TestThereAndBack: whatever the texts have, a table is read as it was written, and the same table is the same file.
func TestThereAndBack(t *testing.T) {
	pieces := []string{"lamp", " ", "\n", "\n\n", "<b>&amp;", "“x”", "=1+1", "12", "1,5", "灯台", "المنارة", "\u00a0", "\u200f", "*a*", "[b](#c)", "'", "\"", "0012", "👩‍🚀", "]]>", "_x0041_"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		text := func() string {
			var b strings.Builder
			for range r.IntN(6) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			return b.String()
		}
		table := &Table{Title: text(), Language: "ar", RightToLeft: r.IntN(2) == 0}
		for i := range 1 + r.IntN(4) {
			table.Rows = append(table.Rows, Row{Place: fmt.Sprintf("a.%d", i), Note: text(), Original: "x" + text(), Translation: text(), State: StateFuzzy})
		}
		for _, f := range []Format{XLSX, HTML} {
			var b, again bytes.Buffer
			if table.Write(&b, f) != nil || table.Write(&again, f) != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Fatalf("seed %d: written twice, the files differ", seed)
			}
			got, err := Read(b.Bytes(), f)
			if err != nil || !slices.Equal(got.Rows, textsOf(table.Rows)) {
				t.Fatalf("seed %d, format %d: %v\n%+v, want\n%+v", seed, f, err, got, textsOf(table.Rows))
			}
		}
	}
}

// TestMovedColumns: columns are found by their titles, and tables of something else are refused.
func TestMovedColumns(t *testing.T) {
	const page = "<table><tr><td>Other</td></tr></table><table><tr><th> translation</th><th>Mine</th><th>PLACE</th><th>Original</th></tr>" +
		"<tr><td><p>Zwei\nWorte</p><p>mehr<br>hier</p></td><td>?</td><td>a.text</td><td>Two</td></tr><tr><td></td></tr></table>"
	got, err := Read([]byte(page), HTML)
	if want := []Row{{Place: "a.text", Original: "Two", Translation: "Zwei Worte\nmehr\nhier", Line: 2}}; err != nil || !slices.Equal(got.Rows, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := Read([]byte("<p>no table</p>"), HTML); !errors.Is(err, ErrNoTable) {
		t.Error(err)
	}
	if _, err := Read([]byte("PK"), XLSX); err == nil {
		t.Error("what is no spreadsheet was read")
	}
}

// FuzzRead: no file makes the reader fail otherwise than with an error.
func FuzzRead(f *testing.F) {
	for _, format := range []Format{XLSX, HTML} {
		var b bytes.Buffer
		if err := (&Table{Title: "t", Language: "fr", Rows: []Row{{Place: "a", Original: "b", Translation: "c"}}}).Write(&b, format); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes(), uint8(format))
	}
	f.Add([]byte("sep=;\nPlace;Original;Translation\na;b;\"c\n\"\n"), uint8(CSV))
	f.Add([]byte("<table><tr><td rowspan=9 colspan=9>x</table>"), uint8(HTML))
	f.Fuzz(func(t *testing.T, data []byte, format uint8) {
		if got, err := Read(data, Format(format%3)); (got == nil) != (err != nil) {
			t.Errorf("%v, %v", got, err)
		}
	})
}
