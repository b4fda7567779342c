package translation

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// change is lines of a file that somebody has changed: from one to before another; an insertion has none.
type change struct{ from, to int }

// changes are the lines of a file that another one has not, as Git sees them, by a longest common subsequence.
func changes(base, other []string) []change {
	longest := make([][]int, len(base)+1)
	for i := range longest {
		longest[i] = make([]int, len(other)+1)
	}
	for i := len(base) - 1; i >= 0; i-- {
		for j := len(other) - 1; j >= 0; j-- {
			if base[i] == other[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	var out []change
	enter := func(from, to int) {
		if n := len(out); n > 0 && out[n-1].to == from {
			out[n-1].to = to
			return
		}
		out = append(out, change{from, to})
	}
	i, j := 0, 0
	for i < len(base) || j < len(other) {
		switch {
		case i < len(base) && j < len(other) && base[i] == other[j]:
			i++
			j++
		case i < len(base) && (j == len(other) || longest[i+1][j] >= longest[i][j+1]):
			enter(i, i+1)
			i++
		default:
			enter(i, i)
			j++
		}
	}
	return out
}

// conflict reports whether Git would ask somebody to decide between two versions of a file: they change the same lines,
// or lines that touch.
func conflict(base, one, other string) bool {
	lines := strings.Split(base, "\n")
	for _, a := range changes(lines, strings.Split(one, "\n")) {
		for _, b := range changes(lines, strings.Split(other, "\n")) {
			if a.from <= b.to && b.from <= a.to {
				return true
			}
		}
	}
	return false
}

// TestTwoPeople: translators who work on different messages, and an author who changes a third, an added or a deleted
// one, change different lines of a catalogue: Git merges what they have done.
func TestTwoPeople(t *testing.T) {
	folder := folderOf(t, nil)
	update(t, folder, "fr")
	translateAll(t, folder, "fr")
	update(t, folder)
	base := reporttest.Read(t, folder, File("fr"))
	edited := make(map[string]string)
	for _, id := range []string{"Year of the Lamp", "At sea", "The lamps burn.", "Place", "North"} {
		translation := "msgstr \"fr " + id + "\""
		if strings.Count(base, translation) != 1 {
			t.Fatalf("the catalogue has not one %s:\n%s", translation, base)
		}
		edited[id] = strings.Replace(base, translation, "msgstr \"Autre chose\"", 1)
	}
	for one, a := range edited {
		for other, b := range edited {
			if conflict(base, a, b) != (one == other) {
				t.Errorf("translations of %q and %q: conflict is %v", one, other, one != other)
			}
		}
	}
	const added = "[[section]]\nkind = \"narrative\"\nid = \"land\"\ntitle = \"On land\"\ntext = \"It rained.\"\n"
	for name, report := range map[string]string{
		"The lamps burn.":  strings.Replace(lamps, "The lamps burn.", "The lamps burned.", 1),
		"At sea":           strings.Replace(lamps, "At sea", "Out at sea", 1),
		"a remark":         "# a remark\n" + lamps,
		"an added section": lamps + added,
		"a number":         strings.Replace(lamps, "1,234.5", "1,235.5", 1),
		"North":            strings.Replace(lamps, `rows = [["North", "1,234.5"]]`, "rows = []", 1),
	} {
		reporttest.Write(t, folder, map[string]string{reporttest.ReportName: report, File("fr"): base})
		update(t, folder)
		author := reporttest.Read(t, folder, File("fr"))
		for id, translator := range edited {
			if id != name && conflict(base, author, translator) {
				t.Errorf("%s, and a translation of %q: %s", name, id, fmt.Sprint(changes(strings.Split(base, "\n"), strings.Split(author, "\n"))))
			}
		}
	}
}
