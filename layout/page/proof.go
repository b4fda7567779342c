package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The sizes of what stands around the pages of a proof.
const (
	proofRoom = 14 // mm around the page
	proofGap  = 1  // mm between the page and a number
	proofSize = 7 * unit.Pt
	proofLead = 8 * unit.Pt
	proofLine = 250 // thousandths of a point, the rule around the page
	// sameLine is how far apart baselines are whose numbers stand together.
	sameLine = 3 * unit.Pt
)

// proofInk is that of the numbers: no text of a report is mistaken for them.
func proofInk() color.Ink { return color.Plate(color.CMYK{M: 100, Y: 100}, color.RGB{R: 196}) }

// NumberTexts puts the numbers of texts around the pages of a proof, outside of them, so that they lie over nothing:
// each beside the first line of its text, on the side where that begins. It returns an error of shaping.
func NumberTexts(s *inline.Session, tree *inline.Tree, out *display.Document) error {
	if s.Doc.Proof == nil {
		return nil
	}
	done := make(map[display.ElementID]bool)
	for i := range out.Pages {
		page := &out.Pages[i]
		page.Around = unit.Millimeters(proofRoom)
		p := proofPage{session: s, page: page}
		p.frame()
		for _, it := range page.Items {
			p.enter(it, numberedElement(out, tree, it), tree, done)
		}
		for _, n := range append(slices.Clone(p.left), p.right...) {
			for _, one := range n.numbers {
				out.Numbers = append(out.Numbers, one.Number)
			}
		}
		if err := cmp.Or(p.side(p.left, false), p.side(p.right, true), p.slug()); err != nil {
			return err
		}
	}
	slices.Sort(out.Numbers)
	out.Numbers = slices.Compact(out.Numbers)
	return nil
}

// numberedElement is the element with numbers that an item belongs to, 0 for none.
func numberedElement(out *display.Document, tree *inline.Tree, it display.Item) display.ElementID {
	for id := display.ElementOf(it); id > 0; id = out.Structure.At(id).Parent {
		if len(tree.Numbers[id]) > 0 {
			return id
		}
	}
	return 0
}

// proofPage gathers the numbers of a page by the side on which they stand.
type proofPage struct {
	session     *inline.Session
	page        *display.Page
	left, right []beside
}

// beside is numbers beside a baseline.
type beside struct {
	y       unit.Length
	numbers []content.ProofNumber
}

// enter enters the numbers of the element that an item belongs to, beside the first item of the element.
func (p *proofPage) enter(
	it display.Item, element display.ElementID, tree *inline.Tree, done map[display.ElementID]bool,
) {
	if element <= 0 || done[element] {
		return
	}
	done[element] = true
	box := display.ExtentOf(it)
	y := box.Y + min(box.H, proofSize)
	if text, ok := it.(display.Text); ok && text.Turn == display.Upright {
		y = text.At.Y
	}
	beginning := box.X
	if p.session.Doc.Language.RightToLeft() {
		beginning += box.W
	}
	side := &p.left
	if beginning > p.page.Size.W/2 {
		side = &p.right
	}
	for i := range *side {
		if ((*side)[i].y - y).Abs() < sameLine {
			(*side)[i].numbers = append((*side)[i].numbers, tree.Numbers[element]...)
			return
		}
	}
	*side = append(*side, beside{y, slices.Clone(tree.Numbers[element])})
}

// side sets the numbers of a side, none over the one above it.
func (p *proofPage) side(list []beside, atRight bool) error {
	slices.SortStableFunc(list, func(a, b beside) int { return cmp.Compare(a.y, b.y) })
	width := unit.Millimeters(proofRoom - 2*proofGap)
	x := -unit.Millimeters(proofRoom - proofGap)
	if atRight {
		x = p.page.Size.W + unit.Millimeters(proofGap)
	}
	free := -unit.Millimeters(proofRoom) + proofLead
	for i := range list {
		lines, err := p.lines(numberWords(list[i].numbers), width, !atRight)
		if err != nil {
			return err
		}
		y := max(list[i].y, free)
		for _, line := range lines {
			p.page.Marks = append(p.page.Marks, galley.Moved(line, unit.Point{X: x, Y: y})...)
			y += proofLead
		}
		free = y
	}
	return nil
}

// lines sets words in as many lines as they need, each around a baseline of its own.
func (p *proofPage) lines(words string, width unit.Length, atRight bool) ([][]display.Item, error) {
	style := content.ParagraphStyle{Text: p.style(), Align: content.Start}
	if atRight != p.session.Doc.Language.RightToLeft() {
		style.Align = content.End
	}
	lines, err := inline.SetAside(p.session, words, style, width)
	var out [][]display.Item
	for _, line := range lines {
		out = append(out, atPlace(asFurniture([]inline.Line{line}), display.Decoration))
	}
	return out, err
}

// style is the look of what stands around the page.
func (p *proofPage) style() content.TextStyle {
	style := p.session.Doc.Styles.Style(role.RunningHead).Text
	style.Size = proofSize
	style.Ink = proofInk()
	return style
}

// frame shows where the page ends.
func (p *proofPage) frame() {
	ink := proofInk()
	p.page.Marks = append(p.page.Marks, display.Path{
		Segments: display.RectPath(unit.Rect{W: p.page.Size.W, H: p.page.Size.H}), Stroke: &ink,
		Line: unit.Pt * proofLine / 1000, Place: display.Place{Artifact: display.Decoration},
	})
}

// slug says below the page what it is a proof of.
func (p *proofPage) slug() error {
	words := strings.Join([]string{p.session.Doc.Proof.Slug, p.page.Label}, " · ")
	line, err := furnitureLine(p.session, words, p.style(), p.page.Size.W, false)
	at := unit.Point{Y: p.page.Size.H + unit.Millimeters(proofRoom)/2}
	p.page.Marks = append(p.page.Marks, galley.Moved(line, at)...)
	return err
}

// numberWords writes numbers, those in a row as the first and the last. The hyphen between them keeps their order also
// where lines run from right to left (UAX #9, W4).
func numberWords(list []content.ProofNumber) string {
	slices.SortFunc(list, func(a, b content.ProofNumber) int { return cmp.Compare(a.Number, b.Number) })
	list = slices.Compact(list)
	var words []string
	for from := 0; from < len(list); {
		to := from
		for to+1 < len(list) && list[to+1].Number == list[to].Number+1 && list[to+1].Doubtful == list[from].Doubtful {
			to++
		}
		word := fmt.Sprint(list[from].Number)
		if to > from {
			word += fmt.Sprintf("-%d", list[to].Number)
		}
		if list[from].Doubtful {
			word += "?"
		}
		words = append(words, word)
		from = to + 1
	}
	return strings.Join(words, " ")
}
