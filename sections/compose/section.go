package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Section is a section of a report of one of the kinds.
type Section interface {
	// Common returns what every section has.
	Common() *Head
	// Blocks composes what the section says below its title.
	Blocks(c *Composer) []content.Block
}

// Head is what every section has.
type Head struct {
	// ID is the name that links lead to.
	ID string
	// Title is the title of the section.
	Title source.Text
	// Category is a few words above the title that say what the section belongs to; it may be empty.
	Category source.Text
	// Opener is the picture that opens the section; nil for none.
	Opener Opener
	// Lead is the paragraph that opens the section.
	Lead source.Text
	// Text is its running text, in Markdown.
	Text source.Text
	// Numbered sections have their number above the title.
	Numbered bool
	// Appendix is set for a section that is an appendix: it has a letter in the place of a number, and smaller type.
	Appendix bool
	// OutsideParts takes the section, and those behind it, out of the part of the report above it. InPart means that
	// the section is in a part.
	OutsideParts, InPart bool
	// Landscape sections stand on landscape pages.
	Landscape bool
	// Objects are those of the section, in the order of the file.
	Objects []Object
	// Where is the table of the section in the file.
	Where source.Where
	// marks are the names of objects that are written within a text and have no id.
	marks map[Object]string
}

// Add adds an object that is read from a table.
func (h *Head) Add(o Object, from source.Where) {
	h.Objects = append(h.Objects, o)
	if mark := from.Mark(); mark != "" {
		if h.marks == nil {
			h.marks = make(map[Object]string)
		}
		h.marks[o] = mark
	}
}

// nameOf is the name by which the texts of the section place an object; empty if none can.
func (h *Head) nameOf(o Object) string {
	if mark := h.marks[o]; mark != "" {
		return mark
	}
	return o.Name().Value
}

// Span is where the section begins.
func (h *Head) Span() diag.Span { return h.Where.Span() }

// Common implements Section.
func (h *Head) Common() *Head { return h }

// Opener is a picture that opens a section.
type Opener interface {
	// Headpiece composes the picture; it is nil if the file cannot be read.
	Headpiece(c *Composer) *content.Headpiece
}

// Illustration is an object that is shown within the text that does not place it; all others follow the text.
type Illustration interface {
	// Illustrates does nothing: it marks the object.
	Illustrates()
}

// NameBearer has things besides its objects that links lead to by their names.
type NameBearer interface {
	// EntryNames lists the names of these things.
	EntryNames() []string
}

// Holder is an object whose text may place other objects.
type Holder interface {
	// Places lists their names.
	Places() []string
}

// Object is something that a text can place by its name: a table, a picture, a
// quotation.
type Object interface {
	// Name is what {name} in a text says; it may be empty.
	Name() source.Text
	// Compose returns the blocks of the object.
	Compose(c *Composer) []content.Block
}
