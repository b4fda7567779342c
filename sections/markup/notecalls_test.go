package markup

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"testing"
)

// TestNoteCalls: calls and definitions are found as patterns over the whole text would find them.
func TestNoteCalls(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	calls := regexp.MustCompile(`\[\^([^\[\]\s]+)\]`)
	definitions := regexp.MustCompile(`(?m)^ {0,3}\[\^([^\[\]\s]+)\]:`)
	r := rand.New(rand.NewPCG(1, 2))
	parts := []string{"[^", "[^a]", "[^b]:", "]", "\n", " ", "   ", "x", "é", "[", "^", "[^]", "[^a b]", ":"}
	found := 0
	for range 20000 {
		text := ""
		for range r.IntN(12) {
			text += parts[r.IntN(len(parts))]
		}
		if got, want := noteCalls(text), calls.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
			t.Fatalf("the calls of %q are %v, want %v", text, got, want)
		}
		got, want := noteDefinitions(text), definitions.FindAllStringSubmatchIndex(text, -1)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("the definitions of %q are %v, want %v", text, got, want)
		}
		found += len(got)
	}
	if found < 100 {
		t.Errorf("only %d definitions", found)
	}
}
