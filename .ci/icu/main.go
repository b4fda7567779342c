// Command icu compares how the program writes values in each language that it knows with how ICU does, which is in
// Node: numbers, percent, money, ranges, dates, lists and plurals.
//
//	go run ./.ci/icu
//	go run ./.ci/icu -values
//
// The second prints the values in languages from right to left, for order.py beside it.
// It ends with 1 if they differ in something that differences.tsv beside it does not explain, and if that explains what
// is the same by now.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"

	"annualreport/sections/language"
)

// script is what Node runs: it answers each question in the same order.
//
//go:embed icu.mjs
var script string

// unasked is the answer to a question about a locale that Node does not have.
const unasked = ""

func main() {
	log.SetFlags(0)
	values := flag.Bool("values", false, "print the values in languages from right to left")
	flag.Parse()
	explained, err := readDifferences("differences.tsv", differencesFile)
	if err != nil {
		log.Fatal(err)
	}
	cases, err := allCases()
	if err != nil {
		log.Fatal(err)
	}
	if *values {
		printBackward(cases)
		return
	}
	answers, err := ask(cases)
	if err != nil {
		log.Fatal(err)
	}
	judged := 0
	for i, c := range cases {
		if answers[i] == unasked {
			continue
		}
		judged++
		if ours, theirs := printed(c.Text), printed(answers[i]); ours != theirs && !explained.explain(c, theirs) {
			fmt.Printf("%s\t%s\t%s\t%+q\tICU: %+q\n", c.Locale, c.Kind, c.Input, ours, theirs)
			explained.failed = true
		}
	}
	for _, d := range explained.unused() {
		fmt.Printf("differences.tsv explains what is the same: %s\n", d)
		explained.failed = true
	}
	fmt.Printf("ICU: %d values of %d judged in %d locales, %d differ as explained\n", judged, len(cases),
		localesOf(cases, answers), explained.count)
	if explained.failed {
		os.Exit(1)
	}
}

// printBackward prints the values in languages from right to left, a line each: locale, kind and text.
func printBackward(cases []question) {
	for _, c := range cases {
		l, known := language.Setting(c.Locale)
		if known && l.RightToLeft() && isValue(c.Kind) {
			fmt.Printf("%s\t%s\t%s\n", c.Locale, c.Kind, c.Text)
		}
	}
}

// isValue reports whether a kind is a number with signs.
func isValue(kind string) bool {
	return slices.Contains([]string{"number", "percent", "money", "code", "range", "years"}, kind)
}

// ask has Node answer all questions.
func ask(cases []question) ([]string, error) {
	in, err := json.Marshal(cases)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", "--input-type=module", "-e", script)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("node: %w", err)
	}
	var answers []string
	if err := json.Unmarshal(out, &answers); err != nil {
		return nil, fmt.Errorf("node: %w", err)
	}
	if len(answers) != len(cases) {
		return nil, fmt.Errorf("node gave %d answers to %d questions", len(answers), len(cases))
	}
	return answers, nil
}

// localesOf counts the locales that Node has.
func localesOf(cases []question, answers []string) int {
	known := make(map[string]struct{})
	for i, c := range cases {
		if answers[i] != unasked {
			known[c.Locale] = struct{}{}
		}
	}
	return len(known)
}

// printed writes a value with the minus of print, where ICU has that of keyboards.
func printed(text string) string {
	return strings.NewReplacer("-", "\u2212", "\u2011", "\u2212").Replace(text)
}
