package fence

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"annualreport/sections/source"
)

// grower writes a text of fences of chance, and what they are.
type grower struct {
	*rand.Rand
	text strings.Builder
}

// one is one of some texts.
func (g *grower) one(of ...string) string { return of[g.IntN(len(of))] }

// write writes a text and is where it stands.
func (g *grower) write(text string) source.Range {
	from := g.text.Len()
	g.text.WriteString(text)
	return source.Range{From: from, To: g.text.Len()}
}

// words writes words.
func (g *grower) words(text string) words { return words{text, g.write(text)} }

// fence writes a fence, with others in it as deep as is asked for.
func (g *grower) fence(deep int) *fence {
	f := &fence{closed: true}
	begin := g.text.Len()
	g.write(g.one(":::", "::::", ":::::") + g.one("", " ", " \t"))
	g.head(f)
	f.line = source.Range{From: begin, To: g.text.Len()}
	g.write(g.one("\n", "\r\n"))
	f.body.From = g.text.Len()
	for range g.IntN(4) {
		if deep > 1 && g.IntN(2) == 0 {
			f.within = append(f.within, g.fence(deep-1))
			g.write("\n")
			continue
		}
		g.write(g.one("words\n", "\n", " ::: no\n", "```\n::: no\n```\n", "~~~ ::: no\n:::\n~~~~\n", "{a} ![b](c)\n", ":: no\n"))
	}
	f.body.To = g.text.Len()
	f.to = g.write(":::" + g.one("", ":", "   ", "\t::")).To
	return f
}

// head writes what stands behind the colons of a line that opens a fence.
func (g *grower) head(f *fence) {
	if g.IntN(4) == 0 {
		g.write("{" + g.one("", " ") + ".")
		f.name = g.words(g.one("facts", "été"))
		g.write(g.one("", " ", " , "))
		if g.text.String()[g.text.Len()-1] == ' ' {
			g.attributes(f)
		}
		g.write("}" + g.one("", ":::", " :::", "  "))
		return
	}
	f.name = g.words(g.one("facts", "x", "été", "a.b"))
	end := g.text.Len()
	if g.IntN(2) == 0 {
		g.write(g.one(" ", "\t", "  "))
		f.title = g.words(g.one("A title", "A: b:", "{a.b} c", "{ x", "水", "a}"))
		end = g.text.Len()
	}
	if g.IntN(2) == 0 {
		g.write(g.one(" {", "{ ", "\t{"))
		g.attributes(f)
		if len(f.attributes) > 0 {
			g.write("}" + g.one("", ":::", " ::::", " "))
			f.title.at = titleAt(f, end)
			return
		}
		g.write("#}")
		f.attributes = append(f.attributes, g.emptyID())
		f.title.at = titleAt(f, end)
		return
	}
	f.title.at = titleAt(f, end)
	g.write(g.one("", " :::", "\t"))
}

// titleAt is where a title stands: at the end of the name if there is none.
func titleAt(f *fence, end int) source.Range {
	if f.title.text == "" {
		return source.Range{From: end, To: end}
	}
	return f.title.at
}

// emptyID is the sign of an id without a name, which was just written.
func (g *grower) emptyID() attribute {
	end := g.text.Len() - len("}")
	return attribute{words{"id", source.Range{From: end - 1, To: end}}, words{"", source.Range{From: end, To: end}}, true}
}

// attributes writes attributes with spaces and commas between them.
func (g *grower) attributes(f *fence) {
	for range g.IntN(4) {
		if g.IntN(3) == 0 {
			begin := g.write("#").From
			id := g.words(g.one("far", "a-b_1", "é"))
			f.attributes = append(f.attributes, attribute{words{"id", source.Range{From: begin, To: id.at.To}}, id, true})
		} else {
			a := attribute{key: g.words(g.one("by", "é", "_x-1", "qr"))}
			g.write(g.one("=", " = ", "\t=", "= "))
			if a.quoted = g.IntN(2) == 0; a.quoted {
				a.value = g.quoted()
			} else {
				a.value = g.words(g.one("true", "12", "[1,2]", "水", "a'b", "=", "#a", "."))
			}
			f.attributes = append(f.attributes, a)
		}
		g.write(g.one(" ", ", ", "\t", " , ", ",, "))
	}
}

