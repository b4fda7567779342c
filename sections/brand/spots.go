package brand

import (
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// reservedSpots are names of plates that PDF gives another meaning: All paints on every
// plate, None on none, and the others are those of the process (ISO 32000-1, 8.6.6.4).
var reservedSpots = [...]string{"all", "none", "cyan", "magenta", "yellow", "black"}

// spot is an ink with a plate of its own, and where it has its name from.
type spot struct {
	name source.Text
	ink  color.Ink
}

// checkSpots reports spot inks whose plates would be wrong: two different inks of one name would share one plate, and
// one ink in two spellings would have two plates.
func (b *Brand) checkSpots(problems *diag.List) {
	seen := make(map[string]spot)
	for _, named := range []struct {
		key string
		ink color.Ink
	}{{"primary", b.Primary}, {"accent", b.Accent}, {"second", b.Second}} {
		one := spot{name: b.spots[named.key], ink: named.ink}
		if one.ink.Spot == "" || one.name.Value == "" {
			continue
		}
		plain := plainSpot(one.name.Value)
		for _, name := range reservedSpots {
			if plain == name {
				problems.Errorf(one.name.Span,
					"write the name that the maker of the ink gives it, such as \"PANTONE 1675 C\"",
					"no spot ink can be called %q", one.name.Value)
			}
		}
		before, known := seen[plain]
		seen[plain] = one
		if known {
			checkTwins(before, one, problems)
		}
	}
}

// checkTwins compares two inks of one name.
func checkTwins(a, b spot, problems *diag.List) {
	switch {
	case a.name.Value != b.name.Value:
		problems.Errorf(b.name.Span, "write both names alike",
			"%q and %q are one ink written in two ways, and would be two plates", a.name.Value, b.name.Value)
	case a.ink != b.ink:
		problems.Errorf(b.name.Span, "give both the same screen and print, or name the other ink",
			"two inks that look different are called %q: they are one plate, and are printed alike", b.name.Value)
	}
}

// plainSpot is the name of a spot ink without differences of case, spaces and signs.
func plainSpot(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}
