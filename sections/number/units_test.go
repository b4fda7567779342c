package number

import "testing"

// TestUnits: signs of units are known with their case, and nothing else is.
func TestUnits(t *testing.T) {
	for word, want := range map[string]bool{
		"km": true, "km²": true, "kWh": true, "FTE": true, "tonnes": true, "t": true, "KM": false, "members": false, "": false, "A": false,
	} {
		if IsUnit(word) != want {
			t.Errorf("%q is a unit: %v", word, !want)
		}
	}
}

// TestScales: words that multiply amounts are known.
func TestScales(t *testing.T) {
	for word, want := range map[string]bool{"Mio.": true, "k": true, "million": true, "members": false, "": false} {
		if IsScale(word) != want {
			t.Errorf("%q multiplies: %v", word, !want)
		}
	}
}
