package bib

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"annualreport/layout/texttest"
	"annualreport/sections/source"
)

// quotedTexts are texts as they are behind the check of a file: without what cannot be set, with one space in the place
// of others, and composed, as publications are.
func quotedTexts(byChance int) []string {
	var out []string
	for _, text := range texttest.Valid(byChance) {
		if text = behindCheck(text); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// behindCheck is a text as it is behind the check of a file.
func behindCheck(text string) string {
	return strings.Join(strings.Fields(norm.NFC.String(source.Settable(text))), " ")
}

// TestQuoting: whatever a title, a name or a place has, it makes no other publication and no other field, and
// is read again as it was, in each format.
func TestQuoting(t *testing.T) {
	holdQuoted(t, quotedTexts(150))
}

// FuzzQuoting holds the same for any text.
func FuzzQuoting(f *testing.F) {
	for _, text := range quotedTexts(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if text = behindCheck(text); text != "" && utf8.ValidString(text) {
			holdQuoted(t, []string{text, "lamp"})
		}
	})
}

// holdQuoted holds that texts are read again as they were in each format.
func holdQuoted(t *testing.T, texts []string) {
	t.Helper()
	var refs []Reference
	for i, text := range texts {
		r := Reference{Key: source.Text{Value: "k" + strconv.Itoa(i)}, Type: Chapter}
		r.Set(Title, source.Text{Value: text})
		r.Set(Publisher, source.Text{Value: text})
		r.Set(Container, source.Text{Value: text})
		r.AddCreator(Author, Name{Literal: text})
		r.SetDate(Issued, Date{From: Calendar{Year: 2031}})
		refs = append(refs, r)
	}
	for name, write := range writers() {
		got, data := readAgain(t, name, refs, write)
		bad := 0
		for i := range got {
			if line(got[i]) != line(refs[i]) && bad < 8 {
				bad++
				t.Errorf("%s: %q is read\n%q\nwrote\n%q", name, texts[i], line(got[i]), line(refs[i]))
			}
		}
		if name == "a.json" {
			readByOthers(t, data, texts)
		}
	}
}

// readAgain writes publications, and reads as many again; it returns what was written, too.
func readAgain(t *testing.T, name string, refs []Reference, write func(io.Writer, []Reference) error) ([]Reference, []byte) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, refs); err != nil {
		t.Fatal(err)
	}
	got, told := read(name, b.String())
	if len(got) != len(refs) {
		t.Fatalf("%s: %d publications of %d, told %q", name, len(got), len(refs), told)
	}
	return got, b.Bytes()
}

// readByOthers holds that a reader of JSON and of HTML finds texts in CSL.
func readByOthers(t *testing.T, data []byte, texts []string) {
	t.Helper()
	var items []struct {
		Title     string
		Container string `json:"container-title"`
	}
	if err := json.Unmarshal(data, &items); err != nil {
		t.Fatal(err)
	}
	for i, item := range items {
		if html.UnescapeString(item.Title) != texts[i] || html.UnescapeString(item.Container) != texts[i] {
			t.Errorf("%q is read as %q", texts[i], item.Title)
		}
	}
}

// TestKeys: whatever a key has, it makes no other publication; in BibTeX signs that keys cannot have are hyphens, and two
// keys stay two. All other keys stay as they are.
func TestKeys(t *testing.T) {
	var refs []Reference
	used := make(map[string]bool)
	for i, text := range append(quotedTexts(60), "a,b", "a}b", "a-b", "lamp:2031/x_y.z+é", "a b") {
		if used[text] {
			continue
		}
		used[text] = true
		r := Reference{Key: source.Text{Value: text}, Type: Book}
		r.Set(Title, source.Text{Value: "Title " + strconv.Itoa(i)})
		refs = append(refs, r)
	}
	for name, write := range writers() {
		got, _ := readAgain(t, name, refs, write)
		known := make(map[string]bool)
		for i := range got {
			key := got[i].Key.Value
			known[key] = true
			if want := refs[i].Key.Value; key != want && (name != "a.bib" || bibKey(want) == want) {
				t.Errorf("%s: the key %q is read as %q", name, want, key)
			}
			if got[i].Value(Title) != refs[i].Value(Title) {
				t.Errorf("%s: %q is read as %q", name, refs[i].Value(Title), got[i].Value(Title))
			}
		}
		if len(known) != len(refs) {
			t.Errorf("%s: %d publications have %d keys", name, len(refs), len(known))
		}
	}
}

// TestForeignOwnTags: what stands in the user tags in which the program keeps what RIS has no tag for, and was not
// written by it, is left out.
func TestForeignOwnTags(t *testing.T) {
	for _, value := range []string{"csl-title: null", "csl-title: [1, {}]", "csl-unknown: \"x\"", "csl-author: 7", "csl-issued: []",
		"csl-URL: null", "csl-: {}", "csl-title: {"} {
		refs, told := read("a.ris", "TY  - BOOK\nTI  - Fog\nPY  - 2031\nU5  - "+value+"\nER  - \n")
		if len(refs) != 1 && len(told) == 0 {
			t.Errorf("%s: read %v, told %q", value, refs, told)
		}
	}
}
