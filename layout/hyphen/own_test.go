package hyphen

import "testing"

// TestOwn: words of the author are divided where the author says, in all forms of letters; patterns stand in the place
// of the program's, and without patterns the program's hold.
func TestOwn(t *testing.T) {
	program, err := NewLibrary().For("de-1996")
	if err != nil {
		t.Fatal(err)
	}
	read := func(text string) Source {
		s, faults := ReadTeX(text)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		return s
	}
	words := NewOwn(read("\\hyphenation{Sachver-ständigen-rat gesamt a-ber}"))
	if first, again := words.Over(program), words.Over(program); first != again {
		t.Error("each look has other patterns: what was shaped with one is not known with the other")
	}
	patterns := NewOwn(read("\\patterns{1a 2b1 .au2}"))
	near := NewOwn(read("% typesetting:\n% left: 1\n% right: 1\n\\patterns{1a}"))
	for _, c := range []struct {
		p          *Patterns
		word, want string
	}{
		{words.Over(program), "Sachverständigenrat", "Sachver-ständigen-rat"},
		{words.Over(program), "SACHVERSTÄNDIGENRAT", "SACHVER-STÄNDIGEN-RAT"},
		{words.Over(program), "Sachverständigenrats", "Sach-ver-stän-di-gen-rats"},
		{words.Over(program), "gesamt", "gesamt"},
		{words.Over(program), "aber", "a-ber"},
		{words.Over(program), "Gesamtheit", "Ge-samt-heit"},
		{words.Over(nil), "Gesamtheit", "Gesamtheit"},
		{words.Over(nil), "aber", "a-ber"},
		{patterns.Over(program), "Gesamtheit", "Ges-amtheit"},
		{patterns.Over(nil), "abbacad", "abb-ac-ad"},
		{patterns.Over(nil), "ABBACAD", "ABBACAD"},
		{near.Over(program), "xababa", "x-ab-ab-a"},
	} {
		if got := divide(c.p, c.word); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	library := NewLibrary().With(func(tag string) *Own {
		if tag == "de-AT" {
			return words
		}
		return nil
	})
	for tag, want := range map[string]string{"de-AT": "gesamt", "de": "ge-samt"} {
		if p, err := library.Of(tag, "de-1996"); err != nil || divide(p, "gesamt") != want {
			t.Errorf("%s: %s, %v", tag, divide(p, "gesamt"), err)
		}
	}
	if p, err := library.Of("xx", ""); p != nil || err != nil {
		t.Error("a language of which nobody knows anything has patterns")
	}
}

// TestReadDictionary: files of libhyphen are read but for levels, and no word is divided where letters would change.
func TestReadDictionary(t *testing.T) {
	for text, want := range map[string]string{
		"UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\nNOHYPHEN ',-\n% x\n\n.ab1 x\n 1ā\n": "7:1 .ab1, 8:2 1ā, 2/3",
		"ISO8859-2\na1\nNEXTLEVEL\nb1":        "2:1 a1, 3:1 ! the file divides compounds by patterns of their own",
		"UTF-8\ns1s3z9s/sz=sz,1,3\na{b\na12b": "2:1 s2s4z8s, 4:1 a12b, 3:2 ! “a{b” has '{', which is no letter",
		"UTF-8\nCOMPOUNDLEFTHYPHENMIN 3\n1é":  "3:1 1é",
	} {
		if got := inShort(text, ReadDictionary); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

// FuzzSource: every file is read to its end, and each place lies in it.
func FuzzSource(f *testing.F) {
	for _, text := range []string{
		"\\patterns{1a .b2}\\hyphenation{ta-ble}", "\\patterns{", "% typesetting:\n% left: 2\n% right: 99999999999999999999",
		"a-b\n# c\nd\u00ade", "\\patterns%\n{}}", "UTF-8\nLEFTHYPHENMIN 2\n1a\n", "UTF-8\na1b/x=y,1,2\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, read := range []func(string) (Source, []Fault){ReadTeX, ReadPatterns, ReadWords, ReadDictionary} {
			source, faults := read(text)
			for _, e := range append(source.Patterns, source.Words...) {
				if e.At < 0 || e.At+1 > len(text) {
					t.Errorf("%q is at %d", e.Text, e.At)
				}
			}
			for _, f := range faults {
				if f.At < 0 || f.Size < 0 || f.At+f.Size > len(text) || f.Why == "" || f.Cure == "" {
					t.Errorf("%+v", f)
				}
			}
			word := []rune("Tables")
			last := 0
			for _, at := range NewOwn(source).Over(nil).Points(word, nil) {
				if at <= last || at >= len(word) {
					t.Errorf("%q divides %q at %d", text, string(word), at)
				}
				last = at
			}
		}
	})
}
