package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
)

// translateProofCommand is "report translate proof", which sets a translation with the numbers of its messages.
func translateProofCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "proof", Usage: "set a translation with the numbers of its messages, for who reads it",
		ArgsUsage:       "LANGUAGE",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes SLUG-LANGUAGE-proof.pdf. Around its pages stand the numbers of messages, as in the\n" +
			"tables of report translate export; a ? stands behind those that somebody must look at.",
		Flags: []cli.Flag{reportFlag(), outputFlag(), quietFlag()},
		Action: func(c *cli.Context) error {
			if c.Args().Len() != 1 {
				return usagef("name the language of the translation, as in: report translate proof fr")
			}
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return proveTranslation(src, c.Args().First(), src.output(c), styleOf(c), s)
		},
	}
}

// proveTranslation writes the proof of a translation into a folder.
func proveTranslation(src reportSource, tag, folder string, how style, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if p.Problems.HasErrors() {
		return finish(s, how, p, account{problems: p.Problems})
	}
	proof, err := build.MakeProof(p, tag)
	if err != nil {
		return err
	}
	a := account{problems: proof.Problems, beside: proof.Files}
	if proof.File == nil {
		return finish(s, how, p, a)
	}
	if a.files = output.Into(folder, []output.File{proof.File.File}); folder == standardOutput {
		return finishStream(s, how, p, &build.Result{
			Files: []build.File{*proof.File}, Problems: proof.Problems, Beside: proof.Files,
		})
	}
	if err := writeFiles(s, p, folder, a.files); err != nil {
		return err
	}
	if err := finish(s, how, p, a); err != nil {
		return err
	}
	if how.quiet || len(proof.Unseen) == 0 {
		return nil
	}
	return say(s.out, "%d of %s without a number on the pages, such as descriptions of pictures: %s; "+
		"read them in the table of report translate export %s\n",
		len(proof.Unseen), phrase.Count(proof.Messages, "message"), ranges(proof.Unseen), tag)
}

// ranges writes numbers, those in a row as the first and the last.
func ranges(list []int) string {
	var words []string
	for from := 0; from < len(list); {
		to := from
		for to+1 < len(list) && list[to+1] == list[to]+1 {
			to++
		}
		word := fmt.Sprint(list[from])
		if to > from {
			word += fmt.Sprintf("–%d", list[to])
		}
		words = append(words, word)
		from = to + 1
	}
	return strings.Join(words, ", ")
}
