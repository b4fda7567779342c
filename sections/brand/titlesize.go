package brand

import "annualreport/layout/unit"

// titleStep is the size of titles of up to so many letters, in points on a page where the largest title has that of the
// first step.
type titleStep struct{ letters, size int64 }

// coverTitles are the steps of titles on covers: those of one or two words stand large, and long ones still leave the
// rest of the cover its place.
func coverTitles() []titleStep { return []titleStep{{24, 72}, {48, 58}, {80, 48}, {0, 34}} }

// partTitles are the steps of titles of parts on pages of their own.
func partTitles() []titleStep { return []titleStep{{24, 60}, {60, 48}, {0, 36}} }

// titleSize is the size of a title of so many letters, where the largest one has a size. The last step is that of all
// titles with more letters than those before it.
func titleSize(largest unit.Length, letters int, steps []titleStep) unit.Length {
	last := len(steps) - 1
	for _, s := range steps[:last] {
		if int64(letters) <= s.letters {
			return largest.MulDiv(s.size, steps[0].size)
		}
	}
	return largest.MulDiv(steps[last].size, steps[0].size)
}
