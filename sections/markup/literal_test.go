package markup

import (
	"slices"
	"strings"
	"testing"
)

// TestLiteral holds what is told of links, pictures and strong words that Markdown takes for
// words, and that nothing is told of words that only look so.
func TestLiteral(t *testing.T) {
	for _, c := range []struct{ markdown, told string }{
		{"[x](https://owl.example/a b)", "this link is none"},
		{"[x](https://owl.example/a_(b)", "this link is none"},
		{"a [x](the file.pdf) b", "this link is none"},
		{"[x] (https://owl.example)", "the space between the words and the address"},
		{"[the words][there]", "the link [there] has no address"},
		{"see ![a cat](a cat.jpg) here", "this picture is none"},
		{"a ** strong ** word", "** is printed as it stands"},
		{"a **strong ** word", "** is printed as it stands"},
		{"a ** strong** word", "** is printed as it stands"},
		{"a __ strong __ word", "__ is printed as it stands"},
		{"- a ** strong ** item", "** is printed as it stands"},
		{"| a |\n|---|\n| ** b ** |", "** is printed as it stands"},
		{"10^3^ owls", "raised signs are printed"},
		{"50 m^2 of sea", "raised signs are printed"},
		{"an ==owl== here", "== is printed"},
		{"an ++owl++ here", "++ is printed"},
		{"::: note\nowl\n:::", "::: is printed"},
		{"owl\n   ::: facts in a line below\n", "::: is printed"},
		{"- item\n  ::: facts", "::: is printed"},
		{"1. item\n   :::", "::: is printed"},
		{"1) ::: facts", "::: is printed"},
		{"> q\n> ::: facts", "::: is printed"},
		{"> - q\n>   - :::: x", "::: is printed"},

		{"|---|---|\n| a | b |\n|---|---|\n| c | d |", "these rows are no table"},
		{"| a | b |\n|---|---|\n| c | d |\n|---|:--:|\n| e | f |", "this line of dashes is printed"},
		{"words\n| a | b |\n| --- |\n| c | d |", "these rows are no table"},
		{"- item\n  | a | b |\n  | c | d |", "these rows are no table"},

		{"| a | b |\n|---|---|\n| c | d |", ""},
		{"| a | b |", ""},
		{"a | b\nc | d", ""},
		{"[x](<https://owl.example/a_(b>)", "opens a bracket"},
		{"[x](https://owl.example/a))", "a bracket behind a link"},
		{"(see [x](https://owl.example/a))", ""},
		{"`[x](a b)` and `** a **`", ""},
		{"    [x](a b)", ""},
		{"\\[x](a b) and \\** a \\**", ""},
		{"2 ** 3 is 8, and 2**3 as well", ""},
		{"**a** and **b**, __c__", ""},
		{"*a* * b *", ""},
		{"[sic] (as the owl said)", ""},
		{"[1][2] and [3]", ""},
		{"[there][x]\n\n[x]: https://owl.example", ""},
		{"a[^n] b\n\n[^n]: c", ""},
		{"`10^3^` and 10\\^3^ and ^^ and a ^ b", ""},
		{"a ::: b, [c](https://owl.example):::\n\\::: e", ""},
		{"C++ and G++, a == b == c, C++: a, b++", ""},
	} {
		_, problems := parsed(t, c.markdown)
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, p.Summary)
		}
		if c.told == "" && len(told) > 0 || c.told != "" && !slices.ContainsFunc(told, func(s string) bool { return strings.Contains(s, c.told) }) {
			t.Errorf("%q tells %q, want %q", c.markdown, told, c.told)
		}
	}
}

// TestSpacedPicture: a picture whose file has a space in its name is a picture.
func TestSpacedPicture(t *testing.T) {
	for markdown, want := range map[string]string{
		"![a cat](pictures/a cat.jpg)":                 "object:pictures/a cat.jpg|a cat|",
		"![a cat](a  cat (1.jpg \"The caption\")":      "object:a  cat (1.jpg|a cat|The caption",
		"![a cat](<a cat.jpg>)":                        "object:a cat.jpg|a cat|",
		"x\n\n![a cat]( my cats/a cat.jpg 'Caption' )": "P x\n object:my cats/a cat.jpg|a cat|Caption",
	} {
		blocks, problems := parsed(t, markdown)
		var b strings.Builder
		show(&b, blocks, "")
		if got := strings.TrimSpace(b.String()); got != want || problems.Len() > 0 {
			t.Errorf("%q is %q, want %q (%v)", markdown, got, want, problems.Sorted())
		}
	}
}

// TestBrokenLinkPlace: what looks like a link is told from its first bracket to its last.
func TestBrokenLinkPlace(t *testing.T) {
	for _, c := range []struct{ markdown, marked string }{
		{"an [owl](a b) in the sea", "[owl](a b)"}, {"an [owl](a b", "[owl](a b"}, {"[owl] (https://owl.example) x", "[owl] (https://owl.example)"},
	} {
		_, problems := parsed(t, c.markdown)
		list := problems.Sorted()
		if len(list) != 1 {
			t.Errorf("%q: %v", c.markdown, list)
			continue
		}
		at := list[0].Span
		if got := c.markdown[at.Position().Column-1 : min(at.Position().Column-1+at.Position().Length, len(c.markdown))]; got != c.marked {
			t.Errorf("%q: %q is marked, want %q", c.markdown, got, c.marked)
		}
	}
}
