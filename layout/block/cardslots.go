package block

import "annualreport/layout/unit"

// cardSlot is where a card stands: in a row, from a distance behind its beginning on.
type cardSlot struct {
	row      int
	x, width unit.Length
}

// equalSlots are the places of cards that are all as wide as each other, so many side by side.
func equalSlots(cards, columns int, width, gap unit.Length) []cardSlot {
	n := unit.Length(columns)
	column := (width - (n-1)*gap) / n
	slots := make([]cardSlot, cards)
	for i := range slots {
		slots[i] = cardSlot{i / columns, unit.Length(i%columns) * (column + gap), column}
	}
	return slots
}

// spannedSlots are the places of cards that take so many of the parts of a row each. A card for which its row has no
// room begins another one; the last card of a row takes what is left of it if rows should be full.
func spannedSlots(spans []int, parts int, full bool, width, gap unit.Length) []cardSlot {
	slots := make([]cardSlot, len(spans))
	edge := func(part int) unit.Length { return (width + gap).MulDiv(int64(part), int64(parts)) }
	row, taken := 0, 0
	for i, span := range spans {
		span = min(max(span, 1), parts)
		if taken+span > parts {
			row, taken = row+1, 0
		}
		slots[i] = cardSlot{row, edge(taken), edge(taken+span) - edge(taken) - gap}
		taken += span
		if next := i + 1; full && (next == len(spans) || taken+spans[next] > parts) {
			slots[i].width = width - slots[i].x
		}
	}
	return slots
}

// rowEnd is the first card behind the row of a card.
func rowEnd(slots []cardSlot, at int) int {
	end := at
	for end < len(slots) && slots[end].row == slots[at].row {
		end++
	}
	return end
}

// lastIsAlone reports whether the last card has a row to itself though it does not fill it.
func lastIsAlone(slots []cardSlot, width unit.Length) bool {
	last := len(slots) - 1
	return last > 0 && slots[last].row != slots[last-1].row && slots[last].width < width
}
