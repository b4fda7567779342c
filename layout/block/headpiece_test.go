package block_test

import (
	"slices"
	"testing"

	"annualreport/layout"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// headpieceRules are the rules of pictures at the head of the page that a section begins on.
func headpieceRules() []layouttest.Rule {
	return []layouttest.Rule{
		{Name: "headpiece_lies_over_the_edges_above_the_title", Show: layouttest.Structure,
			Document: underPicture("en", "Title", 2, nil)},
		{Name: "plaque_lies_over_the_foot_of_the_headpiece", Document: underPicture("en", "Title", 2, plaque())},
		{Name: "plaque_lies_at_the_right_in_arabic", Document: underPicture("ar", "مصباح", 2, plaque())},
		{Name: "low_headpiece_keeps_its_least_height", Document: underPicture("en", "Title", 9, nil)},
	}
}

// plaque is what titles stand on in these rules.
func plaque() *content.Plaque {
	ground := color.Of(color.RGB{B: 90})
	return &content.Plaque{Ground: ground, Span: diag.At("report.toml", 7, 1)}
}

// underPicture is a document whose second section begins with a picture, which has the given proportion of its width to its
// height, on pages of twenty lines.
func underPicture(tag, title string, wide int64, p *content.Plaque) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 20, ragged("Before."))
		doc.Parts[0].(*content.Section).OwnPages = true // or the second one would begin on its page
		s := layouttest.Section("Headed", ragged("Text."))
		heading := layouttest.Heading(title)
		heading.Anchor = "headed"
		s.Opener = []content.Block{heading, layouttest.Paragraph(role.Lead, "A lead.")}
		s.Headpiece = &content.Headpiece{Plaque: p, Picture: content.Picture{
			Image: &display.Picture{Name: "a.png", Width: 60, Height: 40}, Alt: "A lamp",
			Crop:    content.Crop{W: wide, H: 1},
			Caption: []content.Block{layouttest.Paragraph(role.TableNote, "Nobody")},
		}}
		if p != nil {
			p.Styles = doc.Styles
		}
		doc.Parts = append(doc.Parts, s, layouttest.Section("After", ragged("After.")))
		return doc
	}
}

// TestHeadpieceHeight: a picture takes as much of its page as it may in its case, and at the most a line more that its page
// would leave empty, or less where what stands below it needs the room.
func TestHeadpieceHeight(t *testing.T) {
	long := []content.Block{ragged(layouttest.Words(40))}
	for _, c := range []struct {
		name    string
		lines   int
		tall    int64 // the height of the picture where its width is 60
		crop    content.Crop
		plaque  *content.Plaque
		caption []content.Block
		want    unit.Length // from the head of the page to the foot of the picture, in points
	}{
		{"its own proportions", 40, 36, content.Crop{}, nil, nil, 139},
		{"at the most", 40, 100, content.Crop{}, nil, nil, 265},
		{"at the most with a plaque", 40, 200, content.Crop{}, plaque(), nil, 370},
		{"at the most as a crop asks", 40, 30, content.Crop{W: 1, H: 4}, plaque(), nil, 447},
		{"above words", 20, 30, content.Crop{W: 1, H: 4}, nil, nil, 188},
		{"above words and a caption", 20, 30, content.Crop{W: 1, H: 4}, nil, long, 90},
		{"at the least", 20, 3, content.Crop{}, nil, nil, 69},
	} {
		doc := underPicture("en", "Title", 2, c.plaque)(t)
		if c.lines != 20 {
			doc.Sheet.Size.H += unit.Length(c.lines-20) * layouttest.Leading
		}
		section := doc.Parts[1].(*content.Section)
		section.Blocks = append(section.Blocks, ragged(layouttest.Words(400))) // or it would grow
		h := section.Headpiece
		h.Picture.Image = &display.Picture{Name: "a.png", Width: 60, Height: int(c.tall)}
		h.Picture.Crop, h.Picture.Caption = c.crop, c.caption
		if got := footOfPicture(layouttest.Typeset(t, doc)) / unit.Pt; got < c.want || got >= c.want+10 {
			t.Errorf("%s: the picture ends %d pt below the head of the page, want %d", c.name, got, c.want)
		}
	}
}

// footOfPicture is where the first picture of a document ends.
func footOfPicture(doc *display.Document) unit.Length {
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if im, ok := it.(display.Image); ok {
				seen := im.Clip
				if seen == (unit.Rect{}) {
					seen = im.Rect
				}
				return seen.Y + seen.H
			}
		}
	}
	return 0
}

// TestPlaqueRoom: a plaque covers at most two thirds of the height of its picture, and does not reach into the head margin.
func TestPlaqueRoom(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		top  unit.Length
		fits bool
	}{
		{"two lines", layouttest.Words(8), 20 * unit.Pt, true},
		{"three lines", layouttest.Words(12), 20 * unit.Pt, false},
		{"two lines below a high margin", layouttest.Words(8), 60 * unit.Pt, false},
	} {
		doc := underPicture("en", c.text, 2, plaque())(t)
		doc.Sheet.Top = c.top
		_, found, err := layout.Typeset(doc)
		if err != nil || (len(found) == 0) != c.fits {
			t.Errorf("%s: %v, %v", c.name, found, err)
		}
	}
}

