package fonts

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/language"
)

// Family is the faces of one design.
type Family struct {
	Name  string
	Faces []*Face

	// instances are the families that were made of the same files by other settings, by their names.
	lock      sync.Mutex
	instances map[string]*Family
}

// Face returns the face nearest to the wanted weight and slant. If the family lacks the slant, it is a face of the
// other one: the program never slants letters itself.
func (f *Family) Face(weight Weight, slant Slant) *Face {
	return slices.MinFunc(f.Faces, func(a, b *Face) int {
		return a.distance(weight, slant) - b.distance(weight, slant)
	})
}

// Book is all the families that a report can use. It does not change once it is made.
type Book struct {
	families []*Family
	// fallbacks are tried in their order where a family lacks a glyph.
	fallbacks []fallback
	// own are the families of the design. Each of them is a fallback for the others.
	own []*Family
	// machine has the fonts that are installed; nil for none.
	machine *Machine
	// folder is the fonts of the folder beside the report; nil before they are read.
	folder *folderFonts
}

// fallback is a family that is used where another one lacks a glyph. A script of zero means all scripts.
type fallback struct {
	script language.Script
	family *Family
	forms  Forms
}

// Family finds a family by its name, in any case of letters.
func (b *Book) Family(name string) (*Family, bool) {
	for _, f := range b.families {
		if strings.EqualFold(f.Name, name) {
			return f, true
		}
	}
	return nil, false
}

// Names lists the families' names in the order of the book, each once.
func (b *Book) Names() []string {
	var names []string
	for _, f := range b.families {
		if !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// Fallbacks returns the families to try for a script where the family of a style has no glyph: first those made for the
// script, then those of the design, then those for all scripts, and last those of other scripts. Of each of these
// groups, families with the wanted forms come first, then those of no certain forms, then those with other forms.
func (b *Book) Fallbacks(script language.Script, wanted Forms) []*Family {
	order := slices.Clone(b.fallbacks)
	slices.SortStableFunc(order, func(x, y fallback) int {
		return cmp.Or(x.distance(script)-y.distance(script), x.forms.unlike(wanted)-y.forms.unlike(wanted))
	})
	out := make([]*Family, 0, len(order)+len(b.own))
	designed := false
	for _, f := range order {
		if f.distance(script) > 0 && !designed {
			out = append(out, b.own...)
			designed = true
		}
		out = append(out, f.family)
	}
	return out
}

// distance orders fallbacks for a script: those made for it, those for all, those for others.
func (f fallback) distance(script language.Script) int {
	switch f.script {
	case script:
		return 0
	case 0:
		return 1
	}
	return 2
}

// Designed returns the book with the families of a design, which are tried before fallbacks for all scripts and for
// other scripts.
func (b *Book) Designed(own ...*Family) *Book {
	if b == nil {
		return nil
	}
	out := *b
	out.own = own
	return &out
}

// Same reports whether another book has the same families, in the same order, and gives each character the same face.
func (b *Book) Same(other *Book) bool {
	if b == nil || other == nil {
		return b == other
	}
	return slices.Equal(b.families, other.families) && slices.Equal(b.fallbacks, other.fallbacks) &&
		slices.Equal(b.own, other.own) && b.machine.same(other.machine)
}
