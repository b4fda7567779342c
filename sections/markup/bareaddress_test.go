package markup

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// bareLinks are the addresses of a text that become links by themselves.
func bareLinks(markdown string) []string {
	source := []byte(markdown)
	var out []string
	_ = ast.Walk(syntax().Parse(text.NewReader(source)), func(n ast.Node, enters bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.AutoLink); ok && enters {
			out = append(out, string(link.Label(source)))
		}
		return ast.WalkContinue, nil
	})
	return out
}

// TestBareAddresses: a bare address is a link to the whole of it, in each script that puts spaces between words, and
// what belongs to the sentence around it is no part of it.
func TestBareAddresses(t *testing.T) {
	for _, whole := range []string{
		"https://de.wikipedia.org/wiki/Münster", "https://web.archive.org/web/2031*/a.example", "https://a.example/x|y",
		"https://пример.рф/страница", "https://пример.рф", "www.exämple.org", "www.exämple.org/ü", "https://Example.ORG/q",
		"https://xn--e1afmkfd.xn--p1ai/q", "https://例え.example/q", "https://a.example:8080/ä?q=é#ß", "http://a.example",
		"https://en.wikipedia.org/wiki/Michelson–Morley_experiment", "https://fa.wikipedia.org/wiki/می\u200cخواهم",
		"https://he.wikipedia.org/wiki/ירושלים", "https://hi.wikipedia.org/wiki/हिन्दी", "https://a.example/cafe\u0301/x",
		"https://el.wikipedia.org/wiki/Αθήνα_(πόλη)", "HTTPS://A.EXAMPLE/Q", "ftp://a.example/é", "https://a.example/١٢",
	} {
		for _, around := range [][2]string{
			{"", ""}, {"see ", " here"}, {"see ", "."}, {"see ", "?!"}, {"(", ")"}, {"(see ", "),"}, {"**", "**"},
			{"*", "*"}, {"a ", "” b"}, {"a ", "’ b"}, {"a ", "» b"}, {"a ", "」b"}, {"a ", "、b"}, {"a ", "。"}, {"a ", "… b"},
			{"a ", " – b"}, {"a ", "—b"}, {"a ", "، b"}, {"a ", "۔"}, {"a ", "¹"},
		} {
			got := bareLinks(around[0] + whole + around[1])
			if len(got) != 1 || got[0] != whole {
				t.Errorf("%q: links %q", around[0]+whole+around[1], got)
			}
		}
	}
}

// TestBareAddressEndsAtUnspacedText: text of a script without spaces between words goes on behind an address, and so
// does Korean.
func TestBareAddressEndsAtUnspacedText(t *testing.T) {
	for _, address := range []string{"https://a.example/x", "https://a.example/", "https://a.example", "www.a.example"} {
		for _, behind := range []string{"です", "をご覧ください", "にある", "サイト", "网站", "에서", "ครับ", "ແລະ", "នៅ", "မှာ"} {
			if got := bareLinks(address + behind); len(got) != 1 || got[0] != address {
				t.Errorf("%q: links %q", address+behind, got)
			}
		}
	}
}

// TestNoLinkInQuotationMarks: a quotation mark before an address is no place where a link begins, as before.
func TestNoLinkInQuotationMarks(t *testing.T) {
	if got := bareLinks("“https://a.example/q” and «https://a.example/ü»"); got != nil {
		t.Errorf("links %q", got)
	}
}

// TestCutAddressIsTold: where the end of an address cannot be known, the author decides.
func TestCutAddressIsTold(t *testing.T) {
	for markdown, told := range map[string]bool{
		"https://ja.wikipedia.org/wiki/東京": true, "https://a.example/?q=東京 x": true, "https://a.example/wiki/L’Oréal": true,
		`https://a.example/x\_y`: true, "https://a.example/です": false, "https://a.example/xです": false,
		"a https://a.example/x’ b": false, "https://a.example/wiki/ b": false, "<https://a.example/wiki/>です": false,
		"<https://ja.wikipedia.org/wiki/東京>": false,
	} {
		_, problems := parsed(t, markdown)
		if got := strings.Contains(fmt.Sprint(problems.Sorted()), "stands directly behind it"); got != told {
			t.Errorf("%q: told %v, want %v\n%v", markdown, got, told, problems.Sorted())
		}
	}
}
