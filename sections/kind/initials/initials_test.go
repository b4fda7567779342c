package initials

import "testing"

// TestOf: initials are those that a person would sign with, in any script.
func TestOf(t *testing.T) {
	for name, want := range map[string]string{
		"Ada Nobody": "AN", "Ada": "A", "Dr. Ada M. Nobody": "AN", "J. R. Nobody": "JN", "Ada Nobody, PhD": "AN",
		"Ada (Ed) Nobody": "AN", "Ada Nobody [chair]": "AN", "Ada von der Lamp": "AL", "von der Lamp": "L",
		"bell hooks": "bh", "Prof. Dr. Lamp": "L", "É\u0301a Žižek": "É\u0301Ž", "“Ada” Nobody": "AN",
		"Ада Никто": "АН", "Άδα Κανείς": "ΆΚ", "山田太郎": "山", "山田 太郎": "山", "김 민준": "김", "ليلى فارس": "ل",
		"שרה כהן": "ש", "श्रीमती लाल": "श", "เอก ไชย": "อ", "Nobody ليلى": "N", "": "", " 12 ": "", "…": "", "(Ada": "",
		"Ada\u00a0Nobody": "AN", "Jean-Luc Picard": "JP", "O’Neill": "O",
	} {
		if got := Of(name); got != want {
			t.Errorf("the initials of %q are %q, want %q", name, got, want)
		}
	}
}
