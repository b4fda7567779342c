package main

import (
	"os"
	"path/filepath"
)

// named is the name of a file of the report in its language.
func (l *loaded) named(rest string) string {
	return l.report.Meta.Slug + "-" + l.report.Meta.Language.Tag + rest
}

// writeWhole writes a file so that it is there whole or not at all: into a
// file beside it, which then takes its name.
func writeWhole(name string, data []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".report-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(data); err != nil {
		_ = f.Close()
		return err
	}
	if err = f.Sync(); err != nil {
		_ = f.Close()
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
