// Command make makes the data of the package displayname out of the library golang.org/x/text/language/display, which
// has them from CLDR for all languages in all languages.
//
//	go run ./layout/displayname/make layout/displayname
package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language/display"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("say into which folder the names go: make FOLDER")
	}
	for name, lines := range map[string]map[string]string{"english.tsv": english(), "own.tsv": own()} {
		if err := os.WriteFile(filepath.Join(args[0], name), []byte(text(lines)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// english are the English names of languages, scripts and regions by their subtags, with those of languages in a script
// or a region that have a name of their own.
func english() map[string]string {
	names := make(map[string]string)
	for _, tag := range display.Values.Tags() {
		names[tag.String()] = display.English.Languages().Name(tag)
	}
	for _, script := range display.Values.Scripts() {
		names[script.String()] = display.English.Scripts().Name(script)
	}
	for _, region := range display.Values.Regions() {
		names[region.String()] = display.English.Regions().Name(region)
	}
	return names
}

// own are the names that languages have in themselves, by their tags.
func own() map[string]string {
	names := make(map[string]string)
	for _, tag := range display.Self.Supported.Tags() {
		names[tag.String()] = display.Self.Name(tag)
	}
	return names
}

// text writes a line for each name, in the order of the tags.
func text(names map[string]string) string {
	var b strings.Builder
	for _, tag := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(&b, "%s\t%s\n", tag, names[tag])
	}
	return b.String()
}
