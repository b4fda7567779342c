package cite

// titleFirst is for readers who look for a subject: the title, then who published it and when. Given names come before
// family names.
func titleFirst() Style {
	return Style{
		Name: "title-first", NoteBelow: true,
		Names: Names{
			Form: func(family, given, _ string) string { return given + "\u00a0" + family },
			Most: 3, Few: 1, Join: spoken, Cut: andOthers,
		},
		Sentences: []Sentence{
			{{Field: Title, Slope: Italic}},
			{
				{Field: Container, Slope: Italic}, {Field: Volume, Before: " "},
				{Field: Issue, Before: "(", After: ")"},
				{Field: Pages, Before: ", "},
			},
			{{Field: Responsible}, {Field: Publisher, Before: ", "}, {Field: Year, Before: " (", After: ")"}},
		},
	}
}
