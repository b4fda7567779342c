package icon

import (
	"embed"
	"slices"
	"sync"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/svg"
	"annualreport/layout/unit"
)

// Icon is a sign that says nothing that the words beside it do not say. The zero value is none.
type Icon struct {
	// Pictogram is one of the program; nil for a drawing of the author.
	Pictogram *Pictogram
	// Drawing is one of the author, shown in its own colors; nil for a pictogram.
	Drawing *display.Picture
}

// Pictogram is a drawing of one ink in a square.
type Pictogram struct {
	// Name is the word that authors write.
	Name string
	// file is its file, without its ending.
	file string
	// leads is set for arrows, which lead to where lines end: they are mirrored where lines run from right to left.
	leads bool
}

// Named is the pictogram of a name; nil if there is none.
func Named(name string) *Pictogram {
	for i := range pictograms {
		if pictograms[i].Name == name {
			return &pictograms[i]
		}
	}
	return nil
}

// Names are the names of all pictograms, in the order of letters.
func Names() []string {
	var out []string
	for _, p := range pictograms {
		out = append(out, p.Name)
	}
	slices.Sort(out)
	return out
}

//go:embed phosphor/*.svg
var files embed.FS

// Paths are the outlines of the pictogram in a square, filled with an ink.
func (p *Pictogram) Paths(side unit.Length, ink color.Ink, rightToLeft bool) []display.Path {
	paths := p.drawing().Fills(unit.Rect{W: side, H: side})
	for i := range paths {
		paths[i].Fill = &ink
		if rightToLeft && p.leads {
			mirror(&paths[i], side)
		}
	}
	return paths
}

// drawings read the files of the pictograms by their names, each once for all pages, editions and languages.
var drawings = sync.OnceValue(func() map[string]func() *display.Drawing {
	out := make(map[string]func() *display.Drawing, len(pictograms))
	for i := range pictograms {
		out[pictograms[i].Name] = sync.OnceValue(pictograms[i].read)
	}
	return out
})

// drawing is the drawing of the pictogram.
func (p *Pictogram) drawing() *display.Drawing { return drawings()[p.Name]() }

// read reads the file of the pictogram, which a test holds to be readable.
func (p *Pictogram) read() *display.Drawing {
	data, err := files.ReadFile("phosphor/" + p.file + ".svg")
	drawing, problems := svg.Read(data, nil)
	if err != nil || len(problems) > 0 {
		panic("the pictogram " + p.Name + " cannot be read")
	}
	return drawing
}

// mirror turns a path about the upright line in the middle of a square.
func mirror(p *display.Path, side unit.Length) {
	for i := range p.Segments {
		for k := range p.Segments[i].Points {
			p.Segments[i].Points[k].X = side - p.Segments[i].Points[k].X
		}
	}
}
