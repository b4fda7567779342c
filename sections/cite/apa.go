package cite

// apa is the style of the American Psychological Association (Publication Manual, 7th edition, 2020, chapters 9
// and 10).
func apa() Style {
	journal := Sentence{
		{Field: Container, Slope: Italic}, {Field: Volume, Before: ", ", Slope: Italic},
		{Field: Issue, Before: "(", After: ")"}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
		{Field: Pages, Before: ", "}, {Field: ContainerEdition, Before: " (", After: ")"},
	}
	book := Sentence{ // 10.3
		{Field: Within}, {Field: Container, Slope: Italic}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
		{Field: Whereabouts, Before: " (", After: ")"},
	}
	author := Sentence{{Field: Responsible}}
	year := Sentence{{Field: Year, Before: "(", After: ")"}}
	title := Sentence{
		{Field: Title, Slope: ItalicAlone}, {Field: Edition, Before: " (", After: ")"},
	} // 9.19: what stands alone is in italics
	others := Sentence{{Field: Editors}, {Field: Translators, Before: ", "}}
	translators := Sentence{{Field: Translators}}
	event, series, publisher := Sentence{{Field: Event}}, Sentence{{Field: Series}}, Sentence{{Field: Publisher}}
	return Style{
		Name: "apa", PublisherOnce: true, Undated: true, Capitals: true, // 9.29; 9.17; 9.28
		Names:             Names{Form: Initials, Most: 20, Few: 19, Join: Ampersand, Cut: Ellipsis}, // 9.8
		Sentences:         []Sentence{author, year, title, journal, others, event, series, publisher},
		Anonymous:         []Sentence{title, year, journal, others, event, series, publisher}, // 9.12
		Chapters:          []Sentence{author, year, title, book, translators, event, series, publisher},
		AnonymousChapters: []Sentence{title, year, book, translators, event, series, publisher},
	}
}
