package page_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestNotes sets random flows with many notes. Each note begins in the column of its
// call; what it says is set once, in its order; nothing stands below the foot of the
// page or in another's way; no note is the child of another.
func TestNotes(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 7))
		sheet := noteSheets[seed%uint64(len(noteSheets))]
		var texts []string
		var blocks []content.Block
		for range 25 {
			switch r.IntN(9) {
			case 0, 1, 2:
				blocks = append(blocks, notedParagraph(r, &texts))
			case 3:
				table := randomTable(r, func(n int) string { return strings.Repeat("lamp ", n) })
				table.Rows = table.Rows[:min(len(table.Rows), 12)]
				blocks = append(blocks, table)
			default:
				blocks = append(blocks, layouttest.Paragraphs(role.Body, strings.Repeat("lamp and keeper ", 1+r.IntN(60)))...)
			}
		}
		language := []string{"en", "ar"}[r.IntN(2)]
		doc := layouttest.A4(t, sheet.w-40, language, blocks...)
		doc.Sheet.Size.H = unit.Millimeters(sheet.h)
		doc.Sheet.Columns, doc.Sheet.Gutter = sheet.columns, unit.Millimeters(7)
		out := layouttest.Typeset(t, doc)
		name := fmt.Sprintf("flow %d", seed)
		checkNoteColumns(t, name, doc, out)
		checkNoteWords(t, name, out, texts)
		checkSiblings(t, name, out)
		checkLineDistance(t, name, doc, out)
	}
}

// noteSheets are the pages that random notes are set on: from A5 to landscape, in one
// to three columns.
var noteSheets = []struct {
	w, h    float64
	columns int
}{{148, 210, 1}, {210, 297, 1}, {210, 297, 2}, {297, 210, 3}, {297, 210, 1}, {148, 210, 2}}

// notedWord matches nothing else, so that each word of a note can be told from all others.
func notedWord(note, word int) string { return fmt.Sprintf("n%dw%d", note, word) }

// notedParagraph is a paragraph that calls some notes of random length, which may call
// others. It returns the words of each note by its name.
func notedParagraph(r *rand.Rand, texts *[]string) content.Block {
	var inlines []content.Inline
	for range 1 + r.IntN(3) {
		words := strings.Repeat("lamp and keeper ", 1+r.IntN(25))
		inlines = append(inlines, content.Text{Value: words}, randomNote(r, texts, 0), content.Text{Value: " "})
	}
	return content.Paragraph{Tag: display.P, Inlines: inlines}
}

// randomNote is a note: mostly short, at times longer than a page, at times with a note
// of its own.
func randomNote(r *rand.Rand, texts *[]string, depth int) content.Note {
	index := len(*texts)
	*texts = append(*texts, "")
	n := 3 + r.IntN(30)
	if depth == 0 {
		switch r.IntN(12) {
		case 0:
			n = 300 + r.IntN(900)
		case 1, 2:
			n = 60 + r.IntN(200)
		}
	}
	note := content.Note{Name: fmt.Sprint(index)}
	for from := 0; from < n; {
		to := min(n, from+1+r.IntN(120))
		var words []string
		for ; from < to; from++ {
			words = append(words, notedWord(index, from))
		}
		inlines := []content.Inline{content.Text{Value: strings.Join(words, " ")}}
		(*texts)[index] += strings.Join(words, "")
		if depth == 0 && from == n && n < 60 && r.IntN(6) == 0 {
			inlines = append(inlines, randomNote(r, texts, 1))
		}
		note.Blocks = append(note.Blocks, content.Paragraph{Role: role.Note, Tag: display.P, Inlines: inlines})
	}
	return note
}

// markPlace is where the call of a note or its mark stands.
type markPlace struct {
	page, column int
	y            unit.Length
}

// noteCheck is what was set of one note.
type noteCheck struct {
	call, mark markPlace
	lines      int
}

