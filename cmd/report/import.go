package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/output"
	"annualreport/layout/diag"
	"annualreport/sections/infile"
	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/docx"
	"annualreport/sections/manuscript/markdown"
	"annualreport/sections/manuscript/odt"
	"annualreport/sections/markup"
)

// importCommand is "report import".
func importCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "import", Usage: "make sections of a text from a word processor", ArgsUsage: "FILE.docx|FILE.odt|FILE.md",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes the text of FILE as sections of a report.toml, to be put into it: headings, lists,\n" +
			"strong and emphasized words, links, notes and tables. Pictures are written as files. Changes\n" +
			"that nobody accepted are taken as accepted. What a report cannot keep is listed.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"},
				Usage: "write the sections into `FILE`, instead of printing them"},
			&cli.StringFlag{Name: "pictures", Value: "pictures",
				Usage: "write pictures into `FOLDER`, beside the report"},
			&cli.StringFlag{Name: "kind", Value: "narrative",
				Usage: "make sections of this `KIND`, such as letter or story"},
			&cli.BoolFlag{Name: "parts",
				Usage: "make parts of the headings of the highest level, and sections of those below"},
		},
		Action: func(c *cli.Context) error {
			if c.Args().Len() != 1 {
				return usagef("import takes one file")
			}
			call := importCall{
				name: c.Args().First(), to: outputFile(c), pictures: c.String("pictures"), kind: c.String("kind"),
				parts: c.Bool("parts"),
			}
			return call.run(s)
		},
	}
}

// importCall is what is asked for by one call of "report import".
type importCall struct {
	// name is the manuscript, to the file for the sections, empty for the standard output.
	name, to string
	// pictures is the folder for pictures, kind that of the sections.
	pictures, kind string
	// parts makes parts of the headings of the highest level.
	parts bool
}

// readers read manuscripts, by the extension of their files.
var readers = map[string]func([]byte) (*manuscript.Document, error){
	".docx": docx.Read, ".docm": docx.Read, ".dotx": docx.Read, ".odt": odt.Read, ".ott": odt.Read,
	".md": markdown.Read, ".markdown": markdown.Read,
}

// unread are files of word processors that are not read, with what makes one of those that are.
var unread = map[string]string{
	".doc": inWord, ".rtf": inWord, ".html": inWord, ".wps": inWord,
	".wpd": inLibreOffice, ".fodt": inLibreOffice, ".sxw": inLibreOffice,
	".pages": "in Pages, choose File, Export To, Word",
	".gdoc":  "in Google Docs, choose File, Download, Microsoft Word",
	".txt":   "call it .md if it is in Markdown, or save it as .docx",
	".tex":   "make a .docx of it, as pandoc does",
	".pdf":   "import the text that it was made of",
}

// What the author does with files that another program opens.
const (
	inWord        = "open it in Word or LibreOffice and save it as .docx"
	inLibreOffice = "open it in LibreOffice and save it as .odt"
)

// run reads the manuscript and writes everything.
func (i *importCall) run(s streams) error {
	read := readers[strings.ToLower(filepath.Ext(i.name))]
	if read == nil && i.name == standardInput {
		return usagef("a manuscript is read from a file; save it as .docx, .odt or .md, and name that")
	}
	if read == nil {
		cure := unread[strings.ToLower(filepath.Ext(i.name))]
		return usagef("%s is of no kind that can be read; %s", i.name,
			cmp.Or(cure, "save the text as .docx, .odt or .md"))
	}
	if err := i.placePictures(); err != nil {
		return err
	}
	data, err := s.machine.files.Read(i.name)
	if err != nil {
		return failure.OfFile(i.name, err)
	}
	document, err := read(data)
	if err != nil {
		return failure.Reportf("%s cannot be read: %w", i.name, err)
	}
	if i.parts && !document.HasParts() {
		return usagef("%s has headings of one level at most: leave --parts out, or give the headings of sections "+
			"a lower level than those of parts", i.name)
	}
	return i.write(document, s)
}

