package source

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/slopetest"
)

// nested are files whose values lie so deep, by each way of writing it.
func nested(depth int) map[string]string {
	lists := depth - 1 // below the key
	return map[string]string{
		"dots":     strings.Repeat("a.", depth-1) + "a = 1\n",
		"header":   "[" + strings.Repeat("a.", depth-1) + "a]\n",
		"array":    "[[" + strings.Repeat("a.", depth-1) + "a]]\n",
		"lists":    "a = " + strings.Repeat("[", lists) + "1" + strings.Repeat("]", lists) + "\n",
		"inline":   "a = " + strings.Repeat("{a = ", lists) + "1" + strings.Repeat("}", lists) + "\n",
		"together": "[a.a]\na.a = [{" + strings.Repeat("a.", depth-6) + "a = 1}]\n",
	}
}

// TestNesting: tables and lists that lie too deep in each other are an error at the first of them, however they are
// written, before the library reads them; those that lie less deep are read.
func TestNesting(t *testing.T) {
	for name, text := range nested(MostNesting) {
		problems := new(diag.List)
		if NewFile("a.toml", text).Parse(problems) == nil || problems.Len() != 0 {
			t.Errorf("%s: %v", name, problems.Sorted())
		}
	}
	for _, depth := range []int{MostNesting + 1, 50_000} {
		for name, text := range nested(depth) {
			problems := new(diag.List)
			table := NewFile("a.toml", text).Parse(problems)
			if table != nil || problems.Len() != 1 {
				t.Fatalf("%s of %d: %v", name, depth, problems.Sorted())
			}
			got := problems.Sorted()[0]
			want := fmt.Sprintf("here are more than %d tables or lists within each other", MostNesting)
			if got.Summary != want || got.Hint == "" || got.Span.Position().Column < MostNesting {
				t.Errorf("%s of %d: %s: %s", name, depth, got.Span, got.Summary)
			}
		}
	}
}

// TestManyKeys: a file may have so many keys, and one more is an error at that key, before the library reads it; so
// are values in lists.
func TestManyKeys(t *testing.T) {
	const few = 3
	var keys strings.Builder
	for i := range few + 2 {
		fmt.Fprintf(&keys, "k%d=1\n", i)
	}
	items := "k = [\n" + strings.Repeat("1,\n", few+2) + "]\n"
	for text, want := range map[string]string{
		keys.String():     fmt.Sprintf("line %d: the file has more than 500000 keys", few+1),
		keys.String()[5:]: fmt.Sprintf("line %d: the file has more than 500000 keys", few+1),
		items:             fmt.Sprintf("line %d: the lists of the file have more than 1500000 values", few+3),
		"k = [\n1,\n1]\n": "",
	} {
		// As behind so many others that a few are left.
		s := scanner{text: text, keys: MostKeys - few, items: MostItems - few}
		s.scan()
		got := ""
		if s.limit != nil {
			got = fmt.Sprintf("line %d: %s", 1+strings.Count(text[:s.limit.at], "\n"), s.limit.what)
			if !strings.HasPrefix(s.limit.cure, "divide the report") || s.limit.Error() != s.limit.what {
				t.Errorf("%q: %s", text, s.limit.cure)
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestDeepKeysOfComments: a file whose comments are asked for is not walked deeper, either.
func TestDeepKeysOfComments(t *testing.T) {
	for text, want := range map[string]int{
		"# one\nx = " + strings.Repeat("[", 1_000_000):                              1,
		"# one\nx = " + strings.Repeat("[", MostNesting+1) + "\n# two\n":            1,
		"# one\n[" + strings.Repeat("a.", MostNesting) + "a]\n# two\n":              1,
		"# one\nx = " + strings.Repeat("[", 9) + strings.Repeat("]", 9) + "\n# two": 2,
	} {
		if got := NewFile("a.toml", text).Comments(); len(got) != want {
			t.Errorf("%.20q: %d comments, want %d", text, len(got), want)
		}
	}
}

// TestNearestAmongMany: very long words are like none, and of very many those that begin alike are compared.
func TestNearestAmongMany(t *testing.T) {
	long := strings.Repeat("a", 100_000)
	if got := Nearest(long, []string{long + "b"}); got != "" {
		t.Error("a word of 100,000 letters is compared")
	}
	var many []string
	for i := range 3000 {
		many = append(many, fmt.Sprintf("xx%d", i))
	}
	many = append(many, "title")
	for word, want := range map[string]string{"titel": "title", "itle": ""} {
		if got := Nearest(word, many); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Listed(many); !strings.HasSuffix(got, ", xx19 and 2981 more") || strings.Count(got, ",") != 19 {
		t.Errorf("%s", got)
	}
}

// BenchmarkKeys reads keys.
func BenchmarkKeys(b *testing.B) {
	slopetest.Run(b, "key", 10_000, func(_ *testing.B, n int) func() {
		var keys strings.Builder
		for i := range n {
			fmt.Fprintf(&keys, "k%d=1\n", i)
		}
		return parsing(keys.String())
	})
}

// parsing reads a text.
func parsing(text string) func() {
	return func() { NewFile("a.toml", text).Parse(new(diag.List)) }
}
