package sections

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/schema"
)

// TestDocumentOfKeys holds that docs/report-format.md has the tables of keys of the schema.
func TestDocumentOfKeys(t *testing.T) {
	name := filepath.Join("..", "docs", "report-format.md")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- all keys: written by make docs -->\n", "<!-- end of all keys -->\n"
	before, rest, found := strings.Cut(string(data), begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("%s has no place for the keys", name)
	}
	want := before + begin + "\n" + schema.Markdown(Schema()) + "\n" + end + after
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(data) {
		t.Errorf("%s has other keys than the schema: run make docs", name)
	}
}

// TestKeysAreExplained holds that each key has a sentence, and each value an example that the key takes: a
// report with it is read without a word on its line, and keeps to the JSON Schema.
func TestKeysAreExplained(t *testing.T) {
	rules := jsonSchema(t)
	said := make(map[string]bool)
	eachTable(Schema(), nil, func(path []step, s schema.Shape) {
		if said[s.Name] {
			return
		}
		said[s.Name] = true
		for _, key := range s.Keys {
			switch {
			case key.Doc == "":
				t.Errorf("%s: the key %s has no sentence", s.Name, key.Name)
			case key.Example != "" && key.Name != "kind":
				checkExample(t, rules, path, s, key)
			case key.Type.Form < schema.FormTable && key.Type.Form != schema.FormList && key.Name != "kind" && key.Type.Says != "file":
				t.Errorf("%s: the key %s has no example", s.Name, key.Name)
			}
		}
	})
	if len(said) < 40 {
		t.Errorf("only %d tables were looked at", len(said))
	}
}

// step is a table on the way to another.
type step struct {
	name string
	list bool
	// kind is what the table is one of; empty if it has no kinds.
	kind  string
	shape schema.Shape
}

// eachTable visits all tables that can have a header of their own.
func eachTable(s schema.Shape, path []step, visit func([]step, schema.Shape)) {
	for _, key := range s.Keys {
		ty, list := key.Type, false
		if ty.Form == schema.FormList {
			ty, list = *ty.Item, true
			if ty.Form == schema.FormEither { // texts that stand for tables
				ty = ty.Any[len(ty.Any)-1]
			}
		}
		kinds := ty.Kinds
		if ty.Form == schema.FormTable {
			kinds = []schema.Shape{*ty.Table}
		}
		for _, k := range kinds {
			next := step{name: key.Name, list: list, shape: k}
			if ty.Form == schema.FormKinds {
				next.kind = k.Name
			}
			below := append(slices.Clone(path), next)
			visit(below, k)
			eachTable(k, below, visit)
		}
	}
}

// checkExample reads a report whose only key beside those that are needed is one of the schema.
func checkExample(t *testing.T, rules map[string]any, path []step, s schema.Shape, key schema.Spec) {
	t.Helper()
	text, line := reportWith(path, key)
	problems := new(diag.List)
	pixel := "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>"
	files := fstest.MapFS{"keeper.svg": {Data: []byte(pixel)}, "library.bib": {Data: []byte("@book{a, title={A}}")},
		"lamps.csv": {Data: []byte("Coast,2031\nWest,4\n")}, "members.csv": {Data: []byte("Region,Members\nNorth,12\n")}}
	Read("report.toml", text, files, fonts.Embedded(), problems)
	for _, p := range problems.Sorted() {
		if p.Span.Position().Line == line && !strings.Contains(p.Summary, "people") {
			t.Errorf("%s: the example %s = %s is told: %s\n%s", s.Name, key.Name, key.Example, p.Summary, text)
		}
	}
	for _, fault := range faultsOf(t, rules, text) {
		if strings.Contains(fault, key.Name) {
			t.Errorf("%s: the example %s = %s: %s", s.Name, key.Name, key.Example, fault)
		}
	}
}

