//go:build !race

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// refusedWords are the words that no name of the program may have, and what the trade says instead. Several words in
// a row are written as in a sentence: "hand over" is handOver and handOverName.
var refusedWords = map[string]string{
	"anchorage": "text anchor", "announcing": "announcement", "colour": "color", "colours": "colors",
	"fitted": "what was made to fit", "gate": "provider, or its size limit", "gates": "providers", "hand over": "job ticket",
	"helper": "what it helps with", "helpers": "what they help with", "lang": "language", "leaving": "unsubscribe",
	"loaded": "what was read", "manager": "what it does", "misc": "what is in it", "patience": "retry after", "pub": "entry",
	"pubs": "entries", "rtl": "direction", "settled": "mark sent", "shelved": "what it is", "stand in": "placeholder",
	"standing": "what stands", "stated": "what it is", "surroundings": "context", "thanked": "what it is", "thaw": "last complete",
	"told": "reported", "util": "what it does", "utils": "what they do", "wish": "option", "wishes": "options",
}

// TestWords holds that names are made of the trade's words, as refusedWords has them.
func TestWords(t *testing.T) {
	for room, files := range parseProgram(t) {
		for _, name := range append(declaredNames(files), filepath.Base(room)) {
			for _, word := range refusedIn(name) {
				t.Errorf("%s: the name %s has the word “%s”; say %s", room, name, word, refusedWords[word])
			}
		}
	}
}

// refusedIn lists the refused words that a name has.
func refusedIn(name string) []string {
	words := " " + strings.Join(wordsOf(name), " ") + " "
	var out []string
	for refused := range refusedWords {
		if strings.Contains(words, " "+refused+" ") {
			out = append(out, refused)
		}
	}
	slices.Sort(out)
	return out
}

// wordsOf takes a name apart at its capitals, in small letters: PDFWishOf is "pdf", "wish", "of".
func wordsOf(name string) []string {
	var words []string
	letters := []rune(name)
	start := 0
	for i := 1; i <= len(letters); i++ {
		last := i == len(letters)
		if !last && !startsWord(letters, i) {
			continue
		}
		if word := strings.Trim(string(letters[start:i]), "_"); word != "" {
			words = append(words, strings.ToLower(word))
		}
		start = i
	}
	return words
}

// startsWord reports whether a word of a name begins at a letter.
func startsWord(letters []rune, i int) bool {
	if letters[i] == '_' {
		return true
	}
	if !unicode.IsUpper(letters[i]) {
		return false
	}
	return !unicode.IsUpper(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1])
}

// TestRefusedIn: words are found wherever they stand in a name, and not within other words.
func TestRefusedIn(t *testing.T) {
	for name, want := range map[string][]string{
		"handOverName": {"hand over"}, "PDFWish": {"wish"}, "printWishes": {"wishes"}, "hand": nil, "propagate": nil, "gateway": nil,
		"CMYKGate": {"gate"}, "over_hand": nil, "last_wish": {"wish"}, "toldGates": {"gates", "told"},
	} {
		if got := refusedIn(name); !slices.Equal(got, want) {
			t.Errorf("in %s it refuses %q, want %q", name, got, want)
		}
	}
}

// gerunds are the words on -ing that a type may be called by, because each is the name of a thing.
var gerunds = []string{
	"binding", "crossing", "drawing", "embedding", "ending", "finding", "grouping", "heading", "kerning", "leading", "mailing", "nesting",
	"numbering", "ordering", "reading", "setting", "spacing", "string", "writing",
}

// participles are those that do not end in -ed and were used as names of types.
var participles = []string{"built", "done", "found", "given", "held", "kept", "made", "sent", "taken", "told", "written"}

// TestTypesAreNouns holds that a type is called by what it is, not by what happened to it.
func TestTypesAreNouns(t *testing.T) {
	for room, files := range parseProgram(t) {
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.TypeSpec); ok && isParticiple(spec.Name.Name) {
					t.Errorf("%s: the type %s is called by a participle; say what thing it is", room, spec.Name.Name)
				}
				return true
			})
		}
	}
}

// isParticiple reports whether the last word of a name says what happens or happened to a thing.
func isParticiple(name string) bool {
	words := wordsOf(name)
	last := words[len(words)-1]
	switch {
	case strings.HasSuffix(last, "ing"):
		return !slices.Contains(gerunds, last)
	case strings.HasSuffix(last, "eed"):
		return false // feed, need, speed
	}
	return strings.HasSuffix(last, "ed") || slices.Contains(participles, last)
}

// TestIsParticiple: what was done to a thing is no name of it.
func TestIsParticiple(t *testing.T) {
	for name, want := range map[string]bool{
		"loaded": true, "printFitted": true, "made": true, "announcing": true, "Heading": false, "barDrawing": false, "feed": false, "Embed": true,
		"loadedReport": false,
	} {
		if got := isParticiple(name); got != want {
			t.Errorf("isParticiple(%q) = %t", name, got)
		}
	}
}

// declaredNames lists the names that files declare: of types, functions, fields, parameters, variables and constants.
func declaredNames(files []*ast.File) []string {
	var out []string
	add := func(list ...ast.Expr) {
		for _, e := range list {
			if id, ok := e.(*ast.Ident); ok {
				out = append(out, id.Name)
			}
		}
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				add(n.Name)
			case *ast.FuncDecl:
				add(n.Name)
			case *ast.Field:
				for _, id := range n.Names {
					add(id)
				}
			case *ast.ValueSpec:
				for _, id := range n.Names {
					add(id)
				}
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE {
					add(n.Lhs...)
				}
			case *ast.RangeStmt:
				if n.Tok == token.DEFINE {
					add(n.Key, n.Value)
				}
			}
			return true
		})
	}
	return out
}

// TestDeclaredNames: every kind of declaration is looked at.
func TestDeclaredNames(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "", `package p
type a struct{ b int }
const c = 1
var d = 2
func (e a) f(g int) (h int) {
	i, j := 1, 2
	for k, l := range m() {
	}
	n = 3
}`, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(declaredNames([]*ast.File{file}), " "); got != "a b c d f e g h i j k l" {
		t.Errorf("declared are %s", got)
	}
}