// notesOf reads the notes of a document off its pages, by number.
func notesOf(doc *content.Document, out *display.Document) map[string]*noteCheck {
	notes := make(map[string]*noteCheck)
	at := func(number string) *noteCheck {
		if notes[number] == nil {
			notes[number] = new(noteCheck)
		}
		return notes[number]
	}
	for page := range out.Pages {
		lines := make(map[string]map[unit.Length]bool)
		for _, it := range out.Pages[page].Items {
			switch it := it.(type) {
			case display.Link:
				place := markPlace{page, columnOf(doc, it.Rect.X+it.Rect.W/2), it.Rect.Y}
				if number, ok := strings.CutPrefix(it.Target.Anchor, "note-call-"); ok {
					at(number).mark = place
				} else if number, ok := strings.CutPrefix(it.Target.Anchor, "note-"); ok {
					at(number).call = place
				}
			case display.Text:
				for id := it.Place.Element; id > 0; id = out.Structure.At(id).Parent {
					if e := out.Structure.At(id); e.Role == display.Note {
						number := strings.TrimPrefix(e.Attributes().ID, "note-")
						if lines[number] == nil {
							lines[number] = make(map[unit.Length]bool)
						}
						lines[number][it.At.Y] = true
					}
				}
			}
		}
		for number := range lines {
			at(number).lines += len(lines[number])
		}
	}
	return notes
}

// checkNoteColumns sees that each note begins in the column of its call. Of the notes that
// one line calls those may begin later for which the first ones leave no room in any column.
func checkNoteColumns(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	const leading, enough = 11 * unit.Pt, 12
	most := int(doc.Sheet.Height()/leading) - enough
	notes := notesOf(doc, out)
	before := make(map[markPlace]int)
	for i := 1; i <= len(notes); i++ {
		n := notes[fmt.Sprint(i)]
		if n == nil {
			t.Errorf("%s: note %d is not there", name, i)
			continue
		}
		n.call.y = n.call.y.RoundUp(leading)
		if before[n.call] < most && (n.mark.page != n.call.page || n.mark.column != n.call.column) {
			t.Errorf("%s: note %d of %d lines begins in column %d of page %d, its call is in column %d of page %d "+
				"(%d before it)", name, i, n.lines, n.mark.column, n.mark.page+1, n.call.column, n.call.page+1, before[n.call])
		}
		before[n.call] += n.lines
	}
}

// checkNoteWords compares what notes say with what was painted for them.
func checkNoteWords(t *testing.T, name string, out *display.Document, texts []string) {
	t.Helper()
	got := make(map[string]*strings.Builder)
	for _, page := range out.Pages {
		for _, it := range page.Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			for _, w := range text.Words {
				word, noted := strings.CutPrefix(w.Shaped.Text, "n")
				if number, _, ok := strings.Cut(word, "w"); noted && ok {
					if got[number] == nil {
						got[number] = new(strings.Builder)
					}
					got[number].WriteString(w.Shaped.Text)
				}
			}
		}
	}
	for i, want := range texts {
		if b := got[fmt.Sprint(i)]; b == nil || b.String() != want {
			t.Errorf("%s: note %d: %.80v, want %.80s", name, i, b, want)
		}
	}
}

// checkLineDistance sees that no two lines of a column come closer than the leading of
// notes, and that none stands below the foot of the page.
func checkLineDistance(t *testing.T, name string, doc *content.Document, out *display.Document) {
	t.Helper()
	const leading = 11 * unit.Pt
	for page := range out.Pages {
		lines := make(map[int][]unit.Length)
		for _, it := range out.Pages[page].Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			if text.At.Y > doc.Sheet.Top+doc.Sheet.Height() {
				t.Errorf("%s: page %d: a line at %s, below the foot", name, page+1, text.At.Y)
			}
			if strings.TrimSpace(text.Words[0].Shaped.Text) == "" {
				continue
			}
			column := columnOf(doc, text.At.X)
			for _, y := range lines[column] {
				if d := (y - text.At.Y).Abs(); d > unit.Pt && d < leading-unit.Pt {
					t.Errorf("%s: page %d: lines at %s and %s", name, page+1, y, text.At.Y)
				}
			}
			lines[column] = append(lines[column], text.At.Y)
		}
	}
}
