package pdf

import (
	"bytes"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestRaisedGlyphs: a glyph above or below the line is raised by operators of its own, wherever it stands in its
// word, and what follows stands on the line again.
func TestRaisedGlyphs(t *testing.T) {
	raised := func(rises ...int16) display.Word {
		w := word(t, serif, "abc"[:len(rises)])
		for i, rise := range rises {
			w.Glyphs[i].Y = rise
		}
		return display.Word{Shaped: w}
	}
	for _, c := range []struct {
		name string
		word display.Word
		want string
	}{
		{"the first", raised(200, 0), "2 Ts | [<0001>] TJ | 0 Ts | [<0002>] TJ"},
		{"the last", raised(0, 200), "[<0001>] TJ | 2 Ts | [<0002>] TJ | 0 Ts | [] TJ"},
		{"all alike", raised(200, 200), "2 Ts | [<00010002>] TJ | 0 Ts | [] TJ"},
		{"one above, one below", raised(200, -300, 0), "2 Ts | [<0001>] TJ | -3 Ts | [<0002>] TJ | 0 Ts | [<0003>] TJ"},
	} {
		if got := painting(screen(t, document([]display.Item{line(50, decoration, c.word)}))); !strings.Contains(got, "150 Tm | "+c.want+" | ET") {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestWordsBehindEachOther: a word stands behind all glyphs of the one before, where some of them are raised, too, and
// where its own first glyph is moved.
func TestWordsBehindEachOther(t *testing.T) {
	plain, raised, moved := word(t, serif, "a"), word(t, serif, "ab"), word(t, serif, "a")
	raised.Glyphs[0].Y = 200
	moved.Glyphs[0].X = 30
	for _, c := range []struct {
		name          string
		first, second *shape.Word
		gap           int64
		want          string
	}{
		{"behind a raised glyph", raised, plain, 0, "200 Ts | [<0001>] TJ | 0 Ts | [<0002> <0001>] TJ"},
		{"behind a gap", raised, plain, 250, "200 Ts | [<0001>] TJ | 0 Ts | [<0002> -250 <0001>] TJ"},
		{"a raised glyph", plain, raised, 250, "[<0001>] TJ | 200 Ts | [-250 <0001>] TJ | 0 Ts | [<0002>] TJ"},
		{"a moved glyph", plain, moved, 250, "[<0001> -250 -30 <0001>] TJ"},
	} {
		text := line(50, decoration, display.Word{Shaped: c.first}, display.Word{Shaped: c.second})
		text.Size = 1000 * pt // a thousandth of an em is a point
		text.Words[1].X = unit.Length(c.first.Advance+c.gap) * pt
		if got := painting(screen(t, document([]display.Item{text}))); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestHiddenWord: a word of which nothing is shown does not move the pen.
func TestHiddenWord(t *testing.T) {
	hidden := word(t, serif, "-")
	hidden.Text, hidden.Glyphs[0].Advance = "\u00ad", 0
	text := line(50, decoration, display.Word{Shaped: word(t, serif, "a")}, display.Word{Shaped: hidden, X: 30 * pt})
	if got := painting(screen(t, document([]display.Item{text}))); !strings.Contains(got, "[<0001>] TJ") {
		t.Errorf("got %s", got)
	}
}

// TestWidthIsSetOnce: letters of one width share its operator, and text of natural width behind nothing needs none.
func TestWidthIsSetOnce(t *testing.T) {
	narrow := line(50, decoration, display.Word{Shaped: word(t, serif, "a")})
	narrow.Expansion = 9_800
	natural := line(70, decoration, display.Word{Shaped: word(t, serif, "a")})
	got := painting(screen(t, document([]display.Item{natural, narrow, narrow, natural, natural})))
	if strings.Count(got, "98 Tz") != 1 || strings.Count(got, "100 Tz") != 1 {
		t.Errorf("got %s", got)
	}
}

// TestFirstGlyphLater: a word whose first glyph is not that of its first character says all of its text.
func TestFirstGlyphLater(t *testing.T) {
	w := word(t, serif, "b")
	w.Text = "ab"
	w.Glyphs[0].Cluster = 1
	if got := said(screen(t, written(serif, w))); got != "00610062" {
		t.Errorf("said is %s", got)
	}
	if got := painting(screen(t, written(serif, word(t, serif, "")))); strings.Contains(got, "<") {
		t.Errorf("a word without glyphs shows %s", got)
	}
}

// TestNoPages: a document without pages does not stop the program.
func TestNoPages(t *testing.T) {
	var data bytes.Buffer
	if err := Write(&data, document(), nil); err == nil {
		if file := open(t, data.Bytes()); len(file.pages) != 0 {
			t.Errorf("it has %d pages", len(file.pages))
		}
	}
}

// TestDraft: of what fpdf writes by itself, nothing stays that says how a file should be shown, and a page that is
// none is left out.
func TestDraft(t *testing.T) {
	file := &cos.File{Objects: map[int]cos.Object{
		1: cos.NewDict(cos.Name("Kids"), cos.Array{cos.Ref(3), cos.Null{}, cos.Ref(9), cos.Ref(4)}, cos.Name("MediaBox"), cos.Array{}),
		2: cos.NewDict(),
		3: cos.NewDict(cos.Name("Annots"), cos.Array{}, cos.Name("Group"), cos.NewDict(), cos.Name("Rotate"), cos.Int(0)),
		4: cos.NewDict(cos.Name("Annots"), cos.Array{}),
		5: cos.NewDict(cos.Name("OpenAction"), cos.Null{}, cos.Name("Names"), cos.Null{}, cos.Name("PageLayout"), cos.Null{}, cos.Name("Pages"), cos.Ref(1)),
	}, Trailer: cos.NewDict(cos.Name("Root"), cos.Ref(5))}
	d, err := newDraft(file)
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{File: file, t: t}
	if len(d.pages) != 2 || d.pages[0] != cos.Ref(3) || d.pages[1] != cos.Ref(4) {
		t.Errorf("the pages are %v", d.pages)
	}
	for object, want := range map[cos.Ref]string{1: "Kids", 3: "Rotate", 4: "", 5: "Pages"} {
		if got := o.keys(object); got != want {
			t.Errorf("object %d has %s, want %s", object, got, want)
		}
	}
	for _, without := range []int{1, 2, 5} {
		kept := file.Objects[without]
		delete(file.Objects, without)
		if _, err := newDraft(file); err == nil {
			t.Errorf("a file without object %d is taken", without)
		}
		file.Objects[without] = kept
	}
}
