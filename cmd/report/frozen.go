package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// sourceFile is the report as the catalogues were last brought up to date with it.
const sourceFile = translationFolder + "/source.toml"

// wholeFile is what is kept of a translation that is no longer whole: the report of the time
// when it was (.toml), and its catalogue (.po).
func wholeFile(tag, ext string) string { return path.Join(translationFolder, "whole", tag+ext) }

// whole tells whether all messages have their translation.
func whole(c *catalogue.Catalogue, messages []catalogue.Message) bool {
	n := progressOf(catalogue.Merge(c, messages))
	return n.done == n.all
}

// keepWhole keeps the translations that were whole for the report as the catalogues know it,
// and are not for that of today; and lets go of those that are whole again.
func (l *loaded) keepWhole(now []catalogue.Message) error {
	text, err := fs.ReadFile(l.root.FS(), sourceFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	then := sections.Messages(sourceFile, string(text), l.root.FS(), l.book)
	for _, tag := range catalogues(l.root.FS()) {
		unread := new(diag.List) // what is wrong is told where the catalogue is asked for
		c, err := l.readCatalogue(catalogueFile(tag), unread)
		switch {
		case err != nil:
			return err
		case unread.HasErrors():
		case whole(c, now):
			err = l.forget(tag)
		case whole(c, then):
			err = l.keep(tag, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keep keeps a translation with the report that it is of.
func (l *loaded) keep(tag string, text []byte) error {
	data, err := fs.ReadFile(l.root.FS(), catalogueFile(tag))
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if err := l.writeBeside(wholeFile(tag, ".toml"), text); err != nil {
		return err
	}
	return l.writeBeside(wholeFile(tag, ".po"), data)
}

// forget lets go of what was kept of a translation.
func (l *loaded) forget(tag string) error {
	for _, ext := range []string{".toml", ".po"} {
		if err := l.root.Remove(filepath.FromSlash(wholeFile(tag, ext))); err != nil && !errors.Is(err, os.ErrNotExist) {
			return exitError{exitMachine, err.Error()}
		}
	}
	return nil
}

// thaw takes the report as it was when a translation was last whole, and returns its
// catalogue, and the day when a translator last worked on it.
func (l *loaded) thaw(tag string) (*catalogue.Catalogue, time.Time, error) {
	text, err := fs.ReadFile(l.root.FS(), wholeFile(tag, ".toml"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, time.Time{}, exitError{exitProblems, fmt.Sprintf("the translation into %s is not whole, and none is kept of a time when it was; build without --frozen", tag)}
	}
	if err != nil {
		return nil, time.Time{}, exitError{exitMachine, err.Error()}
	}
	l.text = string(text)
	l.catalogues = append(l.catalogues, source.NewFile(l.beside(wholeFile(tag, ".toml")), l.text))
	c, err := l.readCatalogue(wholeFile(tag, ".po"), l.problems)
	if err != nil {
		return nil, time.Time{}, err
	}
	return c, revised(c), nil
}

// revised is when a translator last worked on a catalogue (GNU gettext manual, "Header
// Entry"), or when the texts were last taken down for it.
func revised(c *catalogue.Catalogue) time.Time {
	for _, field := range []string{"PO-Revision-Date", "POT-Creation-Date"} {
		for _, layout := range []string{"2006-01-02 15:04-0700", "2006-01-02"} {
			if t, err := time.Parse(layout, c.Field(field)); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}
