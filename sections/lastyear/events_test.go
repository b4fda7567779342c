package lastyear_test

import (
	"strings"
	"testing"
)

// events is a timeline of events, each of a date and a title.
func events(id string, pairs ...string) string {
	var out strings.Builder
	out.WriteString("[[section]]\nkind = \"timeline\"\ntitle = \"What happened\"\nid = \"" + id + "\"\n")
	for i := 0; i < len(pairs); i += 2 {
		out.WriteString("[[section.event]]\ndate = " + pairs[i] + "\ntitle = \"" + pairs[i+1] + "\"\n")
	}
	return out.String()
}

// TestTimelines: events that are last year's are told once a timeline; a history that stays is right.
func TestTimelines(t *testing.T) {
	const lit, long = "The lamp was lit", "The keepers of all coasts came together in one place, and found that no lamp was out"
	then := events("year", `2031-05-04`, lit, `"2031-07"`, "It rained", `"Autumn 2031"`, long)
	history := events("past", `1829`, "It was founded", `"1901-07"`, "It burned")
	for _, test := range []struct{ rule, now, then, want string }{
		{"new ones", events("year", `2032-05-04`, lit, `"2032-07"`, "It snowed"), then, ""},
		{"all are the same", then, then, "all events of the timeline are those of last year's report (3)\n"},
		{"some are the same", events("year", `2031-05-04`, lit, `2032-01-04`, "A wick was lost"), then,
			"1 of 2 events are those of last year's report; here is the first\n"},
		{"all are of the old year", events("year", `2031-05-05`, lit, `"2031-07"`, "It was dry"), then,
			"no event of the timeline is of the new year: all 2 are of 2031 or earlier\n"},
		{"the words are the same", events("year", `2032-05-04`, lit, `"Autumn 2032"`, long), then,
			"1 of 2 events have another date, and the words of last year; here is the first\n"},
		{"dates without a year", events("year", `"Spring"`, lit), events("year", `"Spring"`, lit),
			"all events of the timeline are those of last year's report (1)\n"},
		{"a history", history, history, ""},
		{"a history that goes on", history + "[[section.event]]\ndate = 2032\ntitle = \"It was rebuilt\"\n", history, ""},
		{"another place and no history", events("other", `2031-05-04`, lit), events("past", `1829`, lit), ""},
		{"other digits", events("year", `"٢٠٣١"`, lit), events("year", `"٢٠٣١"`, lit),
			"all events of the timeline are those of last year's report (1)\n"},
	} {
		if got := toldOf(t, test.now, test.then); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
}

func TestTimelinesThatStay(t *testing.T) {
	then := events("year", `2031-05-04`, "The lamp was lit")
	got := foundBeside(t, head(2032, "stays = [\"year\"]\n")+then, head(2031, "")+then)
	if got != "" {
		t.Errorf("told is\n%s", got)
	}
}
