package manuscript

import "testing"

// TestSigns: a letter of a font of symbols is the sign of its font; one that nobody knows is told with its number.
func TestSigns(t *testing.T) {
	for _, c := range []struct{ text, font, want, told string }{
		{"\uf0a3\uf06d\uf061\uf0b7\uf0a7", "Symbol", "≤μα•♣", ""}, {"\uf06d\uf061\uf0a7\uf0e0", "Wingdings", "❍♋▪→", ""},
		{"\uf0a3", "Wingdings", "\ufffd", "Wingdings U+F0A3"}, {"a b\u00a0c", "symbol", "α β\u00a0χ", ""},
		{"\u00fc \u00d8", " Wingdings", "✓ ➢", ""}, {"\uf061", "Webdings", "✔", ""}, {"P", "Wingdings 2", "\ufffd", "Wingdings 2 U+0050"},
		{"aé\uf061", "", "aé\ufffd", "U+F061"}, {"a\uf0fc", "Arial", "a\ufffd", "Arial U+F0FC"}, {"•→", "Symbol", "•→", ""},
		{"\uf041\uf07e\uf0a0\uf0be\uf0e1\uf0ef\uf0f1\uf0fe", "Symbol", "Α∼€\ufffd⟨⎪⟩⎭", "Symbol U+F0BE"},
		{"\uf057\uf0ae\uf0bf\uf0d2\uf0e5\uf060", "Symbol", "Ω→↵®∑\ufffd", "Symbol U+F060"},
	} {
		var losses Losses
		got := Signs(c.text, c.font, &losses)
		told := ""
		for _, l := range losses.All() {
			told += l.First
		}
		if got != c.want || told != c.told {
			t.Errorf("%q in %q is %q, told %q; want %q, %q", c.text, c.font, got, told, c.want, c.told)
		}
	}
}
