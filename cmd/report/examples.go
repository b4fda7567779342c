package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// callExamples are the calls that the help of each command shows, each with what it does, by the command's whole name.
func callExamples() map[string][][2]string {
	return map[string][][2]string{
		"report build": {
			{"report build", "set report.toml of this folder, or of one above it, into the folder build"},
			{"report build 2031 --edition print -o press", "set the edition for printers, of the report in 2031"},
			{"report build --language all", "set it in all languages that it is translated into"},
		},
		"report check": {
			{"report check", "tell what is wrong with the report, and write nothing"},
			{"report check --all --json", "say all of it as JSON"},
			{"report check --fix draft.toml", "mend what is surely wrong with the grammar of the file"},
		},
		"report email": {
			{"report email --language all", "write a draft of the message in each language"},
			{"report email --format text -o -", "print the message about the report"},
		},
		"report email send": {
			{"report email send --to people.csv --server smtp.example.org:587 --user me", "send it to a list"},
		},
		"report fonts": {{"report fonts", "list the families, and the characters that none has"}},
		"report handover": {
			{"report handover", "write what a printer needs into build/SLUG-handover"},
			{"report handover -o parcel.zip", "the same as an archive"},
		},
		"report help": {{"report help translate update", "explain one command"}},
		"report import": {
			{"report import chair.docx", "print the sections of a manuscript"},
			{"report import chair.docx -o chair.toml", "write them, and the pictures, beside the report"},
		},
		"report init": {
			{"report init 2031", "ask a few questions, and begin a report in the folder 2031"},
			{"report init --yes --kind newsletter --language fr", "begin a newsletter in this folder, and ask nothing"},
			{"report init --from 2031/report.toml 2032", "begin with last year's report"},
		},
		"report next-year": {{"report next-year ../2032", "make the folder of the next year's report"}},
		"report pages": {
			{"report pages --page 1,4-6", "paint some pages as pictures"},
			{"report pages --across 4 --ppi 40", "paint all of them small on one picture"},
		},
		"report publications": {{"report publications --format bib", "print the publications as BibTeX"}},
		"report read":         {{"report read", "print what a screen reader will say"}},
		"report schema":       {{"report schema", "print the schema of the keys for editors"}},
		"report translate check": {
			{"report translate check fr", "tell what is wrong with the French translation"},
		},
		"report translate export": {{"report translate export fr -o french.html", "write a table for a translator"}},
		"report translate import": {{"report translate import fr french.html", "bring it back"}},
		"report translate proof":  {{"report translate proof fr", "set a proof with the numbers of its messages"}},
		"report translate status": {{"report translate status", "tell how far translations are"}},
		"report translate update": {{"report translate update fr ar", "begin catalogues, or bring them up to date"}},
		"report version":          {{"report version", "print the version"}},
	}
}

// addExamples puts the examples of commands, and of those below them, behind their descriptions.
func addExamples(above string, commands []*cli.Command) {
	all := callExamples()
	for _, c := range commands {
		name := above + " " + c.Name
		addExamples(name, c.Subcommands)
		var said strings.Builder
		for _, e := range all[name] {
			said.WriteString("\n" + e[0] + "\n   " + e[1])
		}
		if said.Len() > 0 {
			c.Description = strings.TrimPrefix(c.Description+"\n\nExamples:\n"+said.String(), "\n\n")
		}
	}
}