// companions are what keys cannot do without.
var companions = map[string]string{
	"box.response_title":        "kind = \"recommendation\"\nresponse = \"Accepted.\"\n",
	"box.response":              "kind = \"recommendation\"\nresponse_title = \"Response of the board\"\n",
	"box.address":               "kind = \"call\"\n",
	"box.qr":                    "kind = \"call\"\naddress = \"https://owl.example/give\"\n",
	"film.treatment":            "still = \"keeper.svg\"\nalt = \"A lamp\"\n",
	"quote.treatment":           "portrait = \"keeper.svg\"\nby = \"Ada Nobody\"\n",
	"brand.focus":               "cover = \"keeper.svg\"\n",
	"email.one_click":           "unsubscribe = \"https://owl.example/leave\"\n",
	"story.pseudonym":           "names = [\"Ada Nobody\"]\n",
	"story.names":               "pseudonym = true\n",
	"programme.alt":             "picture = \"keeper.svg\"\n",
	"event.alt":                 "picture = \"keeper.svg\"\n",
	"part.alt":                  "picture = \"keeper.svg\"\n",
	"chart.countries":           "type = \"map\"\n",
	"chart.circles":             "type = \"map\"\ncountries = [\"KE\"]\nseries = [{ values = [4] }]\n",
	"chart.world":               "type = \"map\"\ncountries = [\"KE\"]\n",
	"chart.disclaimer":          "type = \"map\"\ncountries = [\"KE\"]\n",
	"partner.alt":               "logo = \"keeper.svg\"\n",
	"quote.focus":               "portrait = \"keeper.svg\"\nby = \"Ada Nobody\"\n",
	"quote.alt":                 "portrait = \"keeper.svg\"\n",
	"quote.consent":             "portrait = \"keeper.svg\"\nby = \"Ada Nobody\"\n",
	"publication.cover_alt":     "cover = \"keeper.svg\"\n",
	"cover of a publication.of": "[[section.publication]]\nid = \"lamp2031\"\ntitle = \"T\"\n",
	"publications.covers":       "[[section.publication]]\ntitle = \"T\"\ncover = \"keeper.svg\"\n",
	"film.still":                "alt = \"A lamp\"\n",
	"film.alt":                  "still = \"keeper.svg\"\n",
	"film.focus":                "still = \"keeper.svg\"\nalt = \"A lamp\"\n",
	"film.crop":                 "still = \"keeper.svg\"\nalt = \"A lamp\"\n",
	"film.consent":              "still = \"keeper.svg\"\nalt = \"A lamp\"\n",
	"account.of":                "[[section.statement.rows]]\nlabel = \"Income\"\n[[section.statement.rows]]\nlabel = \"Costs\"\n",
	"account.equals": "[[section.statement.columns]]\ntitle = \"2031\"\n[[section.statement]]\nid = \"balance\"\n" +
		"columns = [\"2031\"]\n[[section.statement.rows]]\nlabel = \"Net assets\"\nvalues = [1]\n",
	"account.note": "[[section.statement.columns]]\nkind = \"note\"\n",
	"column of accounts.equals": "title = \"Total\"\n[[section.statement.rows]]\nlabel = \"Sheds\"\nvalues = [1]\n" +
		"equals = \"balance.sheds\"\n[[section.statement]]\nid = \"balance\"\n" +
		"columns = [\"2031\"]\n[[section.statement.rows]]\nlabel = \"Sheds\"\nvalues = [1]\n",
	"column of accounts.whole": "title = \"Share\"\nkind = \"share\"\n[[section.statement.columns]]\ntitle = \"2031\"\n" +
		"[[section.statement.rows]]\nlabel = \"All income\"\nvalues = [1]\n",
	"column of accounts.of": "[[section.statement.columns]]\ntitle = \"Unrestricted\"\n" +
		"[[section.statement.columns]]\ntitle = \"Restricted\"\n",
}

// reportWith is a report with a key in the last table of a path, and the line of it.
func reportWith(path []step, key schema.Spec) (text string, line int) {
	var b strings.Builder
	companion := companions[path[len(path)-1].shape.Name+"."+key.Name]
	if path[0].name != "report" {
		b.WriteString("[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n")
	}
	if path[0].name != "organisation" {
		b.WriteString("[organisation]\nname = \"Nobody\"\n")
	}
	var names []string
	for i, s := range path {
		names = append(names, s.name)
		header := "[" + strings.Join(names, ".") + "]"
		if s.list {
			header = "[" + header + "]"
		}
		b.WriteString(header + "\n")
		if s.kind != "" {
			fmt.Fprintf(&b, "kind = %q\n", s.kind)
		}
		last := i == len(path)-1
		for _, k := range s.shape.Keys {
			if k.Needed && k.Name != "kind" && !(last && (k.Name == key.Name || strings.Contains(companion, k.Name+" = "))) {
				fmt.Fprintf(&b, "%s = %s\n", k.Name, k.Example)
			}
		}
	}
	line = strings.Count(b.String(), "\n") + 1
	fmt.Fprintf(&b, "%s = %s\n", key.Name, key.Example)
	b.WriteString(companion)
	return b.String(), line
}

