package fence

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// keys are those of a section with a text and the lists that fences go to.
func keys() []schema.Spec {
	list := schema.Type{Form: schema.FormList}
	return []schema.Spec{
		{Name: "text", Role: source.Markdown}, {Name: "box", Type: list}, {Name: "quote", Type: list},
		{Name: "note", Type: list},
		{Name: "row", Type: list}, {Name: "picture", Type: list},
		{Name: "film", Type: list}, {Name: "sound", Type: list},
	}
}

// read is the draft of a section with a text in TOML, once fences are taken out of it; nil if it has none.
func read(t *testing.T, toml string) (*source.Draft, *diag.List) {
	t.Helper()
	problems := new(diag.List)
	table := source.NewFile("report.toml", toml).Parse(problems)
	if table == nil {
		t.Fatalf("%q is no TOML: %v", toml, problems.Sorted())
	}
	d := source.DraftOf(table)
	if d != nil {
		Read(d, keys())
	}
	return d, problems
}

// TestAnyText: whatever lines of colons, braces and pictures a text has, what is left of it is as long as it was, so
// that all places in it stay; lines without colons outside of fences stay; and all places that are told lie in the file.
func TestAnyText(t *testing.T) {
	pieces := []string{
		":::", "::::", "::: facts", "::: facts A title {#id}", "::: {.quote by=\"x\"}", "::: row", "::: response R", "::: film F", "::: sound", "::: recommendation",
		"words", "![a](b.png \"c\"){crop=1}", "![a](b.png)", "{name}", "```", "~~~", "", "> :::", "  ::: facts", "::: facts {", "{=}",
		"::: {.a .b #c d=[1] e='f}", "::: {#x}", "::: call {qr=true} :::", "::: \u00a0", ":::{", "::: box {a=\"\\\"\"}",
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 600 {
		var lines []string
		for range r.IntN(14) {
			lines = append(lines, pieces[r.IntN(len(pieces))])
		}
		text := strings.Join(lines, "\n")
		for _, toml := range []string{"text = '''\n" + text + "'''\n", "text = \"" + escaped(text) + "\"\n"} {
			if strings.Contains(text, "'''") {
				continue
			}
			d, _ := read(t, toml)
			if d == nil {
				continue // no colons
			}
			left, ok := d.Passage("text")
			if !ok || len(left.Value()) != len(text) {
				t.Fatalf("%q became %q", text, left.Value())
			}
			if _, problems := read(t, toml); problems != nil {
				for _, p := range problems.Sorted() {
					if at := p.Span.Position(); at.Line < 1 || at.Line > strings.Count(toml, "\n")+1 {
						t.Fatalf("%q: %v lies outside of the file", text, p)
					}
				}
			}
		}
	}
}

// escaped is a text as a string of TOML in one line.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text)
}

// TestPlaces: the values of fences stand where their letters do, also in a text with escapes.
func TestPlaces(t *testing.T) {
	for _, toml := range []string{
		"text = '''\n\"a\\*\" words\n::: facts A title {#far}\nThe body.\n:::\nBehind.\n'''\n",
		"text = \"\"\"\n\\\"a\\\" wo\\u0072ds\n::: facts A title {#far}\nThe body.\n:::\nBehind.\n\"\"\"\n",
	} {
		d, problems := read(t, toml)
		boxes := d.Within("box")
		if len(boxes) != 1 || problems.HasErrors() {
			t.Fatalf("%d boxes, %v", len(boxes), problems.Sorted())
		}
		left, _ := d.Passage("text")
		behind := strings.Index(left.Value(), "Behind")
		if at := left.At(behind, 1).Position(); at.Line != 6 || at.Column != 1 {
			t.Errorf("what stands behind the fence is at %d:%d", at.Line, at.Column)
		}
		for key, want := range map[string]string{"title": "A title", "id": "far", "text": "The body.\n", "kind": "facts"} {
			got, _ := boxes[0].Passage(key)
			lines := strings.Split(toml, "\n")
			at := got.At(0, len(got.Value())).Position()
			if got.Value() != want || !strings.HasPrefix(lines[at.Line-1][at.Column-1:], strings.TrimSpace(want)) {
				t.Errorf("%s is %q at %d:%d", key, got.Value(), at.Line, at.Column)
			}
		}
	}
}

// TestKept: of a manuscript stay the fences that the text of a section can have.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lost       int
		stays      bool
	}{
		{"a box", "::: facts A title\nwords\n:::", 0, true},
		{"a quotation", "::: {.quote by=\"Ada\"}\nwords\n:::", 0, true},
		{"an unknown name", "::: nota\nwords\n:::", 2, false},
		{"nothing closes it", "::: facts\nwords", 1, false},
		{"it closes nothing", "words\n:::", 1, false},
		{"a name of its own", "::: facts {#a}\nwords\n:::", 2, false},
		{"a heading within", "::: facts\n# words\n:::", 2, false},
		{"one in another", "::: facts\n::: box\nwords\n:::\n:::", 2, false},
		{"nothing in it", "words\n\n::: facts\n\n:::", 2, false},
		{"a title in braces", "::: box {title=\"a b\"}\nwords\n:::", 0, true},
		{"two titles", "::: box A {title=\"a b\"}\nwords\n:::", 2, false},
		{"a title that is empty", "::: box {title=\" \"}\nwords\n:::", 2, false},
		{"the same twice", "::: quote {by=\"a\" by=\"b\"}\nwords\n:::", 2, false},
		{"a value without quotes", "::: quote {by=a}\nwords\n:::", 2, false},
		{"a value with markup", "::: quote {by=\"[a]\"}\nwords\n:::", 2, false},
		{"a title with markup", "::: facts A <b>\nwords\n:::", 2, false},
		{"a title of a quotation", "::: quote A\nwords\n:::", 2, false},
		{"words behind the attributes", "::: facts {title=\"A\"} B {c}\nwords\n:::", 2, false},
		{"attributes without an end", "::: facts A {title=\"b\nwords\n:::", 2, false},
		{"what is no attribute", "::: quote {a}\nwords\n:::", 2, false},
		{"a heading with a line below", "::: facts\nwords\n---\n:::", 2, false},
		{"a sign within words", "::: facts\nwords # 5\n:::", 0, true},
		{"program text", "```\n::: nota\n:::\n```\nwords", 0, true},
		{"too many in one another", strings.Repeat("::: a\n", 9) + "words", 9, false},
	} {
		kept, lost := Kept(c.text)
		if lost != c.lost || (kept == c.text) != c.stays || !strings.Contains(kept, "words") {
			t.Errorf("%s: %d lines are lost of %q: %q", c.name, lost, c.text, kept)
		}
	}
}
