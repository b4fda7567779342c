package kind

import "testing"

// TestFirstAddress: of several addresses in one field the first one is the link, whatever stands between them; a
// semicolon within an address is kept, and so is what is no list of addresses.
func TestFirstAddress(t *testing.T) {
	for text, want := range map[string]string{
		"https://a.example/x":                     "https://a.example/x",
		"https://a.example/x https://b.example/y": "https://a.example/x",
		"https://a.example/x;https://b.example/y": "https://a.example/x",
		"https://a.example/x; http://b.example/y": "https://a.example/x",
		"https://a.example/x;v=1?a;b":             "https://a.example/x;v=1?a;b",
		"at https://a.example/x":                  "at https://a.example/x",
	} {
		if got := firstAddress(text); got != want {
			t.Errorf("of %q the first is %q, want %q", text, got, want)
		}
	}
}
