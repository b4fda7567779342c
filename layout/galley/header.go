package galley

import "annualreport/layout/display"

// HighestHeader is the part of a page that a header which is set again may take, as
// 1/HighestHeader.
const HighestHeader = 3

// AsHeader is a strip that is set again: readers have heard it already, so that it is an
// artifact.
func AsHeader(s Strip) Strip {
	out := Strip{Height: s.Height, Wide: s.Wide}
	for _, it := range s.Items {
		switch it := it.(type) {
		case display.Text:
			it.Place = display.Place{Artifact: display.Header}
			out.Items = append(out.Items, it)
		case display.Path:
			if it.Place.Artifact == display.NotArtifact { // the sample of a legend
				it.Place = display.Place{Artifact: display.Header}
			}
			out.Items = append(out.Items, it)
		}
	}
	return out
}
