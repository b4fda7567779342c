package galley

import "annualreport/layout/display"

// HighestHeader limits the height of a header that is set again: at most 1/HighestHeader of a page.
const HighestHeader = 3

// AsHeader is a strip of a header as it is set again on a further page. It is an artifact, since a screen reader has
// read the header on its first page.
func AsHeader(s Strip) Strip {
	out := Strip{Height: s.Height, Wide: s.Wide}
	for _, it := range s.Items {
		switch it := it.(type) {
		case display.Text:
			it.Place = display.Place{Artifact: display.Header}
			out.Items = append(out.Items, it)
		case display.Path:
			if it.Place.Artifact == display.NotArtifact { // such as a sample of color in a legend
				it.Place = display.Place{Artifact: display.Header}
			}
			out.Items = append(out.Items, it)
		}
	}
	return out
}
