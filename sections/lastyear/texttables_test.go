package lastyear_test

import "testing"

// TestTablesOfTexts: tables in running texts are compared as others are, whether their lines begin with bars or not.
func TestTablesOfTexts(t *testing.T) {
	text := func(lines string) string {
		return "[[section]]\nkind = \"narrative\"\ntitle = \"On it\"\ntext = \"\"\"\nHere.\n\n" + lines + "\n\"\"\"\n"
	}
	then := text("| Coast | 2030 | 2031 |\n| --- | ---: | ---: |\n| West | 1 | 1,250 |\n| East \\\\| Isles | 3 | 4 |")
	for _, test := range []struct{ rule, now, want string }{
		{"right", "| Coast | 2031 | 2032 |\n| --- | --- | --- |\n| West | 1,250 | 9 |\n| East \\\\| Isles | 4 | 8 |", ""},
		{"without bars at the ends", "Coast | 2031 | 2032\n--- | --- | ---\nWest | 1,250 | 9\nEast \\\\| Isles | 4 | 8", ""},
		{"another", "| Coast | 2031 | 2032 |\n| --- | --- | --- |\n| West | 1,205 | 9 |\n| East \\\\| Isles | 4 | 8 |",
			"“West” of “2031” is “1,205”, and was “1,250” in last year's report\n"},
		{"that waits", "| Coast | 2031 | 2032 |\n| --- | --- | --- |\n| West | 1,250 |  |\n| East \\\\| Isles | 4 | 8 |",
			"“2032” waits for a value\n"},
		{"as it was", "| Coast | 2030 | 2031 |\n| --- | --- | --- |\n| West | 1 | 1,250 |\n| East \\\\| Isles | 3 | 4 |",
			"there is “2031”, as in last year's report, and no “2032”\n"},
		{"two tables", "| A | B |\n| --- | --- |\n| x | 5 |\n\n| Coast | 2031 | 2032 |\n| --- | --- | --- |\n| West | 1 | 9 |\n" +
			"| East \\\\| Isles | 4 | 8 |",
			"“West” of “2031” is “1”, and was “1,250” in last year's report\n"},
		{"with names of cells", "| Coast | 2031 | 2032 |\n| --- | --- | --- |\n| West | {lamps.west.oil} | 9 |\n| East \\\\| Isles | 5 | 8 |" +
			"\n", ""},
	} {
		lamps := lampTable(`"Coast", "Oil"`, `["West", 7]`)
		if got := toldOf(t, text(test.now)+lamps, then+lamps); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
}
