package sections

import "annualreport/sections/source"

// kind is a kind of section that an author can write.
type kind struct {
	name string
	// read reads what only this kind has, behind what all have.
	read func(r *reader, t *source.Table, h head) Section
}

// kinds lists the kinds of sections. Cover, contents and back cover are made by
// themselves and read elsewhere (furnished.go).
func kinds() []kind {
	return []kind{
		{"letter", readLetter},
		{"narrative", readNarrative},
		{"story", readStory},
		{"highlights", readHighlights},
		{"figures", readFigures},
		{"programmes", readProgrammes},
		{"timeline", readTimeline},
		{"people", readPeople},
		{"partners", readPartners},
		{"finances", readFinances},
		{"publications", readPublications},
		{"acronyms", readAcronyms},
		{"references", readReferences},
		{"acknowledgements", readAcknowledgements},
		{"contact", readContact},
		{"colophon", readColophon},
	}
}

// kindNames lists the names of all kinds, with those that make themselves.
func kindNames() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, k.name)
	}
	return append(names, kindCover, kindContents, kindBackCover)
}
