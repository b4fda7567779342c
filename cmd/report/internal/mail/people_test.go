package mail

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// readList reads a list as text, and gives the problems without their hints.
func readList(text string) ([]Person, []string) {
	problems := new(diag.List)
	people := ReadPeople(source.NewFile("people.csv", text), []string{"en", "fr", "ar"}, problems)
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, fmt.Sprintf("%d:%d: %s", p.Span.Position().Line, p.Span.Position().Column, p.Summary))
	}
	return people, out
}

func TestReadPeople(t *testing.T) {
	people, problems := readList("\ufeffName;E-Mail;Language;Remark\r\n\"Wren; Ana\";ana@wren.example;FR;x\r\n;bo@bücher.example;\r\n\r\n;;;\r\n")
	want := []Person{{"Wren; Ana", "ana@wren.example", "fr", 2}, {"", "bo@xn--bcher-kva.example", "en", 3}}
	if !slices.Equal(people, want) || len(problems) > 0 {
		t.Errorf("people are %v, problems %q", people, problems)
	}
}

// TestFaultyLines: each line that cannot be used is reported at its place, and holds back no other.
func TestFaultyLines(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`Ana,ana@wren`, `2:5: "ana@wren" has no domain that mail goes to`},
		{`Ana,ana.wren.example`, `2:5: "ana.wren.example" is no address for mail`},
		{`Ana,"Ana <ana@wren.example>"`, `2:6: "Ana <ana@wren.example>" is no address for mail`},
		{`Ana,ana@wren.example;bo@wren.example`, `2:5: "ana@wren.example;bo@wren.example" is no address for mail`},
		{`Ana,ana@[127.0.0.1]`, `2:5: "ana@[127.0.0.1]" has no domain that mail goes to`},
		{`Ana,añá@wren.example`, `2:5: "añá@wren.example" has letters before the @ that are not those of English`},
		{"Ana\rBcc: all@wren.example,ana@wren.example", `2:1: the name of this line can stand in no message`},
		{"An\x00a,ana@wren.example", `2:3: the control character U+0000 in “Ana,ana@wren.e…”`},
		{`Ana,`, `2:1: the line has no address`},
		{`Ana,ana@wren.example,de`, `2:22: the report is not in "de"`},
		{`Ana,ana@wren.example,fr,more`, `2:1: the line has 4 fields, but the first has 3`},
		{`"Ana,ana@wren.example`, `2:1: the line cannot be read as CSV`},
		{`Bo,BO@Owl.example`, `3:4: "bo@owl.example" stands in line 2 already`},
		{strings.Repeat("a", 300) + `,ana@wren.example`, `2:1: the name of this line can stand in no message`},
		{`Ana,` + strings.Repeat("a", 65) + `@wren.example`, `2:5: the address is longer than any may be`},
	} {
		people, problems := readList("name,address,language\n" + c.line + "\nBo,bo@owl.example\n")
		if len(people) != 1 || !strings.EqualFold(people[0].Address, "bo@owl.example") {
			t.Errorf("%q: people are %v", c.line, people)
		}
		if !slices.Equal(problems, []string{c.want}) {
			t.Errorf("%q: problems are %q, want %q", c.line, problems, c.want)
		}
	}
}

// TestLists: a list without the column that must be there, or without anybody, is reported.
func TestLists(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "1:1: the first line names no column `address`"},
		{"ana@wren.example\n", "1:1: the first line names no column `address`"},
		{"name,address\n", "1:1: the list names nobody"},
		{"name,address\nAn\xe9,ana@wren.example\n", "2:3: the file is not UTF-8, and its letters would be garbled: here is the byte E9, which is “é” in Windows-1252"},
	} {
		people, problems := readList(c.text)
		if len(people) > 0 || !slices.Equal(problems, []string{c.want}) {
			t.Errorf("%q: people are %v, problems %q", c.text, people, problems)
		}
	}
}

// FuzzPeople holds of any list that nobody on it can break a message, or is on it twice.
func FuzzPeople(f *testing.F) {
	for _, s := range []string{"name,address,language\nAna,ana@wren.example,fr\n", "address\nBo@OWL.example\nbo@owl.example\n", "e-mail;name\n\"a\nb\";c\n", "\ufeffaddress\n\x00@x.y\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		people, _ := readList(text)
		seen := make(map[string]bool)
		for _, p := range people {
			if strings.ContainsAny(p.Name+p.Address+p.Language, "\r\n\x00\t") || !strings.Contains(p.Address, "@") || strings.ContainsAny(p.Address, " <>") {
				t.Errorf("%+v is on the list", p)
			}
			if seen[strings.ToLower(p.Address)] {
				t.Errorf("%s is on the list twice", p.Address)
			}
			seen[strings.ToLower(p.Address)] = true
		}
	})
}

// TestLongestAddresses: an address may have 254 signs, and 64 of them before the @ (RFC 5321, 4.5.3.1), and none more.
func TestLongestAddresses(t *testing.T) {
	domain := func(n int) string { // three labels of 60 signs, and one that makes it n long
		label := strings.Repeat("o", 60) + "."
		return label + label + label + strings.Repeat("w", n-3*61-4) + ".org"
	}
	for _, c := range []struct {
		local, domain int
		want          bool
	}{{64, 189, true}, {64, 190, false}, {65, 188, false}, {63, 190, true}} {
		list := "address\n" + strings.Repeat("a", c.local) + "@" + domain(c.domain) + "\n"
		problems := new(diag.List)
		people := ReadPeople(source.NewFile("people.csv", list), []string{"en"}, problems)
		if (len(people) == 1) != c.want || problems.HasErrors() == c.want {
			t.Errorf("%d and %d signs: %d people, %v", c.local, c.domain, len(people), problems.Sorted())
		}
	}
}
