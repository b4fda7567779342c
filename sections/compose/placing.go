package compose

import (
	"iter"
	"slices"
	"strings"

	"annualreport/layout/content"
)

// withObjects adds the objects that no text placed: pictures stand in the text, so that they are
// not taken for those of the next section; all others follow it.
func withObjects(c *Composer, text []content.Block) []content.Block {
	var pictures, others []content.Block
	for o, blocks := range unplaced(c) {
		if _, ok := o.(Illustration); ok {
			pictures = append(pictures, blocks...)
		} else {
			others = append(others, blocks...)
		}
	}
	if len(pictures) == 0 {
		return append(text, others...)
	}
	if within, ok := intoMargin(text, pictures); ok {
		return append(within, others...)
	}
	return append(spread(text, pictures), others...)
}

// unplaced are the objects that no text placed, composed: first those that are named by no other, since these may place
// the rest.
func unplaced(c *Composer) iter.Seq2[Object, []content.Block] {
	named := awaited(c)
	return func(yield func(Object, []content.Block) bool) {
		for _, waiting := range [2]bool{false, true} {
			for _, o := range c.head.Objects {
				if named[c.head.nameOf(o)] == waiting && claim(c, o) && !yield(o, o.Compose(c)) {
					return
				}
			}
		}
	}
}

// awaited are the names of objects that the texts of other objects place, which stand nowhere so far.
func awaited(c *Composer) map[string]bool {
	out := make(map[string]bool)
	for _, o := range c.head.Objects {
		if holder, ok := o.(Holder); ok && !c.placed[o] {
			for _, name := range holder.Places() {
				out[name] = true
			}
		}
	}
	return out
}

// Claimed are the objects of a type that neither the text of the section nor another object places: the section sets
// them in its own way.
func Claimed[T Object](c *Composer) []T {
	var out []T
	named := awaited(c)
	for _, o := range c.head.Objects {
		if t, ok := o.(T); ok && !named[c.head.nameOf(o)] && claim(c, o) {
			out = append(out, t)
		}
	}
	return out
}

// claim reports whether an object stood nowhere so far; whoever claims it sets it.
func claim(c *Composer, o Object) bool {
	if c.placed[o] {
		return false
	}
	c.placed[o] = true
	return true
}

// intoMargin puts pictures into text that has something beside it.
func intoMargin(text, pictures []content.Block) ([]content.Block, bool) {
	if len(text) == 0 {
		return nil, false
	}
	m, ok := text[0].(content.Margin)
	ok = ok && len(m.Blocks) > 1 // a whole text
	wide := slices.ContainsFunc(pictures, func(b content.Block) bool {
		p, ok := b.(content.Picture)
		return ok && p.Reach != content.ColumnWide // it would run into what stands beside
	})
	if !ok || wide {
		return nil, false
	}
	m.Blocks = spread(m.Blocks, pictures)
	out := slices.Clone(text)
	out[0] = m
	return out, true
}

// spread puts pictures between the paragraphs of a text: the first behind the first, the others
// at even distances. Where there are no paragraphs they follow the text.
func spread(text, pictures []content.Block) []content.Block {
	var places []int
	for i := range text {
		if mayFollow(text, i) {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return append(text, pictures...)
	}
	behind := make(map[int][]content.Block)
	for k, p := range pictures {
		at := places[k*len(places)/len(pictures)]
		behind[at] = append(behind[at], p)
	}
	var out []content.Block
	for i, b := range text {
		out = append(append(out, b), behind[i]...)
	}
	return out
}

// mayFollow reports whether a picture may stand behind a paragraph: behind no heading, and none that leads
// to a list or a quotation.
func mayFollow(text []content.Block, i int) bool {
	var p content.Paragraph
	switch b := text[i].(type) {
	case content.Paragraph:
		p = b
	case content.DropCap:
		p = b.Paragraph
	case content.Margin:
		return len(b.Blocks) == 1 && mayFollow(append(slices.Clone(b.Blocks), text[i+1:]...), 0)
	default:
		return false
	}
	if p.Role.IsHeading() || strings.HasSuffix(strings.TrimSpace(content.PlainText(p.Inlines)), ":") {
		return false
	}
	if i+1 == len(text) {
		return true
	}
	switch next := text[i+1].(type) {
	case content.Paragraph:
		return !next.Role.BelongsAbove()
	case content.DropCap, content.Heading, content.Margin:
		return true
	default:
		return false
	}
}
