package svg

import (
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/css"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
)

// text gives the marks of a <text>: its letters as outlines (SVG 1.1, 10).
func text(r *reader, n *dom.Node, s scene) []display.Mark {
	if r.letters == nil {
		r.refuse(n, toPaths, "text in drawings is not set")
		return nil
	}
	pieces := placed(r, n, s)
	var box outline.Box
	for i := range pieces {
		box = box.Around(pieces[i].cell())
	}
	var out []display.Mark
	for _, p := range pieces {
		if len(p.line.Outline) > 0 {
			marks := painted(r, p.node, p.scene, p.outline(), box)
			noteCut(r, &p, marks)
			out = append(out, marks...)
		}
		out = append(out, decorated(r, &p, box)...)
	}
	return out
}

// cutSlack is how far letters may reach beyond the edge of a drawing before their author is told, in points of it.
const cutSlack = 2

// noteCut enters that letters lie beyond the edge of the drawing, where nothing is seen of them.
func noteCut(r *reader, p *piece, marks []display.Mark) {
	if !p.scene.shown.Filled || len(marks) == 0 {
		return
	}
	box := boxOfRect(display.ExtentOfMarks(marks))
	edge := p.scene.shown
	inside := box.Min.X >= edge.Min.X-cutSlack && box.Min.Y >= edge.Min.Y-cutSlack &&
		box.Max.X <= edge.Max.X+cutSlack && box.Max.Y <= edge.Max.Y+cutSlack
	if inside {
		return
	}
	r.note(p.node, "make the viewBox of <svg> larger, or move the text",
		"its text %q reaches over the edge of the drawing, where nothing is seen of it",
		shortened(strings.TrimSpace(p.text)))
}

// textBox is the box of a <text>, mapped by the matrix of a scene.
func textBox(r *reader, n *dom.Node, s scene) outline.Box {
	var out outline.Box
	if r.letters == nil {
		return out
	}
	for _, p := range placed(r, n, s) {
		cell := p.cell()
		corners := outline.Rectangle(cell.Min.X, cell.Min.Y, cell.W(), cell.H(), 0, 0)
		out = out.Around(corners.Mapped(s.matrix).Bounds())
	}
	return out
}

// piece is a stretch of text of one style that stands at one place.
type piece struct {
	span
	line Line
	at   affine.Point
}

// outline is the letters at their place.
func (p *piece) outline() outline.Path {
	size := p.scene.style.font.size
	return p.line.Outline.Mapped(affine.Translation(p.at.X, p.at.Y).Times(affine.Scaling(size, size)))
}

// cell is the room that the letters take, by which gradients are measured.
func (p *piece) cell() outline.Box {
	size := p.scene.style.font.size
	var out outline.Box
	out = out.With(affine.Point{X: p.at.X, Y: p.at.Y - float64(p.line.Ascent*size)})
	return out.With(affine.Point{X: p.at.X + p.width(), Y: p.at.Y + float64(p.line.Descent*size)})
}

// width is how far the pen moves behind the letters.
func (p *piece) width() float64 { return float64(p.line.Advance * p.scene.style.font.size) }

// placed sets the spans of a text, and puts them where they stand. A span with a place of its own begins a chunk,
// which is anchored as a whole (SVG 1.1, 10.9.1).
func placed(r *reader, n *dom.Node, s scene) []piece {
	var out []piece
	var pen affine.Point
	begin := 0
	for _, span := range spansOf(r, n, s) {
		if span.hasX || span.hasY {
			anchor(out[begin:])
			begin = len(out)
		}
		if span.hasX {
			pen.X = span.at.X
		}
		if span.hasY {
			pen.Y = span.at.Y
		}
		pen = pen.Add(span.by)
		one := piece{span: span, at: affine.Point{X: pen.X, Y: pen.Y}}
		one.line = set(r, &span)
		one.at.Y += lowered(&one)
		out = append(out, one)
		pen.X += one.width()
	}
	anchor(out[begin:])
	return out
}

// anchor moves the pieces of a chunk so that its beginning, middle or end stands at its place.
func anchor(chunk []piece) {
	if len(chunk) == 0 {
		return
	}
	first := &chunk[0]
	last := &chunk[len(chunk)-1]
	width := last.at.X + last.width() - first.at.X
	by := 0.0
	switch f := first.scene.style.font; {
	case f.anchor == "middle":
		by = -width / 2
	case (f.anchor == "end") != f.backward:
		by = -width
	}
	for i := range chunk {
		chunk[i].at.X += by
	}
}

// lowered is by how much letters stand below the place of their text (SVG 1.1, 10.9.2).
func lowered(p *piece) float64 {
	size := p.scene.style.font.size
	switch p.scene.style.font.baseline {
	case "middle":
		return float64(p.line.XHeight*size) / 2
	case "central":
		return float64((p.line.Ascent-p.line.Descent)*size) / 2
	case "hanging", "text-before-edge", "text-top", "before-edge":
		return float64(p.line.Ascent * size)
	case "text-after-edge", "ideographic", "text-bottom", "after-edge":
		return -float64(p.line.Descent * size)
	}
	return 0
}

// set sets the letters of a span.
func set(r *reader, p *span) Line {
	f := &p.scene.style.font
	line, err := r.letters.Set(Request{
		Text: p.text, Families: familiesOf(f.family), Weight: f.weight, Italic: f.italic, RightToLeft: f.backward,
		Language: p.language, Kerned: f.spacing == 0,
	})
	if err != nil {
		r.refuse(p.node, toPaths, "its text %q cannot be set: %v", shortened(p.text), err)
		return Line{}
	}
	if len(line.Missing) > 0 {
		r.refuse(p.node, toPaths, "no font has the character %q of its text", string(line.Missing[0]))
	}
	if strings.TrimSpace(p.text) != "" && !line.Asked {
		asked := "names no font"
		if f.family != "" {
			asked = "asks for the font " + f.family
		}
		r.note(p.node, "turn the text into paths, or put the font into the folder “fonts” of the report",
			"its text %q %s, and is set in %s", shortened(strings.TrimSpace(p.text)), asked, line.Family)
	}
	return line
}

// familiesOf are the names of a list of families.
func familiesOf(list string) []string {
	var out []string
	for name := range strings.SplitSeq(list, ",") {
		if name = css.Unescaped(strings.Trim(strings.TrimSpace(name), `"'`)); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// decorated gives the lines below, above and through a text.
func decorated(r *reader, p *piece, box outline.Box) []display.Mark {
	size := p.scene.style.font.size
	var out []display.Mark
	for _, d := range p.scene.style.font.decorations {
		at, ok := decorations[d.word]
		if !ok || p.width() <= 0 {
			continue
		}
		bar := outline.Rectangle(p.at.X, p.at.Y-float64(at*size), p.width(), float64(thinBar*size), 0, 0)
		s := p.scene
		s.style = *d.style
		s.style.hidden = p.scene.style.hidden
		out = append(out, painted(r, p.node, s, bar, box)...)
	}
	return out
}

// thinBar is how thick lines along text are, as a share of the size of its letters, and decorations are how high they
// stand above its baseline.
const thinBar = 0.06

var decorations = map[string]float64{"underline": -0.08, "overline": 0.8, "line-through": 0.28}
