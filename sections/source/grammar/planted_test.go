package grammar

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// slip is a slip of those who write reports: what it makes of a line; ok is false where the line is none for it.
type slip struct {
	name string
	make func(line string) (string, bool)
}

// textLine matches a key with a text of plain words on one line.
var textLine = regexp.MustCompile(`^([a-z_]+) = "([A-Za-z0-9 ,.]*[A-Za-z0-9.])"$`)

// replaced is a slip that writes the key and the text of a line otherwise.
func replaced(name, pattern string) slip {
	return slip{name, func(line string) (string, bool) {
		m := textLine.FindStringSubmatch(line)
		if m == nil {
			return "", false
		}
		return strings.NewReplacer("KEY", m[1], "TEXT", m[2]).Replace(pattern), true
	}}
}

// slips are mended without a doubt.
var slips = []slip{
	replaced("colon", `KEY: "TEXT"`),
	replaced("no sign", `KEY "TEXT"`),
	replaced("arrow", `KEY => "TEXT"`),
	replaced("English quotes", `KEY = “TEXT”`),
	replaced("German quotes", `KEY = „TEXT“`),
	replaced("French quotes", `KEY = «TEXT»`),
	replaced("no end", `KEY = "TEXT`),
	replaced("other end", `KEY = "TEXT”`),
	replaced("comma", `KEY = "TEXT",`),
	replaced("no-break space", "KEY\u00a0=\u00a0\"TEXT\""),
	replaced("remark", `KEY = "TEXT" // as agreed`),
	{"header", func(line string) (string, bool) {
		return strings.TrimSuffix(line, "]"), strings.HasPrefix(line, "[[") && strings.HasSuffix(line, "]]")
	}},
	{"spaced header", func(line string) (string, bool) {
		return strings.Replace(line, "[[", "[ [", 1), strings.HasPrefix(line, "[[") && strings.HasSuffix(line, "]]")
	}},
	{"typographic lines", func(line string) (string, bool) {
		return strings.Replace(line, `"""`, "“””", 1), strings.HasSuffix(line, ` = """`)
	}},
}

// TestPlantedSlips: of any slip at any place of whole reports, and of several at once, each is told at its line and
// mended, so that the report says what it said.
func TestPlantedSlips(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 2032))
	for _, name := range []string{"report.toml", "examples/foundation/report.toml", "examples/newsletter/report.toml"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		var want map[string]any
		if _, err := toml.Decode(string(data), &want); err != nil {
			t.Fatal(err)
		}
		tables := listsOf(want)
		for range 60 {
			lines := strings.Split(string(data), "\n")
			made := make(map[int]string)
			for range 1 + rng.IntN(4) {
				i, s := rng.IntN(len(lines)), slips[rng.IntN(len(slips))]
				for range lines { // the next line that can have it
					if line, ok := s.make(lines[i]); ok && made[i] == "" && !within(lines, i) {
						lines[i], made[i] = line, s.name
						break
					}
					i = (i + 1) % len(lines)
				}
			}
			checkPlanted(t, strings.Join(lines, "\n"), made, want, tables)
		}
	}
}

// within reports whether a line lies in a text of several lines, but does not begin it.
func within(lines []string, i int) bool {
	return strings.Count(strings.Join(lines[:i], "\n"), `"""`)%2 == 1
}

// listsOf tells which tables of a file are lists.
func listsOf(values map[string]any) Lists {
	names := make(map[string]bool)
	var visit func(name string, value any)
	visit = func(name string, value any) {
		switch v := value.(type) {
		case map[string]any:
			for key, inner := range v {
				visit(strings.TrimPrefix(name+"."+key, "."), inner)
			}
		case []map[string]any:
			names[name] = true
			for _, table := range v {
				visit(name, table)
			}
		}
	}
	visit("", values)
	return func(name string) bool { return names[name] }
}

// checkPlanted checks a report with slips, which are named by the lines from 0 that have them.
func checkPlanted(t *testing.T, text string, made map[int]string, want map[string]any, lists Lists) {
	t.Helper()
	faults := Faults(text, lists)
	told := make(map[int]bool)
	for _, f := range faults {
		told[lineNumber(text, f.At)-1] = true
	}
	for i, name := range made {
		if !told[i] {
			t.Errorf("%s in line %d is not told: %q", name, i+1, strings.Split(text, "\n")[i])
		}
	}
	var got map[string]any
	if _, err := toml.Decode(Mended(text, Sure(faults)), &got); err != nil {
		t.Errorf("%v: %v", made, err)
	} else if !reflect.DeepEqual(got, want) {
		t.Errorf("%v: the mended report says something else", made)
	}
}
