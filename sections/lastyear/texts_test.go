package lastyear_test

import (
	"strings"
	"testing"
)

// words is a section with a text, and the lines that it is in the editions of.
func words(text, more string) string {
	return "[[section]]\nkind = \"narrative\"\ntitle = \"On it\"\ntext = \"" + text + "\"\n" + more
}

// TestShortTextsThatAreAsTheyWere: they name last year, the year before, or the one that was to come.
func TestShortTextsThatAreAsTheyWere(t *testing.T) {
	still := func(year string) string { return "\"" + year + "\" still stands here, as in last year's report\n" }
	for _, test := range []struct{ text, want string }{
		{"In 2031 we rowed.", still("2031")},
		{"In 2030 we rowed.", still("2030")},
		{"We shall row in 2032.", still("2032")},
		{"In 2029 we rowed.", ""},
		{"The plan for 2030–2034 holds.", ""},
		{"The plan for 2030 - 2031 holds.", still("2030")},
		{"We row more than in the base year 2030.", ""},
		{"We row.", ""},
		{"We meet on 4 May.", "\"4 May\" still stands here, as in last year's report\n"},
		{"We meet on May 14, at six.", "\"May 14\" still stands here, as in last year's report\n"},
		{"Accounts end on 31 December.", ""},
		{"The 4 Mayors and 400 keepers may come.", ""},
		{"In May we row.", ""},
	} {
		if got := toldOf(t, words(test.text, ""), words(test.text, "")); got != test.want {
			t.Errorf("of %q is told\n%swant\n%s", test.text, got, test.want)
		}
	}
	if got := toldOf(t, words("In 2030 we sailed and sang.", ""), words("In 2030 we rowed.", "")); got != "" {
		t.Errorf("of a text that compares with an earlier year is told\n%s", got)
	}
}

// TestWhatWasToCome: what is said of persons and places stays, but for the year that was to come.
func TestWhatWasToCome(t *testing.T) {
	contact := func(text string) string {
		return "[[section]]\nkind = \"contact\"\ntitle = \"Where we are\"\ntext = \"" + text + "\"\n" +
			"[[section.contact]]\nname = \"Rock\"\naddress = \"Pier 1\"\n"
	}
	meeting := contact("We meet on 4 May 2032 at the old pier, and everybody who keeps a lamp is welcome there.")
	if got, want := toldOf(t, meeting, meeting), "\"2032\" still stands here, as in last year's report\n"; got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
	old := contact("We have been at the old pier since 2031, and everybody who keeps a lamp is welcome there.")
	if got := toldOf(t, old, old); got != "" {
		t.Errorf("told is\n%s", got)
	}
}

// TestLanguagesAreCompared: what stands in the editions of other languages alone is compared as what stands in all.
func TestLanguagesAreCompared(t *testing.T) {
	german := "languages = [\"de\"]\n"
	table := func(title, value string) string {
		return words("Kurz.", german) + lampTable(`"Ort", "2031", "2032"`, `["West", "`+value+`", "9,5"]`)
	}
	then := strings.NewReplacer(`"2031", "2032"`, `"2030", "2031"`, `"1.250"`, `"7"`, `"9,5"`, `1250`).Replace(table("", "1.250"))
	for _, test := range []struct{ rule, now, then, want string }{
		{"a table of a section", table("", "1.251"), then,
			"“West” of “2031” is “1.251”, and was “1250” in last year's report\n"},
		{"the same value in another writing", table("", "1.250"), then, ""},
		{"a table alone",
			words("x.", "") + strings.Replace(lampTable(`"Ort", "2031", "2032"`, `["West", 2, 9]`), "rows", german+"rows", 1),
			words("x.", "") + strings.Replace(lampTable(`"Ort", "2030", "2031"`, `["West", 7, 3]`), "rows", german+"rows", 1),
			"“West” of “2031” is “2”, and was “3” in last year's report\n"},
		{"a day", words("Wir tagen am 4. Mai.", german), words("Wir tagen am 4. Mai.", german),
			"\"4. Mai\" still stands here, as in last year's report\n"},
		{"a text", words("Im Jahr 2031 ruderten wir.", german), words("Im Jahr 2031 ruderten wir.", german),
			"\"2031\" still stands here, as in last year's report\n"},
		{"an event",
			events("year", `2031-05-04`, "Licht") + "languages = [\"de\"]\n",
			events("year", `2031-05-04`, "Licht") + "languages = [\"de\"]\n",
			"all events of the timeline are those of last year's report (1)\n"},
	} {
		var got strings.Builder
		for _, line := range strings.SplitAfter(toldOf(t, test.now, test.then), "\n") {
			if !strings.Contains(line, "has no edition in") && !strings.Contains(line, "has no events") {
				got.WriteString(line)
			}
		}
		if got.String() != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got.String(), test.want)
		}
	}
}
