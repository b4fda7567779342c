package hyphen

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// inShort writes what was read, and what could not be, in one line.
func inShort(text string, read func(string) (Source, []Fault)) string {
	place := func(at int) string {
		line := strings.Count(text[:at], "\n")
		return fmt.Sprintf("%d:%d", line+1, utf8.RuneCountInString(text[strings.LastIndex(text[:at], "\n")+1:at])+1)
	}
	s, faults := read(text)
	var out []string
	for _, p := range s.Patterns {
		out = append(out, place(p.At)+" "+p.Text)
	}
	for _, w := range s.Words {
		out = append(out, place(w.At)+" ="+w.Text)
	}
	if s.Left+s.Right > 0 {
		out = append(out, fmt.Sprintf("%d/%d", s.Left, s.Right))
	}
	for _, f := range faults {
		out = append(out, place(f.At)+" ! "+f.Why)
	}
	return strings.Join(out, ", ")
}

func TestReadTeX(t *testing.T) {
	for text, want := range map[string]string{
		"% hyphenmins:\n%   generation:\n%     left: 1\n%     right: 1\n%   typesetting:\n%     left: 2\n%     right: 3\n\\patterns{% x\n.ab3i a2 %z\n}": "9:1 .ab3i, 9:7 a2, 2/3",
		"% generation:\n%     left: 1\n%     right: 4\n\\patterns {\n1ā}":                                                                                "5:1 1ā, 1/4",
		"\\patterns{1a}\n\\hyphenation{\nta-ble\nzoë-tje\n}":                                                                                             "1:11 1a, 3:1 =ta-ble, 4:1 =zoë-tje",
		"\\message{x}\\patternsx{1a}\\hyphenation{a-b}":                                                                                                  "1:39 =a-b",
		"\\let\\p=\\patterns\n\\p{a}":                                                                                                                    "",
		"no patterns":                                                                                                                                    `1:1 ! there is neither \patterns{…} nor \hyphenation{…} in the file`,
		"% \\patterns{1a}":                                                                                                                               `1:1 ! there is neither \patterns{…} nor \hyphenation{…} in the file`,
		"\\patterns{1a":                                                                                                                                  `1:11 1a, 1:1 ! the braces behind \patterns are not closed`,
	} {
		if got := inShort(text, ReadTeX); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
	got := inShort("\\patterns{^^e1 12a 1\na.b .a. }\\hyphenation{-a a--b a1b öl-}", ReadTeX)
	want := `2:5 .a., 1:11 ! “^^e1” has '^', which is no letter, 1:17 ! “12a” has two digits side by side, ` +
		`1:20 ! “1” has no letter, 2:2 ! “a.b” has a point inside, ` +
		`2:23 ! “-a” has a hyphen that is not between two letters, 2:28 ! “a--b” has a hyphen that is not between two letters, ` +
		`2:32 ! “a1b” has '1', which is no letter, 2:37 ! “öl-” has a hyphen that is not between two letters`
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestReadLists(t *testing.T) {
	if got, want := inShort("\ufeff1a\n.b2 % x\n# 3c", ReadPatterns), "1:2 1a, 2:1 .b2, 3:3 3c, 3:1 ! “#” has '#', which is no letter"; got != want {
		t.Errorf("patterns:\n got %s\nwant %s", got, want)
	}
	if got, want := inShort("# ours\nSachver-ständigen-rat\tta\u00adble # and\nwhole\n", ReadWords), "2:1 =Sachver-ständigen-rat, 2:23 =ta\u00adble, 3:1 =whole"; got != want {
		t.Errorf("words:\n got %s\nwant %s", got, want)
	}
}
