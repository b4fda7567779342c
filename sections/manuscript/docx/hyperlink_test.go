package docx

import (
	"strings"
	"testing"
)

// TestHyperlinks: a field leads to its whole address with its place, wherever its switches stand; none is told falsely.
func TestHyperlinks(t *testing.T) {
	for _, c := range []struct{ instruction, want string }{
		{`HYPERLINK "https://a.example/p" \l "f"`, "[w](https://a.example/p#f)"},
		{`HYPERLINK \l "f" "https://a.example/p"`, "[w](https://a.example/p#f)"},
		{`HYPERLINK "https://a.example/p#g" \l "f"`, "[w](https://a.example/p#g)"},
		{`HYPERLINK "https://a.example/my file.pdf" \l"a b"`, "[w](https://a.example/my%20file.pdf#a%20b)"},
		{`hyperlink \o "a tip \"of two\" words" "https://a.example/t"`, "[w](https://a.example/t)"},
		{`HYPERLINK \t "_blank" \n \m https://a.example/n \h`, "[w](https://a.example/n)"},
		{"HYPERLINK\t“https://a.example/c”", "[w](https://a.example/c)"},
		{`HYPERLINK "https://a.example/open`, "[w](https://a.example/open)"},
		{`HYPERLINK \l "f"`, "w"}, {`HYPERLINK "" \l "f"`, "w"}, {`HYPERLINK`, "w"}, {`HYPERLINK \l`, "w"},
		{`HYPERLINKS "https://a.example/"`, "w"}, {"", "w"},
	} {
		got := read(t, p("", fieldOf(strings.ReplaceAll(c.instruction, `"`, "&quot;"), "", run("w"))))
		if want := "'''\n" + c.want + "\n'''"; !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nhas not\n%s", c.instruction, got, want)
		}
		isTold := strings.Contains(got, "\n# 1 ")
		if leadsWithin := c.want == "w" && strings.Contains(c.instruction, `"f"`); isTold != leadsWithin {
			t.Errorf("%s: told %v, want %v:\n%s", c.instruction, isTold, leadsWithin, got)
		}
	}
}

// TestStrokesInAddresses: a stroke within quotation marks is written twice.
func TestStrokesInAddresses(t *testing.T) {
	link, _ := hyperlinkOf(`HYPERLINK "file:\\\\\\\\host\\a\b"`)
	if want := `file:\\\\host\a\b`; link.address != want {
		t.Errorf("%s, want %s", link.address, want)
	}
}
