//go:build !race

package main

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// quoters are the functions of libraries that write texts in a form, or the whole library, and the rooms that may use
// them: each form is written in one room of each kind, whose tests hold that what is read is what was written.
var quoters = map[string][]string{
	"html/template":                         {"sections/announcement"},
	"text/template":                         nil,
	"html.EscapeString":                     {"cmd/report/internal/exchange"},
	"encoding/xml.EscapeText":               {"layout/pdf/xmp", "cmd/report/internal/exchange"},
	"encoding/xml.Escape":                   nil,
	"encoding/xml.Marshal":                  nil,
	"encoding/xml.MarshalIndent":            nil,
	"encoding/xml.NewEncoder":               nil,
	"encoding/csv.NewWriter":                {"sections"},
	"mime.QEncoding":                        {"cmd/report/internal/mail"},
	"mime.BEncoding":                        {"cmd/report/internal/mail"},
	"mime.FormatMediaType":                  {"cmd/report/internal/mail"},
	"mime/quotedprintable.NewWriter":        {"cmd/report/internal/mail"},
	"mime/multipart.NewWriter":              nil,
	"encoding/json.MarshalIndent":           nil,
	"encoding/json.Marshal":                 {"cmd/report/internal/output", "cmd/report/internal/transaction", "sections/bib"},
	"encoding/json.NewEncoder":              {"cmd/report", "sections/announcement", "sections/bib", "sections/schema"},
	"github.com/BurntSushi/toml.Marshal":    nil,
	"github.com/BurntSushi/toml.NewEncoder": nil,
}

// filers are the functions that open and read files, and the rooms that may use them: what comes from outside is read by
// sections/infile. The others read what the program itself wrote, is part of it, or was opened already; fonts of the
// machine are opened by the room of fonts.
var filers = map[string][]string{
	"os.ReadFile":   {"fonts", "cmd/report/internal/transaction"},
	"os.Open":       {"sections/infile", "cmd/report/internal/transaction"},
	"os.OpenFile":   {"fonts", "cmd/report/internal/transaction"},
	"os.OpenInRoot": nil,
	"os.DirFS":      {"cmd/report/internal/project"},
	"os.OpenRoot":   {"cmd/report/internal/project"},
	"io.ReadAll":    {"sections/csl", "sections/manuscript/xmltree", "layout/image/png", "layout/pdf/cos"},
}

// signs are what stands in the strings of code that writes a form without such a function, and the rooms that may.
var signs = []struct {
	form    string
	pattern *regexp.Regexp
	rooms   []string
}{
	{"an element of HTML or XML", regexp.MustCompile(`<[A-Za-z!][^<>/]*=|</[A-Za-z][A-Za-z:]*>`), []string{
		"layout/pdf/xmp", "sections/announcement", "cmd/report/internal/exchange",
		"sections/bib", // for looks in CSL
	}},
	{"a link of HTML", regexp.MustCompile(`(?i)\bhref=|\bsrc=`), nil},
	{"an object of PDF", regexp.MustCompile(`<<|>>|\bendobj\b|\bendstream\b`), []string{
		"layout/pdf", "layout/pdf/cos", "sections/catalogue", // the last for marks of a merge
	}},
	{"a field of a message", regexp.MustCompile(`^(?:Content-[A-Z][a-z-]+|Subject|From|To|Bcc|Reply-To|MIME-Version): ?`),
		[]string{"cmd/report/internal/mail"}},
	{"a line of a catalogue", regexp.MustCompile(`^msg(?:id|str|ctxt)\b`), []string{"sections/catalogue"}},
	{"a table of TOML", regexp.MustCompile(`^\[\[[a-z.]+\]\]\n`), []string{"sections/manuscript"}},
}

// isTool reports whether a room is no part of the program: it is made for tests, or makes data of the program.
func isTool(room string, files []*ast.File) bool {
	return strings.HasSuffix(room, "test") || files[0].Name.Name == "main" && room != "cmd/report"
}

// TestOneRoomQuotes holds who may write texts in a form.
func TestOneRoomQuotes(t *testing.T) {
	holdUses(t, quoters)
	for room, files := range parseProgram(t) {
		for _, file := range files {
			for _, words := range literalsIn(file) {
				for _, s := range signs {
					if s.pattern.MatchString(words) && !slices.Contains(s.rooms, room) && !isTool(room, files) {
						t.Errorf("%s writes %s: %q; only %q may", room, s.form, words, s.rooms)
					}
				}
			}
		}
	}
}

// TestOneRoomReads holds who may open and read files.
func TestOneRoomReads(t *testing.T) { holdUses(t, filers) }

// holdUses holds which rooms use libraries and functions.
func holdUses(t *testing.T, uses map[string][]string) {
	t.Helper()
	seen := make(map[string]bool)
	for room, files := range parseProgram(t) {
		for _, file := range files {
			for _, found := range usesIn(file, uses) {
				seen[found+" "+room] = true
				if !slices.Contains(uses[found], room) && !isTool(room, files) {
					t.Errorf("%s uses %s; only %q may", room, found, uses[found])
				}
			}
		}
	}
	for name, rooms := range uses {
		for _, room := range rooms {
			if !seen[name+" "+room] {
				t.Errorf("%s does not use %s any more", room, name)
			}
		}
	}
}

// usesIn are the libraries and functions of some that a file uses.
func usesIn(file *ast.File, some map[string][]string) []string {
	var out []string
	names := make(map[string]string)
	for _, spec := range file.Imports {
		imported := strings.Trim(spec.Path.Value, `"`)
		name := path.Base(imported)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = imported
		if _, known := some[imported]; known {
			out = append(out, imported)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := selector.X.(*ast.Ident); ok && names[of.Name] != "" {
			used := names[of.Name] + "." + selector.Sel.Name
			if _, known := some[used]; known {
				out = append(out, used)
			}
		}
		return true
	})
	return out
}

// literalsIn are the strings of a file.
func literalsIn(file *ast.File) []string {
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if words, err := strconv.Unquote(literal.Value); err == nil {
				out = append(out, words)
			}
		}
		return true
	})
	return out
}
