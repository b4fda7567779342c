package main

import (
	"os"
	"path/filepath"
)

// named is the name of a file of the report in its language.
func (l *loaded) named(rest string) string {
	return l.report.Meta.Slug + "-" + l.report.Meta.Language.Tag + rest
}

// output is a file that is to be written.
type output struct {
	name string
	data []byte
}

// writeWhole writes files so that all of them are there whole, or none is: each into a file
// beside it, and when all of these are on the disk, they take their names.
func writeWhole(files ...output) (err error) {
	var staged []string
	defer func() {
		if err != nil {
			for _, name := range staged {
				_ = os.Remove(name) // one that has its name already is not there any more
			}
		}
	}()
	for _, f := range files {
		name, err := stage(f)
		if name != "" {
			staged = append(staged, name)
		}
		if err != nil {
			return err
		}
	}
	for i, f := range files {
		if err := os.Rename(staged[i], f.name); err != nil {
			return err
		}
	}
	return nil
}

// stage writes a file under a name of its own, beside the one that it is to have. The name is
// empty if there is no such file.
func stage(out output) (string, error) {
	if err := os.MkdirAll(filepath.Dir(out.name), 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(out.name), ".report-*")
	if err != nil {
		return "", err
	}
	if _, err = f.Write(out.data); err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	return f.Name(), err
}
