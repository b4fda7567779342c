package cite

// apa is the style of the American Psychological Association (Publication Manual, 7th edition, 2020, chapters 9
// and 10). Of a chapter it names the book, the pages and the book's editors behind them, but not the words “In” and
// “pp.”, which are English.
func apa() Style {
	journal := Sentence{
		{Field: Container, Slope: Italic}, {Field: Volume, Before: ", ", Slope: Italic},
		{Field: Issue, Before: "(", After: ")"}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
		{Field: Pages, Before: ", "},
	}
	author := Sentence{{Field: Responsible}}
	year := Sentence{{Field: Year, Before: "(", After: ")"}}
	title := Sentence{
		{Field: Title, Slope: ItalicAlone}, {Field: Edition, Before: " (", After: ")"},
	} // 9.19: what stands alone is in italics
	others := Sentence{{Field: Editors}, {Field: Translators, Before: ", "}}
	event, series := Sentence{{Field: Event}}, Sentence{{Field: Series}}
	return Style{
		Name: "apa", PublisherOnce: true, Undated: true, // 9.29; 9.17
		Names:     Names{Form: Initials, Most: 20, Few: 19, Join: Ampersand, Cut: Ellipsis}, // 9.8
		Sentences: []Sentence{author, year, title, journal, others, event, series, {{Field: Publisher}}},
		Anonymous: []Sentence{title, year, journal, others, event, series, {{Field: Publisher}}}, // 9.12
	}
}
