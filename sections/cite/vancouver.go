package cite

// vancouver is the style of medicine: numbers, names without points, and what a volume has behind the year
// (K. Patrias and D. Wendling, “Citing Medicine”, 2nd edition, National Library of Medicine, chapters 1 and 2).
func vancouver() Style {
	return Style{
		Name: "vancouver", Numbered: true,
		Names: Names{Form: BareInitials, Most: 6, Few: 6, Join: Commas, Cut: AndOthers},
		Sentences: []Sentence{
			{{Field: Responsible}},
			{{Field: Title, Slope: Italic}},
			{{Field: Edition}},
			{{Field: Container, Slope: Italic}},
			{{Field: ContainerEdition}},
			{{Field: Editors}, {Field: Translators, Before: ", "}}, {{Field: Event}}, {{Field: Series}},
			{
				{Field: Imprint}, {Field: Year, Before: "; "}, {Field: Volume, Before: ";"},
				{Field: Issue, Before: "(", After: ")"}, {Field: VolumeTitle, Before: ", ", Slope: Italic},
				{Field: Pages, Before: ":"},
			},
		},
	}
}
