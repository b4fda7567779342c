package compose

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// Companion is an object that can stand beside others in a row.
type Companion interface {
	Object
	// Accompanies does nothing: it marks the object.
	Accompanies()
}

// LetterRule is whether the objects of a row have letters.
type LetterRule uint8

// The answers: where the caption of the row has a number, or as the row says itself.
const (
	LettersIfNumbered LetterRule = iota
	WithLetters
	WithoutLetters
)

// CaptionPart is an object of a row whose caption has a number.
type CaptionPart struct {
	// ID is the name of the object.
	ID string
	// Letter is the number of its letter, from 1 on; 0 if it has none.
	Letter int
}

// Row is some objects of a section side by side.
type Row struct {
	// Objects are their names.
	Objects []source.Text
	Letters LetterRule
	// Caption is that of the whole row.
	Caption CaptionBearer
}

// rowPart is an object of a row whose caption has no number of its own.
type rowPart struct {
	// letter is the letter in its caption; empty if it has none.
	letter string
}

// label is the letter of the object and the space behind it; nil if it has none.
func (p *rowPart) label() []content.Inline {
	if p.letter == "" {
		return nil
	}
	return labelled(PlainInlines(p.letter))
}

// RowLabel is the letter of an object that is composed for a row, with a space behind it; nil where it has none.
func RowLabel(c *Composer) []content.Inline {
	if c.part == nil {
		return nil
	}
	return c.part.label()
}

// letterOf is a letter of a language in parentheses, by its number from 1 on.
func letterOf(l *language.Language, number int) string { return "(" + l.Letters.At(number-1) + ")" }

// Compose composes the objects of the row, each a cell, and its caption. What cannot stand in the row is reported.
func (r *Row) Compose(c *Composer) (cells [][]content.Block, caption []content.Block) {
	if c.level == 0 {
		c.Problems.Errorf(r.Caption.Span, "place it in the text of the section, in a paragraph of its own",
			"a row cannot stand in a note")
		return nil, nil
	}
	objects := presentObjects(c, r.Objects)
	if len(objects) == 0 {
		return nil, nil
	}
	counts := r.Caption.counts(c.Captions)
	lettered := len(objects) > 1 && (r.Letters == WithLetters || r.Letters == LettersIfNumbered && counts)
	around := c.part
	for _, name := range objects {
		o := companion(c, name)
		if o == nil {
			continue
		}
		c.placed[o] = true
		part := CaptionPart{ID: name.Value}
		if lettered {
			part.Letter = len(cells) + 1
		}
		if c.part = nil; lettered {
			c.part = &rowPart{letterOf(c.Language, part.Letter)}
		} else if counts {
			c.part = new(rowPart)
		}
		if blocks := o.Compose(c); len(blocks) > 0 {
			if wide, ok := blocks[0].(content.Landscape); ok {
				c.Problems.Errorf(name.Span, "leave `landscape` out of it, or place it without a row",
					"%q stands on landscape pages of its own, and not in a row", name.Value)
				blocks = wide.Blocks
			}
			tellWidth(c, blocks[0])
			cells = append(cells, blocks)
			r.Caption.Parts = append(r.Caption.Parts, part)
		}
	}
	c.part = around
	r.Caption.Series = seriesOf(cells)
	return cells, r.Caption.Paragraphs(c)
}

// presentObjects are the names of a row without those of objects that stand in the editions of other languages alone.
func presentObjects(c *Composer, names []source.Text) []source.Text {
	return slices.DeleteFunc(slices.Clone(names), func(name source.Text) bool {
		return isAbsent(c, name.Value)
	})
}

// tellWidth warns of a picture of a row that has a width of its own.
func tellWidth(c *Composer, b content.Block) {
	if p, ok := b.(content.Picture); ok && p.Reach != content.ColumnWide {
		c.Problems.Warnf(p.Span, "leave out `width`; `width = \"page\"` in the row makes all of it wider",
			"a picture in a row is as wide as its place there, whatever its `width`")
	}
}

// companion is the object of a name that can stand in a row; nil, which is reported, if there is none.
func companion(c *Composer, name source.Text) Companion {
	for _, o := range c.head.Objects {
		if c.head.nameOf(o) != name.Value {
			continue
		}
		out, ok := o.(Companion)
		switch {
		case !ok:
			c.Problems.Errorf(name.Span,
				"name pictures, charts, tables, films and sounds; place all others by themselves",
				"%q cannot stand in a row", name.Value)
			return nil
		case c.placed[o]:
			c.Problems.Errorf(name.Span, "leave out one of the two, or write a link to it: [words](#"+name.Value+")",
				"%q stands in the text already, or in another row", name.Value)
			return nil
		}
		return out
	}
	if section, ok := c.holders[name.Value]; ok {
		c.Problems.Errorf(name.Span, "move it to the section of the row",
			"a row has the objects of its own section, and %q is one of the section %q", name.Value, section)
		return nil
	}
	c.Problems.Errorf(name.Span, "give a [[section.picture]] or another object id = \""+name.Value+"\"",
		"the row names %q, but the section has no such object", name.Value)
	return nil
}

// seriesOf is what the caption of objects side by side counts among: the tables if all of them are, or the figures.
func seriesOf(cells [][]content.Block) Series {
	for _, cell := range cells {
		if _, ok := cell[0].(content.Table); !ok {
			return Figures
		}
	}
	return Tables
}

// holdersOf are the ids of sections by the names of their objects.
func holdersOf(sections []Section) map[string]string {
	out := make(map[string]string)
	for _, s := range sections {
		h := s.Common()
		for _, o := range h.Objects {
			if name := o.Name().Value; name != "" {
				out[name] = h.ID
			}
		}
	}
	return out
}
