package hyphen

import (
	"fmt"
	"strings"
	"testing"
)

// inShort writes what was read, and what could not be, in one line.
func inShort(s Source, faults []Fault) string {
	var out []string
	for _, p := range s.Patterns {
		out = append(out, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Text))
	}
	for _, w := range s.Words {
		out = append(out, fmt.Sprintf("%d:%d =%s", w.Line, w.Column, w.Text))
	}
	if s.Left+s.Right > 0 {
		out = append(out, fmt.Sprintf("%d/%d", s.Left, s.Right))
	}
	for _, f := range faults {
		out = append(out, fmt.Sprintf("%d:%d ! %s", f.Line, f.Column, f.Why))
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
		"\\patterns{1a":                                                                                                                                  `1:11 1a, 1:10 ! the braces behind \patterns are not closed`,
	} {
		if got := inShort(ReadTeX(text)); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
	got := inShort(ReadTeX("\\patterns{^^e1 12a 1\na.b .a. }\\hyphenation{-a a--b a1b öl-}"))
	want := `2:5 .a., 1:11 ! “^^e1” has '^', which is no letter, 1:17 ! “12a” has two digits side by side, ` +
		`1:20 ! “1” has no letter, 2:2 ! “a.b” has '.', which is no letter, ` +
		`2:23 ! “-a” has a hyphen that is not between two letters, 2:28 ! “a--b” has a hyphen that is not between two letters, ` +
		`2:32 ! “a1b” has '1', which is no letter, 2:37 ! “öl-” has a hyphen that is not between two letters`
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestReadLists(t *testing.T) {
	if got, want := inShort(ReadPatterns("\ufeff1a\n.b2 % x\n# 3c")), "1:2 1a, 2:1 .b2, 3:3 3c, 3:1 ! “#” has '#', which is no letter"; got != want {
		t.Errorf("patterns:\n got %s\nwant %s", got, want)
	}
	if got, want := inShort(ReadWords("# ours\nSachver-ständigen-rat\tta\u00adble # and\nwhole\n")), "2:1 =Sachver-ständigen-rat, 2:23 =ta\u00adble, 3:1 =whole"; got != want {
		t.Errorf("words:\n got %s\nwant %s", got, want)
	}
}
