// Command pack makes what the package hyphen reads, out of the archive that the program tex writes.
//
//	go run ./layout/hyphen/pack layout/hyphen/patterns.zip layout/hyphen/packed
//
// The same archive makes the same bytes.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("say which archive to pack, and into which folder: pack ARCHIVE FOLDER")
	}
	archive, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	files, err := pack(archive)
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(args[1], name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
