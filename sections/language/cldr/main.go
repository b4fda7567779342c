// Command cldr makes the data of the package language from a release of CLDR, so that they can be
// renewed: the archive of conventions, and the tables by which tags are resolved.
//
//	go run ./sections/language/cldr RELEASE sections/language
//
// RELEASE is a folder with the unpacked npm packages cldr-core, cldr-dates-full, cldr-numbers-full, cldr-misc-full and
// cldr-localenames-full of one version (https://www.npmjs.com/package/cldr-core), each in a folder of its name.
// The same release makes the same bytes.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "cldr:", err)
		os.Exit(1)
	}
}

// run writes all files that are made of the release in the first folder into the second.
func run(args []string) error {
	if len(args) != 2 {
		return errors.New("say where the release lies, and where the files go: cldr RELEASE FOLDER")
	}
	files, err := reduced(release(args[0]))
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(args[1], f.name), f.data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// output is a file that the program writes.
type output struct {
	name string
	data []byte
}

// reduced makes all files of a release.
func reduced(r release) ([]output, error) {
	var files []output
	for _, made := range []struct {
		name string
		make func() ([]byte, error)
	}{
		{"likely.txt", r.likely}, {"aliases.txt", r.aliases}, {"parents.txt", r.parents}, {"scripts.txt", r.scripts},
		{"cldr.zip", r.archive}, {"territories.zip", r.territories},
	} {
		data, err := made.make()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", made.name, err)
		}
		files = append(files, output{made.name, data})
	}
	return files, nil
}
