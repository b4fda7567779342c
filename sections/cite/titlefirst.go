package cite

// titleFirst is for readers who look for a subject: the title, then who published it and when. Given names come before
// family names.
func titleFirst() Style {
	return Style{
		Name: "title-first", NoteBelow: true, PublisherOnce: true, YearAbove: true,
		Names: Names{Form: GivenFirst, Most: 3, Few: 1, Join: Spoken, Cut: AndOthers},
		Sentences: []Sentence{
			{{Field: Title, Slope: Italic}, {Field: Edition, Before: ", "}},
			{
				{Field: Container, Slope: Italic}, {Field: Volume, Before: " "},
				{Field: Issue, Before: "(", After: ")"}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
				{Field: Pages, Before: ", "},
			},
			{{Field: ContainerEdition}},
			{{Field: Editors}, {Field: Translators, Before: ", "}}, {{Field: Event}}, {{Field: Series}},
			{{Field: Responsible}, {Field: Imprint, Before: ", "}, {Field: Year, Before: " (", After: ")"}},
		},
	}
}
