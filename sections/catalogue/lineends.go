package catalogue

import "strings"

// lineEndsAround are the line ends that a text begins and ends with.
func lineEndsAround(s string) (before, after string) {
	rest := strings.TrimLeft(s, "\n")
	words := strings.TrimRight(rest, "\n")
	return s[:len(s)-len(rest)], rest[len(words):]
}

// otherLineEnds reports a text that begins or ends with a line end where the other does not: gettext refuses a
// catalogue with it.
func otherLineEnds(id, str string) []difference {
	idBefore, idAfter := lineEndsAround(id)
	before, after := lineEndsAround(str)
	var out []difference
	for _, side := range []struct {
		verb             string
		original, actual bool
	}{{"begins", idBefore != "", before != ""}, {"ends", idAfter != "", after != ""}} {
		switch {
		case side.actual && !side.original:
			out = append(out, difference{
				what: "the translation " + side.verb + ` with \n, which the original does not`,
				cure: "leave it out",
			})
		case side.original && !side.actual:
			out = append(out, difference{
				what: "the original " + side.verb + ` with \n, which the translation does not`,
				cure: "write it there, too",
			})
		}
	}
	return out
}

// withLineEndsOfOriginal gives a text the line ends around it that its original has.
func withLineEndsOfOriginal(id, str string) string {
	before, after := lineEndsAround(id)
	return before + strings.Trim(str, "\n") + after
}
