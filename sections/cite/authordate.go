package cite

// authorDate begins with the authors and the year, as lists of the social sciences do.
func authorDate() Style {
	return Style{
		Name: "author-date", PublisherOnce: true,
		Names: Names{Form: FamilyFirst, Most: 6, Few: 3, Join: Commas, Cut: AndOthers},
		Sentences: []Sentence{
			{{Field: Responsible}, {Field: Year, Before: " (", After: ")"}},
			{{Field: Title, Slope: Italic}},
			{{Field: Edition}},
			{
				{Field: Container, Slope: Italic}, {Field: Volume, Before: " "},
				{Field: Issue, Before: "(", After: ")"}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
				{Field: Pages, Before: ", "},
			},
			{{Field: ContainerEdition}},
			{{Field: Editors}, {Field: Translators, Before: ", "}}, {{Field: Event}}, {{Field: Series}},
			{{Field: Imprint}},
		},
	}
}