// quoted writes a value in quotes.
func (g *grower) quoted() words {
	quote := g.one(`"`, "'")
	g.write(quote)
	value := g.one("", "a b", "{#no}", "x=y, z", "a 水", `\`+quote+`q\`+quote)
	out := words{strings.ReplaceAll(value, `\`+quote, quote), g.write(value)}
	g.write(quote)
	return out
}

// TestGrownFences: whatever fences a text has, in whatever spelling, each is found with its words, its attributes and
// its places, and those within it.
func TestGrownFences(t *testing.T) {
	for seed := range uint64(500) {
		g := &grower{Rand: rand.New(rand.NewPCG(seed, 1))}
		var want []*fence
		for range 1 + g.IntN(3) {
			g.write(g.one("", "words\n", "```a`b`\n"))
			want = append(want, g.fence(3))
			g.write(g.one("\n", "\r\n"))
		}
		got := parse(g.text.String())
		if got.deep.To > 0 || len(got.loose) > 0 || got.count != count(want) || !reflect.DeepEqual(got.fences, want) {
			t.Fatalf("seed %d: of\n%s\n%d fences are found, want %d:\n%s\nwant\n%s", seed, g.text.String(), got.count, count(want),
				described(got.fences), described(want))
		}
	}
}

// count is how many fences there are.
func count(list []*fence) int {
	n := len(list)
	for _, f := range list {
		n += count(f.within)
	}
	return n
}

// described is fences for a message.
func described(list []*fence) string {
	var out strings.Builder
	for _, f := range list {
		one := *f
		one.within = nil
		fmt.Fprintf(&out, "%+v {%s}\n", one, described(f.within))
	}
	return out.String()
}

// TestOpenFences: a fence that nothing closes reaches to the end of the text, but for its last line ends; so do those
// around it.
func TestOpenFences(t *testing.T) {
	const text = "::: a\nb\n::: c\nd\r\n\n"
	found := parse(text).fences
	inner := found[0].within[0]
	for _, f := range []*fence{found[0], inner} {
		if f.closed || f.to != strings.Index(text, "\r\n") || f.body.To != f.to {
			t.Errorf("%+v", f)
		}
	}
	for _, text := range []string{"::: a", "::: a\n", "::: a\n\n"} {
		if f := parse(text).fences[0]; f.body.From > f.body.To || f.body.From > len(text) || f.to != len("::: a") {
			t.Errorf("%q: %+v", text, f)
		}
	}
}

// TestKeptOfAny: whatever Markdown a manuscript has, what is kept of it is kept again as it is; what is lost are lines of
// colons; and all others stay.
func TestKeptOfAny(t *testing.T) {
	lines := []string{
		":::", "::: facts", "::: facts A {.b}", "::: box {title=\"a\"}", "::: quote", "::: {.quote by=\"a\" role=\"b\"}", "::: row",
		"::: nota", "words", "", "# words", "words\n===", "~~~", "::: links {title=\"\"}", "::: links A {title=\"b\"}", ":::: call",
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		var chosen []string
		for range r.IntN(10) {
			chosen = append(chosen, lines[r.IntN(len(lines))])
		}
		text := strings.Join(chosen, "\n")
		if r.IntN(9) == 0 {
			text = strings.Repeat("words\n::: box\n", mostDeep+1) + text
		}
		kept, lost := Kept(text)
		if again, more := Kept(kept); again != kept || more != 0 {
			t.Fatalf("of %q stays %q, and of this %q", text, kept, again)
		}
		if got, want := others(kept), others(text); got != want {
			t.Fatalf("of %q stay %q", text, kept)
		}
		if n := strings.Count(text, ":::") - strings.Count(kept, ":::"); lost < n || lost > 2*n {
			t.Fatalf("of %q stays %q: %d lines are lost, not %d", text, kept, lost, n)
		}
		if strings.Count(text, "\n") != strings.Count(kept, "\n") {
			t.Fatalf("of %q stays %q: lines are gone", text, kept)
		}
		for _, f := range parse(kept).fences {
			if !f.closed || len(f.within) > 0 || f.isBroken() {
				t.Fatalf("of %q stays %q", text, kept)
			}
		}
	}
}

// others are the lines of a text that are no lines of colons.
func others(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, ":::") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
