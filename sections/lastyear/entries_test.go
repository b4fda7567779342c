package lastyear_test

import (
	"strings"
	"testing"
)

// TestTitlesOfListsAreCompared: entries of lists are the same from year to year, titles of their sections are not.
func TestTitlesOfListsAreCompared(t *testing.T) {
	const list = "[[section]]\nkind = \"glossary\"\ntitle = \"Words of 2031\"\n" +
		"[[section.term]]\nterm = \"Wick of 2031\"\ntext = \"What burned in 2031.\"\n"
	got := foundBeside(t, renewed+list, old+list)
	if strings.Count(got, "\n") != 1 || !strings.Contains(got, `"2031" still stands here`) {
		t.Errorf("told is\n%s", got)
	}
}

// entries is a section of a kind with entries, each a key and a value in a table of its own.
func entries(kind, entry string, lines ...string) string {
	var out strings.Builder
	out.WriteString("[[section]]\nkind = \"" + kind + "\"\ntitle = \"All of them\"\nid = \"all\"\n")
	for _, line := range lines {
		out.WriteString("[[section." + entry + "]]\n" + line + "\n")
	}
	return out.String()
}

// TestListsThatAreLastYears: a list of which every entry is last year's is told once, however long it is.
func TestListsThatAreLastYears(t *testing.T) {
	var papers []string
	for range 200 {
		papers = append(papers, "authors = [\"A. Nobody\"]\ntitle = \"On lamps "+strings.Repeat("x", len(papers))+"\"\nyear = 2031")
	}
	list := entries("publications", "publication", papers...)
	if got, want := toldOf(t, list, list), "all 200 publications of the section are those of last year's report\n"; got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
	if got := toldOf(t, list+"[[section.publication]]\nauthors = [\"B. Nobody\"]\ntitle = \"On oil\"\nyear = 2032\n", list); got != "" {
		t.Errorf("of a list that is longer now is told\n%s", got)
	}
	retyped := strings.NewReplacer("authors = [\"A. Nobody\"]", "authors = [\"A. Nobody\"]\npublisher = \"Rock\"", "On lamps",
		"On  Lamps").Replace(list)
	if got, want := toldOf(t, retyped, list), "all 200 publications of the section are those of last year's report\n"; got != want {
		t.Errorf("of a list that is written otherwise is told\n%s", got)
	}
	if got := foundBeside(t, head(2032, "stays = [\"all\"]\n")+list, head(2031, "")+list); got != "" {
		t.Errorf("of publications that stay is told\n%s", got)
	}
	people := entries("people", "person", "name = \"Ada Nobody\"", "name = \"Ben Nobody\"", "name = \"Cem Nobody\"")
	other := strings.Replace(people, "name = \"Cem Nobody\"", "name   =  'Cem Nobody'", 1)
	if got, want := toldOf(t, other, people), "all 3 persons of the section are those of last year's report\n"; got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
	if got := foundBeside(t, head(2032, "stays = [\"all\"]\n")+people, head(2031, "")+people); got != "" {
		t.Errorf("of a list that stays is told\n%s", got)
	}
}

// TestNamesThatAreGone: who is no longer among the people is looked for in all words, once.
func TestNamesThatAreGone(t *testing.T) {
	then := entries("people", "person", "name = \"Ada Nobody\"", "name = \"Ben Nobody\"")
	now := entries("people", "person", "name = \"Ada Nobody\"", "name = \"Eva Nobody\"")
	letter := "[[section]]\nkind = \"narrative\"\ntitle = \"Thanks\"\ntext = \"Write to Ben Nobody or Ada Nobody.\"\n" +
		"lead = \"Ben Nobodyson is another.\"\n"
	const want = "Ben Nobody is no longer among the people of the report, and is named here\n"
	if got := toldOf(t, now+letter, then); got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
	if got := toldOf(t, now, then); got != "" {
		t.Errorf("of a name that is nowhere is told\n%s", got)
	}
	if got := toldOf(t, strings.Replace(letter, "Ben Nobody or ", "", 1), then); got != "" {
		t.Errorf("of a report without people is told\n%s", got)
	}
}

// TestPicturesWithOldWords: a picture that is another one needs words of its own.
func TestPicturesWithOldWords(t *testing.T) {
	picture := func(file, caption, alt string) string {
		return "[[section.picture]]\nfile = \"" + file + "\"\ncaption = \"" + caption + "\"\nalt = \"" + alt + "\"\n"
	}
	then := picture("a.png", "The keepers at their lamp", "Three keepers stand at a lamp")
	for _, test := range []struct{ now, want string }{
		{then, ""},
		{picture("b.png", "The keepers on their boat", "Two keepers sit in a boat"), ""},
		{picture("b.png", "The keepers at their lamp", "Two keepers sit in a boat"),
			"the picture is another one than last year, and its `caption` is the same\n"},
		{picture("b.png", "The keepers on their boat", "Three keepers stand at a lamp"),
			"the picture is another one than last year, and its `alt` is the same\n"},
	} {
		var got strings.Builder
		for _, line := range strings.SplitAfter(toldOf(t, test.now, then), "\n") {
			if !strings.Contains(line, "there is no picture") {
				got.WriteString(line)
			}
		}
		if got.String() != test.want {
			t.Errorf("of\n%sis told\n%swant\n%s", test.now, got.String(), test.want)
		}
	}
}
