package lettering

import (
	"strings"

	"annualreport/fonts"
	"annualreport/layout/affine"
	"annualreport/layout/bidi"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/svg"
)

// Setter sets text in the families of a book. It implements svg.Letters.
type Setter struct{ book *fonts.Book }

// New is a setter with the families of a book.
func New(book *fonts.Book) *Setter { return &Setter{book} }

// Set implements svg.Letters.
func (s *Setter) Set(w svg.Request) (svg.Line, error) {
	family, asked := s.family(w.Families)
	style := shape.Style{
		Family: family, Weight: fonts.Weight(w.Weight), Language: locale.Language{Tag: w.Language},
	}
	if w.Italic {
		style.Slant = fonts.Italic
	}
	if !w.Kerned {
		style.Features = shape.NoLigatures
	}
	table := shape.NewTable(s.book)
	words := runs(table, style, w)
	if err := table.Shape(); err != nil {
		return svg.Line{}, err
	}
	out := svg.Line{Family: family.Name, Asked: asked}
	if err := measure(&out, family.Face(style.Weight, style.Slant)); err != nil {
		return svg.Line{}, err
	}
	faces := make(map[*fonts.Face]*fonts.Outlines)
	for _, word := range words {
		if faces[word.Face] == nil {
			opened, err := word.Face.Outlines()
			if err != nil {
				return svg.Line{}, err
			}
			faces[word.Face] = opened
		}
		if err := addWord(&out, word, faces[word.Face]); err != nil {
			return svg.Line{}, err
		}
	}
	return out, nil
}

// generic are the families of the program for words of CSS that name a kind of family (CSS Fonts 4, 2.1.3).
var generic = map[string]string{
	"serif": fonts.SerifText, "sans-serif": fonts.Sans, "system-ui": fonts.Sans, "ui-sans-serif": fonts.Sans,
	"ui-serif": fonts.SerifText,
}

// family is the first family that the book has; asked reports whether it is one of those named, and not only of their
// kind.
func (s *Setter) family(names []string) (f *fonts.Family, asked bool) {
	for _, name := range names {
		if f, ok := s.book.Family(name); ok {
			return f, true
		}
		if own, ok := generic[strings.ToLower(name)]; ok {
			f, _ := s.book.Family(own)
			return f, false
		}
	}
	f, _ = s.book.Family(fonts.Sans)
	return f, false
}

// measure sets the heights of the letters of a face.
func measure(line *svg.Line, face *fonts.Face) error {
	m, err := face.Metrics()
	if err != nil {
		return err
	}
	em := float64(max(m.UnitsPerEm, 1))
	line.Ascent = float64(m.Ascender) / em
	line.Descent = float64(-m.Descender) / em
	line.XHeight = xHeight
	return nil
}

// xHeight is the height of small letters where no face says its own, as a share of their size.
const xHeight = 0.5

// runs cuts a text into words of one direction and script, in the order in which they are seen from left to right.
// Spaces are those that no line ends at, so that they are shaped with their words.
func runs(table *shape.Table, style shape.Style, w svg.Request) []*shape.Word {
	text := []rune(strings.ReplaceAll(w.Text, " ", "\u00a0"))
	base := bidi.LeftToRight
	if w.RightToLeft {
		base = bidi.RightToLeft
	}
	levels := bidi.Levels(bidi.Unseparated(text), base)
	scripts := scriptsOf(text)
	id := table.StyleID(style)
	var parts [][]*shape.Word
	var partLevels []bidi.Level
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && levels[to] == levels[from] && scripts[to] == scripts[from] {
			to++
		}
		backward := levels[from]%2 != 0
		words := table.Intern(id, scripts[from], backward, string(text[from:to]))
		if backward {
			words = reversed(words)
		}
		parts = append(parts, words)
		partLevels = append(partLevels, levels[from])
		from = to
	}
	var out []*shape.Word
	for _, i := range bidi.Order(partLevels) {
		out = append(out, parts[i]...)
	}
	return out
}

// reversed is a list from its end to its beginning.
func reversed(words []*shape.Word) []*shape.Word {
	out := make([]*shape.Word, 0, len(words))
	for i := len(words) - 1; i >= 0; i-- {
		out = append(out, words[i])
	}
	return out
}

// addWord adds the outlines of a word at the end of a line. It returns an error if one of them is broken.
func addWord(line *svg.Line, word *shape.Word, glyphs *fonts.Outlines) error {
	line.Missing = append(line.Missing, word.Missing...)
	em := float64(word.UnitsPerEm)
	pen := line.Advance
	for _, g := range word.Glyphs {
		at := affine.Translation(pen+float64(g.X)/em, -float64(g.Y)/em).Times(affine.Scaling(0.5/em, -0.5/em))
		drawn, err := glyphs.Glyph(g.ID)
		if err != nil {
			return err
		}
		line.Outline = append(line.Outline, steps(drawn).Mapped(at)...)
		pen += float64(g.Advance) / em
	}
	line.Advance = pen
	return nil
}
