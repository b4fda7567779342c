//go:build !race

package main

import (
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed is which packages of ours, and which libraries, each room may import
// (tests apart). Imports go one way: cmd, sections, layout, fonts. Do not change
// this table to make a build pass: move the code.
const allowed = `
fonts                    fonts/cff2 fonts/glyf fonts/woff layout/parallel github.com/go-text/typesetting
fonts/cff2
fonts/glyf
fonts/woff               fonts/glyf github.com/andybalholm/brotli github.com/klauspost/compress
layout/parallel
layout/arena
layout/unit
layout/diag              golang.org/x/text
layout/bidi              golang.org/x/text
layout/color             layout/color/icc layout/exact
layout/color/icc         layout/exact
layout/archive           github.com/klauspost/compress
layout/packed
layout/displayname       layout/packed golang.org/x/text
layout/displayname/make  golang.org/x/text
layout/hyphen            layout/packed
layout/hyphen/pack       layout/archive layout/hyphen layout/packed
layout/hyphen/tex        layout/archive layout/hyphen
layout/linebreak         layout/unit
layout/scale
layout/pattern
layout/locale            fonts
layout/shape             fonts layout/hyphen layout/locale layout/unit github.com/go-text/typesetting golang.org/x/text layout/parallel layout/arena
layout/affine
layout/exact
layout/stroke            layout/affine layout/display
layout/blend
layout/filter            layout/blend layout/exact layout/image/light
layout/display           fonts layout/color layout/diag layout/shape layout/unit layout/blend layout/filter
layout/content/role
layout/content           fonts layout/color layout/content/role layout/diag layout/display layout/hyphen layout/locale layout/shape layout/unit layout/pattern
layout/finding           layout/content layout/diag layout/unit
layout/inline            fonts layout/bidi layout/color layout/content layout/diag layout/display layout/finding layout/hyphen layout/linebreak layout/locale layout/parallel layout/shape layout/unit github.com/go-text/typesetting layout/arena
layout/galley            layout/color layout/content layout/display layout/inline layout/unit
layout/atlas             layout/affine layout/packed
layout/atlas/make        layout/archive golang.org/x/text
layout/chart             layout/affine layout/atlas layout/color layout/content layout/content/role layout/display layout/finding layout/inline layout/scale layout/unit
layout/block             layout/chart layout/color layout/content layout/content/role layout/diag layout/display layout/exact layout/finding layout/galley layout/inline layout/parallel layout/shape layout/unit github.com/go-text/typesetting
layout/page              layout/color layout/content layout/content/role layout/display layout/galley layout/inline layout/unit
layout                   layout/block layout/content layout/display layout/finding layout/inline layout/page layout/shape layout/visible
layout/layouttest        fonts layout layout/color layout/content layout/content/role layout/display layout/hyphen layout/locale layout/shape layout/unit
layout/slopetest
layout/texttest
layout/visible           layout/diag layout/display layout/parallel layout/unit
layout/conformance       layout/diag layout/display layout/parallel
layout/svg               layout/affine layout/bidi layout/color layout/display layout/stroke layout/svg/css layout/svg/dom layout/svg/outline layout/svg/value layout/unit golang.org/x/text layout/blend layout/filter layout/exact
layout/lettering         fonts layout/affine layout/bidi layout/locale layout/shape layout/svg layout/svg/outline github.com/go-text/typesetting
layout/svg/css           layout/svg/dom github.com/tdewolff/parse/v2
layout/svg/dom           layout/pattern
layout/svg/outline       layout/affine layout/stroke layout/svg/value
layout/svg/value         layout/affine
layout/image             layout/blend layout/color layout/color/icc layout/diag layout/display layout/image/bmp layout/image/cmyk layout/image/exif layout/image/fault layout/image/gif layout/image/jpeg layout/image/light layout/image/png layout/image/tiff layout/image/webp layout/svg layout/unit layout/parallel layout/raster layout/filter
layout/image/inflate
layout/image/jpeg        layout/image/fault layout/image/light
layout/image/bmp         layout/image/fault
layout/image/cmyk        layout/image/fault layout/image/png
layout/image/exif
layout/image/fault
layout/image/gif         layout/image/fault
layout/image/light
layout/image/tiff        layout/image/fault layout/image/jpeg golang.org/x/image
layout/image/webp        layout/image/fault golang.org/x/image
layout/image/png         layout/image/fault layout/image/inflate github.com/klauspost/compress
layout/raster            fonts layout/affine layout/color layout/display layout/image/cmyk layout/parallel layout/stroke layout/unit layout/blend layout/filter
layout/preflight         layout/color layout/diag layout/display layout/finding layout/image layout/unit
layout/pdf/cos           layout/unit github.com/klauspost/compress layout/parallel
layout/pdf/xmp
layout/pdf/profile
layout/pdf/drawing       layout/affine layout/color layout/display layout/image/jpeg layout/pdf/cos layout/unit layout/blend
layout/pdf/tag           layout/display layout/pdf/cos layout/unit layout/parallel
layout/pdf/aloud         layout/displayname layout/pdf/cos golang.org/x/text
layout/pdf               fonts layout/pdf/drawing layout/color layout/color/icc layout/display layout/image/cmyk layout/image/jpeg layout/image/png layout/pdf/cos layout/pdf/profile layout/pdf/tag layout/pdf/xmp layout/raster layout/shape layout/unit github.com/go-pdf/fpdf golang.org/x/text layout/arena
sections/catalogue       layout/diag sections/literal sections/number sections/source golang.org/x/text layout/pattern
sections/bib             layout/diag sections/source golang.org/x/text layout/pattern
sections/cite            layout/locale sections/bib sections/csl sections/language golang.org/x/text
sections/csl             layout/diag layout/pattern sections/bib sections/source golang.org/x/text
sections/csl/locales     layout/archive
sections/source          layout/diag layout/parallel github.com/BurntSushi/toml golang.org/x/text sections/number layout/pattern sections/infile sections/source/grammar
sections/source/grammar  layout/pattern
sections/proofreading    layout/diag layout/pattern sections/amount sections/language sections/markup sections/number sections/schema sections/source
sections/infile
sections/number          golang.org/x/text layout/pattern
sections/edition
sections/years           sections/number
sections/lastyear        layout/diag layout/pattern sections/amount sections/bib sections/compose sections/kind sections/language sections/markup sections/number sections/object sections/nextyear sections/schema sections/source sections/years
sections/nextyear        layout/diag layout/pattern sections/markup sections/number sections/schema sections/source sections/years
sections/address         golang.org/x/net layout/pattern
sections/announcement    layout/color sections/address golang.org/x/text
sections/language        fonts layout/displayname layout/locale layout/packed golang.org/x/text sections/number layout/pattern sections/language/format
sections/language/cldr   layout/archive sections/language/format
sections/language/format
sections/schema          layout/diag layout/unit sections/source
sections/fence           layout/diag layout/pattern sections/markup sections/schema sections/source
sections/printing        layout/color layout/color/icc layout/content layout/diag layout/display layout/preflight layout/unit sections/schema sections/source sections/wording sections/printing/ticket
sections/printing/ticket
sections/brand/designs   fonts layout/content layout/content/role layout/diag layout/shape layout/unit sections/schema sections/source
sections/brand           sections/brand/designs fonts layout/content layout/content/role layout/color layout/diag layout/display layout/shape layout/unit sections/schema sections/source sections/picture
sections/wording         layout/content layout/diag layout/finding layout/preflight layout/visible
sections/literal         layout/pattern sections/address
sections/manuscript      layout/pattern sections/address sections/literal sections/source github.com/yuin/goldmark
sections/manuscript/docx layout/pattern sections/manuscript sections/manuscript/xmltree
sections/manuscript/markdown layout/pattern sections/fence sections/literal sections/manuscript sections/markup github.com/yuin/goldmark
sections/manuscript/odt  sections/manuscript sections/manuscript/xmltree
sections/manuscript/manuscripttest sections/manuscript
sections/manuscript/xmltree
sections/markup          layout/content layout/content/role layout/diag layout/display layout/locale layout/unit sections/address sections/brand sections/source github.com/yuin/goldmark layout/pattern
sections/icon            layout/color layout/display layout/svg layout/unit
sections/picture         layout/diag layout/display layout/image sections/source sections/infile sections/schema
sections/amount          layout/diag sections/markup sections/number sections/source layout/pattern
sections/hyphenation     layout/diag layout/hyphen sections/infile sections/language sections/source
sections/check           layout/diag sections/amount sections/markup sections/number sections/source
sections/translate       layout/diag sections/address sections/catalogue sections/language sections/literal sections/markup sections/number sections/source layout/pattern
sections/key             layout/content layout/diag layout/display sections/address sections/amount sections/language sections/markup sections/number sections/picture sections/schema sections/source sections/translate sections/icon
sections/imprint         layout/diag layout/display sections/address sections/key sections/language sections/markup sections/number sections/schema sections/source
sections/compose         layout/bidi layout/color layout/content layout/content/role layout/diag layout/display layout/displayname layout/locale layout/parallel layout/unit sections/address sections/amount sections/brand sections/check sections/language sections/markup sections/number sections/picture sections/source github.com/boombuler/barcode golang.org/x/text layout/pattern sections/icon
sections/sheet           sections/number layout/pattern
sections/accounts        sections/number
sections/object          layout/atlas layout/chart layout/color layout/content layout/content/role layout/diag layout/display layout/unit sections/accounts sections/amount sections/check sections/compose sections/key sections/language sections/literal sections/manuscript sections/markup sections/number sections/schema sections/source layout/pattern sections/sheet sections/address sections/icon sections/years sections/picture
sections/kind/initials   sections/bib
sections/kind/entrytext  layout/content layout/diag layout/locale sections/bib sections/cite sections/compose
sections/kind            layout/color layout/content layout/content/role layout/diag layout/display layout/locale layout/unit sections/address sections/amount sections/bib sections/cite sections/compose sections/csl sections/imprint sections/key sections/kind/entrytext sections/kind/initials sections/language sections/markup sections/object sections/schema sections/source golang.org/x/text layout/pattern sections/icon sections/fence sections/picture
sections/part            layout/color layout/content layout/diag sections/check sections/compose sections/key sections/markup sections/object sections/schema sections/source
sections/frontmatter     layout/color layout/content layout/content/role layout/diag layout/display layout/pattern layout/unit sections/brand sections/brand/designs sections/compose sections/imprint sections/kind sections/markup sections/part sections/printing sections/source sections/years
sections/message         layout/content layout/content/role layout/diag layout/locale sections/address sections/amount sections/announcement sections/compose sections/imprint sections/key sections/kind sections/language sections/markup sections/object sections/schema sections/source
sections                 sections/hyphenation sections/lastyear sections/nextyear sections/brand/designs fonts layout layout/lettering layout/content layout/diag layout/display layout/hyphen layout/shape layout/unit sections/announcement sections/bib sections/brand sections/catalogue sections/check sections/compose sections/edition sections/frontmatter sections/imprint sections/key sections/kind sections/language sections/markup sections/message sections/object sections/part sections/picture sections/printing sections/schema sections/source sections/translate sections/wording sections/amount sections/proofreading
cmd/report/internal/mail cmd/report/internal/phrase layout/diag sections/source github.com/wneessen/go-mail github.com/rogpeppe/go-internal golang.org/x/net golang.org/x/text sections/infile
cmd/report/internal/failure fonts sections/infile
cmd/report/internal/phrase
cmd/report/internal/parcel cmd/report/internal/output layout/archive sections/edition
cmd/report/internal/transaction layout/pattern layout/parallel
cmd/report/internal/signals layout/parallel
cmd/report/internal/starter sections/manuscript
cmd/report/internal/output cmd/report/internal/transaction cmd/report/internal/failure
cmd/report/internal/terminal cmd/report/internal/phrase layout/diag
cmd/report/internal/cache sections/infile
cmd/report/internal/hugepages layout/parallel
cmd/report/internal/project cmd/report/internal/cache cmd/report/internal/failure cmd/report/internal/transaction fonts layout/diag layout/hyphen layout/image layout/pdf/cos layout/shape sections sections/edition cmd/report/internal/output sections/infile
cmd/report/internal/reporttest cmd/report/internal/project cmd/report/internal/transaction layout/diag
cmd/report/internal/exchange layout/diag sections/sheet sections/source golang.org/x/net
cmd/report/internal/translation layout/locale cmd/report/internal/exchange cmd/report/internal/failure cmd/report/internal/project cmd/report/internal/transaction layout/diag layout/parallel sections sections/catalogue sections/edition sections/source golang.org/x/text sections/translate sections/years sections/language
cmd/report/internal/yearfolder cmd/report/internal/failure cmd/report/internal/project cmd/report/internal/transaction cmd/report/internal/translation layout/diag sections sections/nextyear sections/source
cmd/report/internal/message cmd/report/internal/mail cmd/report/internal/project layout/display layout/raster sections sections/announcement sections/edition sections/message
cmd/report/internal/build sections/language cmd/report/internal/failure cmd/report/internal/mail cmd/report/internal/message cmd/report/internal/output cmd/report/internal/phrase cmd/report/internal/project cmd/report/internal/translation layout/color layout/color/icc layout/conformance layout/diag layout/display layout/image layout/parallel layout/pdf layout/raster layout/preflight layout/shape sections sections/edition sections/printing sections/source layout/unit sections/printing/ticket
cmd/report/internal/announce cmd/report/internal/build cmd/report/internal/failure cmd/report/internal/mail cmd/report/internal/message cmd/report/internal/output cmd/report/internal/phrase cmd/report/internal/project layout/diag sections/edition
cmd/report/internal/delivery cmd/report/internal/failure cmd/report/internal/mail cmd/report/internal/phrase cmd/report/internal/project cmd/report/internal/translation layout/diag layout/parallel sections/source sections/infile
cmd/report               layout/color sections/brand/designs cmd/report/internal/starter cmd/report/internal/parcel sections/language cmd/report/internal/yearfolder sections/nextyear cmd/report/internal/announce cmd/report/internal/cache cmd/report/internal/exchange cmd/report/internal/build cmd/report/internal/delivery cmd/report/internal/failure cmd/report/internal/hugepages cmd/report/internal/mail cmd/report/internal/output cmd/report/internal/phrase cmd/report/internal/project cmd/report/internal/signals cmd/report/internal/terminal cmd/report/internal/transaction cmd/report/internal/translation fonts layout/diag layout/parallel layout/pdf/aloud sections/edition sections sections/bib sections/manuscript sections/manuscript/docx layout/pattern sections/manuscript/markdown sections/manuscript/odt sections/markup sections/schema sections/source github.com/urfave/cli/v2 sections/infile
`

// TestImports holds the directions of imports.
func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	rules := make(map[string][]string)
	for line := range strings.Lines(strings.TrimSpace(allowed)) {
		fields := strings.Fields(line)
		rules[fields[0]] = fields[1:]
	}
	seen := make(map[string]bool)
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && name != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir // as the go command does
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		room := filepath.ToSlash(rel)
		seen[room] = true
		rule, ok := rules[room]
		if !ok {
			t.Errorf("%s: the room %s is not in the table", name, room)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			if imported, err := strconv.Unquote(spec.Path.Value); err == nil && !permitted(rule, imported) {
				t.Errorf("%s imports %s, which %s may not", name, imported, room)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range rules {
		if !seen[room] {
			t.Errorf("the table names %s, which has no code", room)
		}
	}
}

// TestTestRooms holds that rooms made for tests, such as layout/layouttest, are not in the program: no room may import one.
func TestTestRooms(t *testing.T) {
	found := 0
	for line := range strings.Lines(strings.TrimSpace(allowed)) {
		fields := strings.Fields(line)
		if strings.HasSuffix(fields[0], "test") {
			found++
		}
		for _, imported := range fields[1:] {
			if strings.HasSuffix(imported, "test") {
				t.Errorf("%s may import %s, which is for tests alone", fields[0], imported)
			}
		}
	}
	if found < 2 {
		t.Errorf("there are %d rooms for tests", found)
	}
}

// permitted reports whether a rule lets a room import a package.
func permitted(rule []string, imported string) bool {
	if own, ok := strings.CutPrefix(imported, "annualreport/"); ok {
		return slices.Contains(rule, own)
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(rule, func(r string) bool {
		return imported == r || strings.HasPrefix(imported, r+"/")
	})
}

// TestDocsAreTrue looks up every path that the texts about the code name.
func TestDocsAreTrue(t *testing.T) {
	root := filepath.Join("..", "..")
	var text string
	for _, name := range []string{"docs/architecture.md", "docs/pdf-x.md", "docs/security.md", "CONTRIBUTING.md"} {
		text += readFile(t, filepath.Join(root, filepath.FromSlash(name)))
	}
	named := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n`()|,;", r) }) {
		clean := path.Clean(strings.TrimRight(word, ".:"))
		if !strings.Contains(clean, "/") || !slices.Contains([]string{"cmd", "layout", "sections", "fonts", "docs", ".ci"}, strings.Split(clean, "/")[0]) {
			continue
		}
		named++
		if matches, err := filepath.Glob(filepath.Join(root, clean)); err != nil || len(matches) == 0 {
			t.Errorf("docs name %s, which does not exist", clean)
		}
	}
	if named < 20 {
		t.Errorf("docs name only %d places", named)
	}
}

// TestDocsNameCode looks up every name of the code that the texts about it have, such as block.Collect.
func TestDocsNameCode(t *testing.T) {
	known := map[string]bool{"docs": true, "ActualText": true} // a folder, and a key of PDF
	for room, files := range parseProgram(t) {
		known[path.Base(room)] = true
		for _, name := range declaredNames(files) {
			known[name] = true
		}
	}
	root := filepath.Join("..", "..")
	text := readFile(t, filepath.Join(root, "CONTRIBUTING.md")) + readFile(t, filepath.Join(root, "docs", "architecture.md"))
	named := 0
	for _, match := range regexp.MustCompile("`([A-Za-z]+(?:[.][A-Za-z]+)*)(?:\\[T\\])?`").FindAllStringSubmatch(text, -1) {
		name := match[1]
		if slices.Contains([]string{".go", ".md", ".toml", ".json", ".zip"}, path.Ext(name)) || strings.HasPrefix(name, "Test") {
			continue
		}
		named++
		for part := range strings.SplitSeq(name, ".") {
			if !known[part] && types.Universe.Lookup(part) == nil {
				t.Errorf("docs name %s, but nothing in the program is called %s", name, part)
			}
		}
	}
	if named < 20 {
		t.Errorf("docs name only %d things", named)
	}
}

// TestTargets looks up every target of make that the texts about the code name.
func TestTargets(t *testing.T) {
	root := filepath.Join("..", "..")
	makefile := readFile(t, filepath.Join(root, "Makefile"))
	text := readFile(t, filepath.Join(root, "CONTRIBUTING.md")) + readFile(t, filepath.Join(root, "docs", "architecture.md"))
	named := regexp.MustCompile("`make ([a-z]+)").FindAllStringSubmatch(text, -1)
	for _, match := range named {
		if !strings.Contains(makefile, "\n"+match[1]+":") {
			t.Errorf("docs name make %s, which is no target", match[1])
		}
	}
	if len(named) < 10 {
		t.Errorf("docs name only %d targets", len(named))
	}
}
