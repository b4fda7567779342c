package page

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// TestGivingWay: pictures behind a text become as low as the room that is left, by half lines, if they can, and stay
// as they are if not.
func TestGivingWay(t *testing.T) {
	for _, c := range []struct{ room, want unit.Length }{
		{130, 100}, {120, 100}, {119, 95}, {115, 95}, {114, 90}, {90, 70}, {89, 100}, {0, 100},
	} {
		strips := []galley.Strip{{Height: 100 * pt, Reserve: &galley.HeightReserve{Most: 30 * pt,
			Items: func(unit.Length) []display.Item { return nil }}}, {Height: 20 * pt}}
		got := givingWay(10*pt, strips, c.room*pt)
		if got[0].Height != c.want*pt || got[1].Height != 20*pt {
			t.Errorf("in %d points the picture is %s high", c.room, got[0].Height)
		}
		if strips[0].Height != 100*pt {
			t.Errorf("in %d points the strip that was given changes", c.room)
		}
	}
}