// TestPlaqueWidth: over several columns, and over the column for notes, words on a plaque have three quarters of the width;
// where text has one column they are as wide as it is.
func TestPlaqueWidth(t *testing.T) {
	for _, c := range []struct {
		name    string
		columns int
		wide    bool
		want    unit.Length
	}{{"one column", 1, false, 200}, {"two columns", 2, false, 150}, {"a wide section", 2, true, 150}} {
		doc := underPicture("en", "Title", 2, plaque())(t)
		doc.Sheet.Columns, doc.Sheet.Gutter = c.columns, 20*unit.Pt
		doc.Parts[1].(*content.Section).Wide = c.wide
		width := unit.Length(0)
		for _, it := range layouttest.Typeset(t, doc).Pages[1].Items {
			if path, ok := it.(display.Path); ok && path.Fill != nil && path.Place.Artifact == display.Background {
				width = display.ExtentOf(path).W
			}
		}
		const padding = 13 // two thirds of the margin of 20 pt
		if got := width/unit.Pt - 2*padding; got != c.want {
			t.Errorf("%s: %d pt, want %d", c.name, got, c.want)
		}
	}
}

// TestNotesOfPlaqueHaveColorsOfPage: a note that the lead on a plaque calls is set in the inks of the page, since it stands
// at the foot of the page.
func TestNotesOfPlaqueHaveColorsOfPage(t *testing.T) {
	p := plaque()
	doc := underPicture("en", "Title", 2, p)(t)
	styles := *doc.Styles
	white := color.White()
	styles.Style(role.Note).Text.Ink = white
	p.Styles = &styles
	s := doc.Parts[1].(*content.Section)
	s.Opener = append(s.Opener, layouttest.Calling("Noted.", layouttest.Note("n", "Below")))
	inks := make(map[string]color.Ink)
	for _, it := range layouttest.Typeset(t, doc).Pages[1].Items {
		if text, ok := it.(display.Text); ok {
			for _, w := range text.Words {
				inks[w.Shaped.Text] = *text.Ink
			}
		}
	}
	if ink, ok := inks["Below"]; !ok || ink == white {
		t.Errorf("the inks are %v", inks)
	}
}

// TestLongPlaqueGoesOn: a plaque below the picture that is higher than its page goes on over the next one, with space above
// its words there.
func TestLongPlaqueGoesOn(t *testing.T) {
	doc, _, err := layout.Typeset(underPicture("en", layouttest.Words(90), 2, plaque())(t))
	if err != nil {
		t.Fatal(err)
	}
	top := unit.Length(0)
	for _, it := range doc.Pages[2].Items {
		switch it := it.(type) {
		case display.Path:
			if it.Fill != nil && it.Place.Artifact == display.Background {
				top = display.ExtentOf(it).Y
			}
		case display.Text:
			if space := display.ExtentOf(it).Y - top; top == 0 || space < layouttest.Leading {
				t.Errorf("the words begin %d pt below the head of the plaque", space/unit.Pt)
			}
			return
		}
	}
	t.Error("the plaque does not go on")
}

// TestPlaqueWithoutRoom: a title that does not fit on the picture is reported where the report asks for it, once, and one
// that fits is not.
func TestPlaqueWithoutRoom(t *testing.T) {
	for title, want := range map[string]bool{"Title": false, layouttest.Words(16): true} {
		p := plaque()
		_, found, err := layout.Typeset(underPicture("en", title, 2, p)(t))
		if err != nil {
			t.Fatal(err)
		}
		got := slices.DeleteFunc(found, func(f finding.Finding) bool { _, long := f.(finding.LongOpener); return !long })
		if (len(got) == 1) != want || len(got) > 1 || want && got[0].Place() != p.Span {
			t.Errorf("%q: %v", title, got)
		}
	}
}

// TestNotesOfCreditAloneAreSet: a note that the credit of a headpiece calls stands at the foot of its page, also where
// the section has nothing else that could have the note.
func TestNotesOfCreditAloneAreSet(t *testing.T) {
	doc := underPicture("en", "Title", 2, nil)(t)
	s := doc.Parts[1].(*content.Section)
	s.Blocks = nil
	s.Headpiece.Picture.Caption = []content.Block{layouttest.Calling("Nobody", layouttest.Note("n", "Below"))}
	var words []string
	for _, it := range layouttest.Typeset(t, doc).Pages[1].Items {
		if text, ok := it.(display.Text); ok {
			for _, w := range text.Words {
				words = append(words, w.Shaped.Text)
			}
		}
	}
	if !slices.Contains(words, "Below") {
		t.Errorf("the page has the words %q", words)
	}
}

// TestSharedHeadpiece: a section that begins with a picture stands below the end of the section before, where that has
// few lines on its page, and the picture is within the column then; else it begins a page, over its head.
func TestSharedHeadpiece(t *testing.T) {
	for _, c := range []struct {
		lines int
		page  int // of the picture, from 0
	}{{1, 0}, {6, 0}, {7, 1}, {16, 1}} {
		doc := underPicture("en", "Title", 4, nil)(t)
		first := doc.Parts[0].(*content.Section)
		doc.Parts = doc.Parts[:2]
		first.OwnPages, first.Blocks = false, layouttest.Lines(c.lines)
		out := layouttest.Typeset(t, doc)
		sheet := &doc.Sheet
		for page := range out.Pages {
			for _, it := range out.Pages[page].Items {
				im, ok := it.(display.Image)
				if !ok {
					continue
				}
				seen := display.ExtentOf(im)
				if page != c.page {
					t.Errorf("below %d lines the picture stands on page %d", c.lines, page+1)
				}
				below := sheet.Top + unit.Length(c.lines)*sheet.Grid
				if c.page == 0 && seen.Y < below || c.page == 1 && seen.Y > 0 {
					t.Errorf("below %d lines the picture begins at %s", c.lines, seen.Y)
				}
				if seen.X > 0 || seen.X+seen.W < sheet.Size.W {
					t.Errorf("below %d lines the picture does not reach the edges: %v", c.lines, seen)
				}
			}
		}
	}
}
