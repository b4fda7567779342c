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

// TestFlowRules sets many made-up sections with pictures on pages of several sizes, and looks
// for what must never be: a title without some lines of its text, or low on a page that its section
// goes on from; a page that ends within a paragraph though more of its lines fit; a picture without
// its caption, or alone above the title of another section.
func TestFlowRules(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		doc := layouttest.A4(t, 100+20*float64(seed%3), "en")
		doc.Parts = randomSections(t, r, 8)
		doc.Sheet.Size.H = unit.Millimeters([]float64{297, 210, 150}[seed%3])
		out := layouttest.Typeset(t, doc)
		f := flowCheck{t, fmt.Sprintf("flow %d", seed), doc, things(out)}
		checkNotes(t, f.name, out, layouttest.Baselines(out))
		f.openers()
		f.tears()
		f.pictures()
	}
}

// randomSections makes sections of all lengths, most with a lead, some with pictures.
func randomSections(t testing.TB, r *rand.Rand, n int) []content.Part {
	words := layouttest.ProseWords(t, "en")
	text := func(n int) string {
		at := r.IntN(len(words) - n)
		return strings.Join(words[at:at+n], " ")
	}
	var out []content.Part
	for i := range n {
		s := &content.Section{Title: fmt.Sprint(i), Anchor: fmt.Sprintf("s%d", i)}
		title := layouttest.Paragraph(role.Title, text(2+r.IntN(4)))
		title.Tag, title.Anchor = display.H1, s.Anchor
		s.Opener = []content.Block{title}
		if r.IntN(3) > 0 {
			s.Opener = append(s.Opener, layouttest.Paragraphs(role.Lead, text(4+r.IntN(60)))...)
		}
		for k := range 1 + r.IntN(10) {
			if k > 0 && r.IntN(4) == 0 {
				s.Blocks = append(s.Blocks, randomPicture(r, text(2+r.IntN(20))))
			}
			if k > 1 && r.IntN(8) == 0 {
				note := content.Note{Name: fmt.Sprint(k), Blocks: layouttest.Paragraphs(role.Body, text(10+r.IntN(60)))}
				s.Blocks = append(s.Blocks, content.Paragraph{Role: role.Body, Tag: display.P,
					Inlines: []content.Inline{content.Text{Value: text(20)}, note, content.Text{Value: " " + text(40)}}})
				continue
			}
			s.Blocks = append(s.Blocks, layouttest.Paragraphs(role.Body, text(5+r.IntN(120)))...)
		}
		if r.IntN(4) == 0 {
			s.Blocks = append(s.Blocks, randomPicture(r, text(3)))
		}
		out = append(out, s)
	}
	return out
}

// randomPicture is a picture of any proportions, with a caption.
func randomPicture(r *rand.Rand, caption string) content.Picture {
	image := &display.Picture{Name: "p", Format: []string{"JPEG", "PNG"}[r.IntN(2)], Width: 400, Height: 150 + r.IntN(400)}
	return content.Picture{Image: image, Alt: "a picture", Caption: layouttest.Paragraphs(role.Body, caption)}
}

// flowCheck looks at the pages of one document.
type flowCheck struct {
	t    *testing.T
	name string
	doc  *content.Document
	list []thing
}

// errorf reports a fault of a page.
func (f *flowCheck) errorf(page int, format string, args ...any) {
	f.t.Helper()
	f.t.Errorf("%s, page %d: %s", f.name, page+1, fmt.Sprintf(format, args...))
}

// openers checks the titles and leads of sections.
func (f *flowCheck) openers() {
	for i, title := range f.list {
		if title.role != display.H1 || i > 0 && f.list[i-1].block == title.block {
			continue
		}
		lines, pictures, last := 0, 0, title.page
		for _, one := range f.list[i:] {
			switch {
			case one.section != title.section || one.page != title.page || one.note:
			case one.role == display.Figure:
				pictures++
			case one.role == display.P:
				lines++
			}
			if one.section == title.section {
				last = one.page
			}
		}
		lead := f.doc.Parts[title.section].(*content.Section).Opener[1:]
		least := 4 // lines below a title and a lead
		if len(lead) > 0 {
			least++ // a line of the lead at the least
		}
		if lines < least && pictures == 0 && last != title.page {
			f.errorf(title.page, "%d lines stand below a title", lines)
		}
		low := title.y-layouttest.TitleStyle().Leading-f.doc.Sheet.Top > f.doc.Sheet.Height()*2/3
		if low && last != title.page {
			f.errorf(title.page, "a title stands at %s, and its section goes on", title.y)
		}
	}
}

// tears checks the places where pages end within a paragraph.
func (f *flowCheck) tears() {
	leading := layouttest.BodyStyle().Leading
	foot := f.doc.Sheet.Top + f.doc.Sheet.Height()
	for i := 0; i+1 < len(f.list); i++ {
		above := f.list[i]
		if f.list[i+1].page == above.page || above.role != display.P || f.noted(i) || f.noted(i+1) {
			continue
		}
		rest := 0
		for _, below := range f.list[i+1:] {
			if below.block == above.block {
				rest++
			}
		}
		room := int((foot - f.doc.Sheet.Drop() - above.y) / leading)
		if rest > 0 && room > 0 && (room >= rest || rest-1 >= 2) {
			f.errorf(above.page, "a paragraph is torn, %d lines fit and %d follow", room, rest)
		}
	}
}

// noted reports whether a page has notes: lines that fit may call one that does not.
func (f *flowCheck) noted(i int) bool {
	for _, one := range f.list {
		if one.page == f.list[i].page && one.note {
			return true
		}
	}
	return false
}

// pictures checks that pictures stay with their captions and in their sections.
func (f *flowCheck) pictures() {
	for i, one := range f.list {
		if one.role != display.Figure {
			continue
		}
		if i+1 == len(f.list) || f.list[i+1].page != one.page || f.list[i+1].y < one.end {
			f.errorf(one.page, "a picture has lost its caption")
			continue
		}
		first := i == 0 || f.list[i-1].page != one.page
		next := i + 1
		for next < len(f.list) && f.ofPicture(next) {
			next++
		}
		if !first || next == len(f.list) {
			continue
		}
		if below := f.list[next]; !below.note && below.page == one.page && below.section != one.section {
			f.errorf(one.page, "a picture stands alone above the title of another section")
		}
	}
}

// ofPicture reports whether something is a picture or a line of its caption.
func (f *flowCheck) ofPicture(i int) bool {
	is := f.list[i].role
	return is == display.Figure || is == display.Caption || f.caption(i)
}

// caption reports whether something is a line of a caption: it stands right below a picture or another such line.
func (f *flowCheck) caption(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if f.list[k].role == display.Figure {
			return f.list[k].page == f.list[i].page
		}
		if f.list[k].block != f.list[i].block {
			return false
		}
	}
	return false
}