// jsonSchema is the JSON Schema of a report, as programs read it.
func jsonSchema(t *testing.T) map[string]any {
	t.Helper()
	data, err := schema.JSONSchema(Schema())
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestExamplesKeepToTheSchema judges the example reports by the JSON Schema.
func TestExamplesKeepToTheSchema(t *testing.T) {
	rules := jsonSchema(t)
	var names []string
	for _, pattern := range []string{"../report.toml", "../examples/*/report.toml", "../cmd/report/testdata/examples/*/report.toml"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no examples at %s: %v", pattern, err)
		}
		names = append(names, found...)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faultsOf(t, rules, string(data)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestSchemaTellsFaults plants faults that the JSON Schema must see.
func TestSchemaTellsFaults(t *testing.T) {
	rules := jsonSchema(t)
	const head = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"Nobody\"\n[[section]]\ntitle = \"One\"\n"
	for text, want := range map[string]string{
		head + "kind = \"narrative\"\n": "",
		head + "kind = \"poem\"\n":      "section.kind",
		head:                            "section: kind is missing",
		head + "kind = \"narrative\"\ncolour = 1\n":                                                             "section.colour is not known",
		head + "kind = \"narrative\"\ndrop_cap = \"yes\"\n":                                                     "section.drop_cap",
		head + "kind = \"figures\"\n[[section.number]]\nvalue = 1\n":                                            "section.number: label is missing",
		head + "kind = \"letter\"\nsigned = { name = \"A\", rôle = \"B\" }\n":                                   "section.signed.rôle is not known",
		head + "kind = \"narrative\"\n[page]\ncolumns = 5\n":                                                    "page.columns is over 4",
		head + "kind = \"narrative\"\n[page]\nsize = [1]\n":                                                     "page.size",
		head + "kind = \"narrative\"\n[brand]\ncorners = \"sharp\"\n":                                           "brand.corners",
		head + "kind = \"narrative\"\n[[section.chart]]\ntype = \"area\"\n":                                     "section.chart.type",
		head + "kind = \"narrative\"\n[[section.table]]\ncolumns = [\"A\", { title = \"B\" }]\nrows = [[1, 2]]": "",
		head + "kind = \"narrative\"\n[[section.table]]\ncolumns = [1]\nrows = [[1]]":                           "section.table.columns",
		head + "kind = \"narrative\"\n[[section.table]]\nrows = [[{ spam = 1 }]]":                               "section.table.rows",
		"title = \"T\"\n": "report is missing",
	} {
		text = strings.Replace(text, "rôle", "\"rôle\"", 1)
		faults := strings.Join(faultsOf(t, rules, text), "\n")
		if want == "" && faults != "" || !strings.Contains(faults, want) {
			t.Errorf("%s\nfaults are %q, want %q", text, faults, want)
		}
	}
}

// faultsOf judges a text of TOML by a JSON Schema.
func faultsOf(t *testing.T, rules map[string]any, text string) []string {
	t.Helper()
	var value map[string]any
	if _, err := toml.Decode(text, &value); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	j := judge{rules}
	return j.faults(rules, plain(value), "")
}

// plain is a value of TOML as JSON has it: dates are texts, whole numbers stay whole.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case map[string]any:
		out := make(map[string]any)
		for key, one := range v {
			out[key] = plain(one)
		}
		return out
	case []map[string]any:
		var out []any
		for _, one := range v {
			out = append(out, plain(one))
		}
		return out
	case []any:
		out := make([]any, 0, len(v))
		for _, one := range v {
			out = append(out, plain(one))
		}
		return out
	case int64:
		return float64(v)
	}
	return v
}

// judge judges values by the part of JSON Schema that the schema of a report uses.
type judge struct{ root map[string]any }

// faults lists what a rule does not allow of a value.
func (j judge) faults(rule map[string]any, v any, at string) []string {
	var out []string
	for word, said := range rule {
		switch word {
		case "$ref":
			name := strings.TrimPrefix(said.(string), "#/definitions/")
			out = append(out, j.faults(j.root["definitions"].(map[string]any)[name].(map[string]any), v, at)...)
		case "type":
			if !hasType(said, v) {
				out = append(out, fmt.Sprintf("%s is %T, and must be %v", at, v, said))
			}
		case "enum":
			if !slices.ContainsFunc(said.([]any), func(one any) bool { return reflect.DeepEqual(one, v) }) {
				out = append(out, fmt.Sprintf("%s is %v, which is none of %v", at, v, said))
			}
		case "format":
			if text, ok := v.(string); ok && said == "date" {
				if _, err := time.Parse(time.DateOnly, text); err != nil {
					out = append(out, at+" is no date")
				}
			}
		case "const":
			if !reflect.DeepEqual(said, v) {
				out = append(out, fmt.Sprintf("%s is not %v", at, said))
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < said.(float64) {
				out = append(out, fmt.Sprintf("%s is under %v", at, said))
			}
		case "maximum":
			if n, ok := v.(float64); ok && n > said.(float64) {
				out = append(out, fmt.Sprintf("%s is over %v", at, said))
			}
		case "allOf":
			for _, one := range said.([]any) {
				out = append(out, j.faults(one.(map[string]any), v, at)...)
			}
		case "anyOf":
			var faults []string
			if !slices.ContainsFunc(said.([]any), func(one any) bool {
				found := j.faults(one.(map[string]any), v, at)
				faults = append(faults, found...)
				return len(found) == 0
			}) {
				out = append(out, at+" is none of several things: "+strings.Join(faults, "; "))
			}
		case "if":
			if len(j.faults(said.(map[string]any), v, at)) == 0 {
				out = append(out, j.faults(rule["then"].(map[string]any), v, at)...)
			}
		}
	}
	return append(out, j.inside(rule, v, at)...)
}

// inside lists what a rule does not allow of what a table or a list holds.
func (j judge) inside(rule map[string]any, v any, at string) []string {
	var out []string
	if list, ok := v.([]any); ok {
		if n, ok := rule["minItems"].(float64); ok && len(list) < int(n) {
			out = append(out, at+" is too short")
		}
		if n, ok := rule["maxItems"].(float64); ok && len(list) > int(n) {
			out = append(out, at+" is too long")
		}
		for _, one := range list {
			if items, ok := rule["items"].(map[string]any); ok {
				out = append(out, j.faults(items, one, at)...)
			}
		}
	}
	table, ok := v.(map[string]any)
	if !ok {
		return out
	}
	properties, _ := rule["properties"].(map[string]any)
	for key, one := range table {
		path := strings.TrimPrefix(at+"."+key, ".")
		if known, ok := properties[key].(map[string]any); ok {
			out = append(out, j.faults(known, one, path)...)
		} else if rule["additionalProperties"] == false {
			out = append(out, path+" is not known")
		}
	}
	required, _ := rule["required"].([]any)
	for _, key := range required {
		if _, ok := table[key.(string)]; !ok {
			out = append(out, strings.TrimPrefix(at+": ", ": ")+key.(string)+" is missing")
		}
	}
	return out
}

// hasType reports whether a value has one of the types that a rule says.
func hasType(said, v any) bool {
	if many, ok := said.([]any); ok {
		return slices.ContainsFunc(many, func(one any) bool { return hasType(one, v) })
	}
	switch v := v.(type) {
	case string:
		return said == "string"
	case bool:
		return said == "boolean"
	case float64:
		return said == "number" || said == "integer" && v == float64(int64(v))
	case []any:
		return said == "array"
	case map[string]any:
		return said == "object"
	}
	return false
}

// TestSchemaAndReadingAgree gives each key values of other types: what the JSON Schema refuses is reported by the
// reading, at its place, and what is told of a type is refused by the JSON Schema.
func TestSchemaAndReadingAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	rules := jsonSchema(t)
	values := []string{"5", "\"x\"", "true", "2031-01-01", "[true]", "{ zz = 1 }", "-0.5", "[]", "nan"}
	said := make(map[string]bool)
	n := 0
	eachTable(Schema(), nil, func(path []step, s schema.Shape) {
		if said[s.Name] {
			return
		}
		said[s.Name] = true
		for _, key := range s.Keys {
			if key.Name == "kind" && path[len(path)-1].kind != "" {
				continue
			}
			n++
			for i := range 3 { // some of them for each key: all of them take a minute
				key.Example = values[(n+i*len(values)/3)%len(values)]
				compareReading(t, rules, path, s, key)
			}
		}
	})
}

// compareReading reads one value of a key, and compares what is reported with what the JSON Schema refuses.
func compareReading(t *testing.T, rules map[string]any, path []step, s schema.Shape, key schema.Spec) {
	t.Helper()
	text, line := reportWith(path, key)
	problems := new(diag.List)
	Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	told, typed := "", ""
	for _, p := range problems.Sorted() {
		if p.Severity == diag.Error && p.Span.Position().Line == line {
			told = p.Summary
			if strings.Contains(p.Summary, "`"+key.Name+"` must be") {
				typed = p.Summary
			}
		}
	}
	refused := ""
	for _, fault := range faultsOf(t, rules, text) {
		if strings.Contains(fault, key.Name) && !strings.HasSuffix(fault, "is missing") {
			refused = fault
		}
	}
	if refused != "" && told == "" {
		t.Errorf("%s: %s = %s is refused by the schema (%s), and read without a word", s.Name, key.Name, key.Example, refused)
	}
	if typed != "" && refused == "" && key.Example != "2031-01-01" { // a date of TOML is a text to JSON
		t.Errorf("%s: %s = %s is told (%s), and the schema takes it", s.Name, key.Name, key.Example, typed)
	}
}
