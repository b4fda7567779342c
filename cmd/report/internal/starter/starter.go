// Package starter makes the folder with which a report begins: a report that can be built at once, with remarks that
// say what to do, and what editors and version control need beside it.
package starter

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"annualreport/sections/manuscript"
)

// The reports by their kinds, and the words of each language: a key and its text on a line, with a tab between them.
// A ¶ between spaces is where a paragraph begins, and {0} the place of the year. A report has {{key}} where a text
// stands.
var (
	//go:embed kinds
	kindFiles embed.FS
	//go:embed words
	wordFiles embed.FS
	//go:embed beside
	besideFiles embed.FS
)

// ReportFile is the name of the report in its folder, and SchemaFile that of the schema for editors.
const (
	ReportFile = "report.toml"
	SchemaFile = "report.schema.json"
)

// Kinds are the kinds of reports that there are texts for, the largest first.
func Kinds() []string { return []string{"full", "short", "newsletter", "accounts"} }

// Languages are the tags of the languages that there are texts in.
func Languages() []string {
	entries, err := wordFiles.ReadDir("words")
	if err != nil {
		panic(err) // they are part of the program
	}
	var out []string
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), ".tsv"))
	}
	return out
}

// Report is what is known of a report before it is written.
type Report struct {
	// Kind is one of Kinds, and Design the name of a design.
	Kind, Design string
	// Organisation is who reports; empty for words in its place.
	Organisation string
	// Language is the tag of the report's language, and TextsIn that of the language of its texts: one of Languages.
	Language, TextsIn string
	// Color is the primary color, such as "#123f5a"; empty for that of the program.
	Color string
	// Logo is the path of the sign of the organisation in the folder; empty for none.
	Logo string
	// Year is the year that is reported on, and Day the day of publication.
	Year int
	Day  time.Time
}

// File is a file of the folder, by its path in it.
type File struct {
	Name string
	Data []byte
}

// TextsFor is the language of the texts for reports in a language, of which the base is known; false if there are none,
// and English ones stand in.
func TextsFor(base string) (string, bool) {
	if slices.Contains(Languages(), base) {
		return base, true
	}
	return "en", false
}

// Files are the files with which a report begins, without its sign and its schema.
func (r Report) Files() []File {
	out := []File{{ReportFile, []byte(r.text())}}
	for _, f := range beside {
		data, err := besideFiles.ReadFile(path.Join("beside", f.text))
		if err != nil {
			panic(err)
		}
		out = append(out, File{f.name, data})
	}
	return out
}

// beside are the files beside a report, by their names in its folder, and those that their texts have in the program,
// which would otherwise mean what they say.
var beside = []struct{ name, text string }{
	{".gitignore", "gitignore.txt"},
	{".editorconfig", "editorconfig.txt"},
	{"pictures/README.txt", "pictures.txt"},
	{"fonts/README.txt", "fonts.txt"},
	{"translations/README.txt", "translations.txt"},
}

// text is the report as it is written.
func (r Report) text() string {
	skeleton, err := kindFiles.ReadFile(path.Join("kinds", r.Kind+".toml"))
	if err != nil {
		panic(err)
	}
	known := r.values()
	var out strings.Builder
	rest := string(skeleton)
	for {
		before, behind, found := strings.Cut(rest, "{{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		key, after, _ := strings.Cut(behind, "}}")
		value, ok := known[key]
		if !ok {
			panic(fmt.Sprintf("there is no text %q", key))
		}
		out.WriteString(value)
		rest = after
	}
}

// values are what stands in the places of a report, as TOML.
func (r Report) values() map[string]string {
	out := r.words()
	year := fmt.Sprint(r.Year)
	out["year"] = manuscript.Quoted(year)
	out["before"] = manuscript.Quoted(fmt.Sprint(r.Year - 1))
	out["date"] = r.Day.Format(time.DateOnly)
	out["language"] = manuscript.Quoted(r.Language)
	out["design"] = manuscript.Quoted(r.Design)
	for key, month := range map[string]int{"month.first": 4, "month.second": 7, "month.third": 11} {
		out[key] = manuscript.Quoted(fmt.Sprintf("%s-%02d", year, month))
	}
	if r.Organisation != "" {
		out["organisation"] = manuscript.Quoted(r.Organisation)
	}
	out["color"] = `# primary = "#123f5a"                     # the color of titles and the cover`
	if r.Color != "" {
		out["color"] = "primary = " + manuscript.Quoted(r.Color)
	}
	out["logo"] = `# logo    = "pictures/logo.svg"` + "\n"
	if r.Logo != "" {
		out["logo"] = "logo    = " + manuscript.Quoted(r.Logo) + "\n"
	}
	return out
}

// words are the texts of the report's language, as TOML.
func (r Report) words() map[string]string {
	data, err := wordFiles.ReadFile(path.Join("words", r.TextsIn+".tsv"))
	if err != nil {
		panic(err)
	}
	out := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		key, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		text = strings.ReplaceAll(text, "{0}", fmt.Sprint(r.Year))
		if strings.Contains(text, paragraph) {
			out[key] = manuscript.Lines(strings.ReplaceAll(text, paragraph, "\n\n"))
			continue
		}
		out[key] = manuscript.Quoted(text)
	}
	out["title"] = out["title."+r.Kind]
	return out
}

// paragraph stands between two paragraphs in the files of words.
const paragraph = " ¶ "