// placePictures makes the folder for pictures one beside the report: a report names files from its own folder on.
func (i *importCall) placePictures() error {
	report, err := filepath.Abs(filepath.Dir(i.to))
	if err != nil {
		return err
	}
	folder := i.pictures
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(report, folder)
	}
	inside, err := filepath.Rel(report, folder)
	if err != nil || !filepath.IsLocal(inside) {
		return usagef("--pictures %s lies outside of the folder of the report, %s; name a folder in it",
			i.pictures, report)
	}
	i.pictures = inside
	return nil
}

// write writes the sections and the pictures, all or none of them, and says what was lost.
func (i *importCall) write(document *manuscript.Document, s streams) error {
	base := strings.TrimSuffix(filepath.Base(i.name), filepath.Ext(i.name))
	picture := func(n int) string {
		name := fmt.Sprintf("%s-%d%s", markup.Slug(base), n+1, document.Pictures[n].Extension)
		return path.Join(filepath.ToSlash(i.pictures), name)
	}
	untitled := strings.ReplaceAll(base, "_", " ")
	if document.Title != "" {
		untitled = document.Title
	}
	names := manuscript.Names{Prefix: markup.Slug(base) + "-", Untitled: untitled, Picture: picture}
	divide := document.Sections
	if i.parts {
		divide = document.Parts
	}
	sections := divide(names)
	if len(sections) == 0 {
		if err := i.account(document, nil, s); err != nil {
			return err
		}
		return failure.Reportf("%s has no text", i.name)
	}
	text := i.remark(document) + "\n" + manuscript.TOML(sections, i.kind)
	var files []output.File
	if i.to != "" {
		files = append(files, output.File{Name: i.to, Data: []byte(text)})
	}
	for n, p := range document.Pictures {
		name := filepath.Join(filepath.Dir(i.to), filepath.FromSlash(picture(n)))
		files = append(files, output.File{Name: name, Data: p.Data})
	}
	if err := writeNew(s, files); err != nil {
		return err
	}
	if i.to == "" {
		if err := show(s.out, text); err != nil {
			return err
		}
	}
	return i.account(document, files, s)
}

// remark are the lines above the sections that say where they are from, with the title of the whole, which no section
// has.
func (i *importCall) remark(document *manuscript.Document) string {
	out := fmt.Sprintf("# From %s.\n", oneLine(filepath.Base(i.name)))
	if title := oneLine(document.Title); title != "" {
		out += fmt.Sprintf("# Its title: %s\n", title)
	}
	return out
}

// oneLine is a text for a comment: in one line, and without what nobody sees.
func oneLine(text string) string { return diag.Visible(strings.Join(strings.Fields(text), " ")) }

// longestSample is how many characters of what was lost are shown.
const longestSample = 80

// short is the beginning of a text.
func short(text string) string {
	if runes := []rune(text); len(runes) > longestSample {
		return string(runes[:longestSample]) + "…"
	}
	return text
}

// writeNew writes files of which none may be there with other contents. What a killed run left in their folders is
// brought to its end before: its files are there, too.
func writeNew(s streams, files []output.File) error {
	folders := make([]string, len(files))
	for i, f := range files {
		folders[i] = filepath.Dir(f.Name)
	}
	if err := sweep(s, folders); err != nil {
		return err
	}
	for _, f := range files {
		if is, err := os.Stat(f.Name); err == nil && is.IsDir() {
			return usagef("%s is a folder; name a file", f.Name)
		}
		old, err := infile.Read(f.Name)
		if refusal := new(infile.Refusal); errors.As(err, &refusal) || err == nil && string(old) != string(f.Data) {
			return usagef("%s is there already; move it away, or choose another name by --output or --pictures", f.Name)
		}
	}
	return change(s, output.New(files))
}

// account says what was written and what was lost.
func (i *importCall) account(document *manuscript.Document, files []output.File, s streams) error {
	var said strings.Builder
	for _, l := range document.Losses.All() {
		what := l.What
		if l.First != "" {
			what += ": “" + short(l.First) + "”"
		}
		fmt.Fprintf(&said, "%s: warning: %d × %s\n      = %s\n", i.name, l.Count, oneLine(what), l.Cure)
	}
	if err := say(s.err, "%s", said.String()); err != nil {
		return err
	}
	if i.to == "" {
		return nil
	}
	for _, f := range files {
		if err := say(s.out, "%s\n", filepath.ToSlash(f.Name)); err != nil {
			return err
		}
	}
	return nil
}
