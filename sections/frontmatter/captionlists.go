package frontmatter

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
)

// captionList is a list of captions that the contents may have.
type captionList struct {
	show   bool
	series compose.Series
	title  string
	// key is the key that asks for the list, and what its entries are called in messages.
	key string
}

// captionLists are the lists of figures and of tables that an author asks for, each below its title.
func captionLists(c *compose.Composer, f *kind.StandardPart, parts []compose.Result) []content.Block {
	words := &c.Language.Captions
	var out []content.Block
	for _, list := range []captionList{
		{f.Figures, compose.Figures, words.Figures, "figures"},
		{f.Tables, compose.Tables, words.Tables, "tables"},
	} {
		if !list.show {
			continue
		}
		captions := compose.ListCaptions(parts, list.series)
		if len(captions) == 0 {
			cure := "add [captions] with a line numbered = true, or leave the list out"
			if c.Captions.Numbered {
				cure = "give one of them a caption and a place outside of rows, where a letter stands for its " +
					"number; or leave the list out"
			}
			c.Problems.Warnf(f.Where.Value(list.key), cure,
				"the contents list the %s that have numbers, and none has one", list.key)
			continue
		}
		out = append(out, listTitle(c, parts, list), listOf(c, captions))
	}
	return out
}

// listsHeight is about how high such lists are.
func listsHeight(c *compose.Composer, lists []content.Block) unit.Length {
	heading, entry := c.Styles.Style(role.Heading), c.Styles.Style(role.ContentsHeading)
	height := unit.Length(0)
	for _, b := range lists {
		switch b := b.(type) {
		case content.Contents:
			height += entry.Before + unit.Length(len(b.Entries))*entry.Leading
		default:
			height += heading.Before + heading.Leading
		}
	}
	return height
}

// listTitle is the title of a list.
func listTitle(c *compose.Composer, parts []compose.Result, list captionList) content.Block {
	anchor := compose.FreeName(parts, "list-of-"+list.key)
	return content.Paragraph{
		Role: role.Heading, Tag: display.H2, Inlines: compose.AddedInlines(c.Language, list.title), Anchor: anchor,
		Bookmark: 2,
	}
}

// listOf is a list of captions with their pages.
func listOf(c *compose.Composer, captions []compose.ListEntry) content.Block {
	out := content.Contents{
		NumberWidth: contentsNumber, FolioWidth: contentsFolio, Step: contentsStep, Rule: c.Styles.Rules,
	}
	for _, caption := range captions {
		out.Entries = append(out.Entries, content.ContentsEntry{
			Number: caption.Number, Title: caption.Words, Anchor: caption.Anchor, Level: 2, Span: caption.Span,
		})
	}
	return out
}
