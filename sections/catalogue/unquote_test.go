package catalogue

import "testing"

// TestNumberedEscapes: escapes of numbers are the bytes of the encoding that the catalogue names.
func TestNumberedEscapes(t *testing.T) {
	for _, c := range []struct {
		written, charset, want string
		ok                     bool
	}{
		{`"caf\303\251"`, "UTF-8", "café", true},
		{`"caf\xc3\xa9s"`, "", "cafés", true},
		{`"caf\351"`, "ISO-8859-1", "café", true},
		{`"\xe7\x9a\x84"`, "utf-8", "的", true},
		{`"\1011"`, "", "A1", true},
		{`"a\\303"`, "UTF-8", `a\303`, true},
		{`"caf\303"`, "UTF-8", "", false}, // half a letter
		{`"caf\351"`, "UTF-8", "", false},
		{`"\x"`, "", "", false},
		{`"\9"`, "", "", false},
		{`"\400"`, "", " 0", true}, // a byte ends before 400
		{`"a\"`, "", "", false},
		{`"a"b"`, "", "", false},
	} {
		if got, ok := unquote(c.written, c.charset); ok != c.ok || got != c.want {
			t.Errorf("%s in %q: %q, %v; want %q, %v", c.written, c.charset, got, ok, c.want, c.ok)
		}
	}
}

// TestReadEscapedLetters: a catalogue with escaped letters finds the message that has them.
func TestReadEscapedLetters(t *testing.T) {
	c, problems := read("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" +
		"msgid \"caf\\303\\251\"\nmsgstr \"\\320\\272\\320\\276\"\n")
	if len(problems) > 0 || len(c.Entries) != 1 || c.Entries[0].ID.Value != "café" || c.Entries[0].Str.Value != "ко" {
		t.Errorf("reads %+v, %v", c.Entries, problems)
	}
}
