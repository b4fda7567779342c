package layouttest

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/layout/display"
)

// Spoken is the text of a document in the order of its structure, as Bare leaves it: what somebody hears of it. It is
// compared with what went in, so that no word is lost.
func Spoken(doc *display.Document) string {
	parts := make(map[display.ElementID]*strings.Builder)
	var ids []display.ElementID
	for i := range doc.Pages {
		for _, text := range Texts(&doc.Pages[i]) {
			id := text.Place.Element
			if parts[id] == nil {
				parts[id] = new(strings.Builder)
				ids = append(ids, id)
			}
			parts[id].WriteString(Spelled(text))
		}
	}
	slices.Sort(ids)
	var all strings.Builder
	for _, id := range ids {
		all.WriteString(parts[id].String())
	}
	return Bare(all.String())
}

// Bare is a text without what line breaking may add or take: spaces, hyphens and the ends of lines.
func Bare(s string) string {
	without := strings.NewReplacer(
		"\u00ad", "", " ", "", "\u00a0", "", "\n", "", "\u200b", "", "-", "", "\u2010", "",
	)
	return without.Replace(s)
}

// FirstDifference says where two texts part, with what follows there in both.
func FirstDifference(got, want string) string {
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	return fmt.Sprintf("at byte %d of %d: %.40q, want %.40q", i, len(want), got[i:], want[i:])
}
