package part

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// Divide puts the titles of parts among the sections, above those that they stand above in the file, numbers them, and
// says of each section whether it is in a part. It reports titles without sections.
func Divide(in *key.Reading, titles []*Title, sections []compose.Section) []compose.Section {
	if len(titles) == 0 {
		return sections
	}
	if len(sections) == 1 && !in.LeavesOut {
		in.Problems.Warnf(titles[0].Span(), "leave the part out", "the report has one section, and nothing to divide")
	}
	sections = amongSections(titles, sections)
	nameTitles(in, titles)
	numberTitles(titles)
	enterSections(sections)
	tellEmptyParts(sections, in)
	tellPicturesBelow(sections, in.Problems)
	return sections
}

// amongSections puts titles among sections, in the order of the file.
func amongSections(titles []*Title, sections []compose.Section) []compose.Section {
	out := make([]compose.Section, 0, len(titles)+len(sections))
	for _, s := range sections {
		for len(titles) > 0 && titles[0].Span().Before(s.Common().Span()) {
			out = append(out, titles[0])
			titles = titles[1:]
		}
		out = append(out, s)
	}
	for _, t := range titles {
		out = append(out, t)
	}
	return out
}

// nameTitles gives names to parts that have none. Those of sections stay as they would be without parts.
func nameTitles(in *key.Reading, titles []*Title) {
	for _, t := range titles {
		if t.ID == "" {
			t.ID = in.Names.Unique(markup.Slug(markup.OriginalWords(t.Title)), t.Span())
		}
	}
}

// numberTitles numbers the parts that have a number.
func numberTitles(titles []*Title) {
	last := 0
	for _, t := range titles {
		if t.counted {
			last++
			t.number = last
		}
	}
}

// enterSections says of each section whether it is in a part: in that above it, until one leaves it. Appendices leave a
// part that does not begin with one.
func enterSections(sections []compose.Section) {
	var inside, first, ofAppendices bool
	for _, s := range sections {
		h := s.Common()
		if isTitle(s) {
			inside, first = true, true
			continue
		}
		if first {
			ofAppendices = h.Appendix
			first = false
		}
		if h.OutsideParts || h.Appendix && !ofAppendices {
			inside = false
		}
		h.InPart = inside
	}
}

// tellEmptyParts reports titles that no section of their part follows.
func tellEmptyParts(sections []compose.Section, in *key.Reading) {
	problems := in.Problems
	cure := "write [[part]] above the [[section]] that the part begins with, or leave it out"
	if in.LeavesOut {
		cure = "name the `languages` of its sections for the part, too"
	}
	for i, s := range sections {
		t, ok := s.(*Title)
		if !ok || i+1 < len(sections) && sections[i+1].Common().InPart {
			continue
		}
		behind := slices.IndexFunc(sections[i+1:], func(s compose.Section) bool { return !isTitle(s) }) < 0
		switch {
		case behind:
			problems.Errorf(t.Span(), cure, "no section stands below the part")
		case isTitle(sections[i+1]):
			problems.Errorf(t.Span(), cure, "the part has no section: another one follows it")
		default:
			at := sections[i+1].Common().Where
			problems.Errorf(at.Key("part"), "leave `part` out, or take away the part in "+t.Span().LineFrom(at.Span()),
				"the part has no section: the first one below it leaves it")
		}
	}
}

// tellPicturesBelow reports titles that would stand above a picture which opens the first section of the part at the
// head of its page.
func tellPicturesBelow(sections []compose.Section, problems *diag.List) {
	for i, s := range sections {
		t, ok := s.(*Title)
		if ok && !t.OwnPage && i+1 < len(sections) && sections[i+1].Common().Opener != nil {
			problems.Errorf(t.Where.Key("page"), "leave `page` out, or the `opener` of the section",
				"the first section of the part opens with a picture, above which the title of the part has no room")
			t.OwnPage = true // so that nothing is told of what lies over it
		}
	}
}

// isTitle reports whether a section is the title of a part.
func isTitle(s compose.Section) bool {
	_, ok := s.(*Title)
	return ok
}

// nameTaker takes the name that an author gave.
func nameTaker(in *key.Reading) func(id source.Text, problems *diag.List) (string, bool) {
	return func(id source.Text, problems *diag.List) (string, bool) {
		in.Names.Take(id, problems)
		return id.Value, true
	}
}
