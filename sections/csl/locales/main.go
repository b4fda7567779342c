// Command locales makes the archive of the locales of CSL: of each file what a bibliography needs, without comments and
// spaces, with those who translated it and its rights.
//
// Use: locales FOLDER OUT, where FOLDER holds the files locales-*.xml of
// https://github.com/citation-style-language/locales
// (as they are also part of the package citeproc-py of PyPI).
package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"annualreport/layout/archive"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run makes the archive.
func run(args []string) error {
	if len(args) != 2 {
		return errors.New("use: locales FOLDER OUT")
	}
	names, err := filepath.Glob(filepath.Join(args[0], "locales-*.xml"))
	if err != nil {
		return err
	}
	files := make(map[string][]byte)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		short, err := compact(text)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		files[strings.TrimPrefix(filepath.Base(name), "locales-")] = short
	}
	data, err := archive.Zip(files)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(args[1], "locales.zip"), data, 0o644)
}

// compact is a file without comments and without spaces between its elements.
func compact(text []byte) ([]byte, error) {
	var out bytes.Buffer
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return out.Bytes(), nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			out.WriteByte('<')
			out.WriteString(nameOf(t.Name))
			for _, a := range t.Attr {
				out.WriteString(" " + nameOf(a.Name) + `="` + escaped(a.Value) + `"`)
			}
			out.WriteByte('>')
		case xml.EndElement:
			out.WriteString("</" + nameOf(t.Name) + ">")
		case xml.CharData:
			if len(bytes.TrimSpace(t)) > 0 || !bytes.Contains(t, []byte("\n")) {
				out.WriteString(escaped(string(t)))
			}
		}
	}
}

// nameOf is a name with its prefix.
func nameOf(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// escaped is a text with the escapes that XML needs.
func escaped(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}
