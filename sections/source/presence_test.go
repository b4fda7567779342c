package source

import (
	"cmp"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// bookOfEditions is an edition that writes down what it is asked.
type bookOfEditions struct {
	// presences are those of tables by their languages.
	presences map[string]Presence
	written   []string
}

// Presence implements Editions.
func (b *bookOfEditions) Presence(s Selection) Presence {
	var languages []string
	for _, l := range s.Languages {
		languages = append(languages, l.Value)
	}
	b.write("ask " + strings.Join(languages, "+") + " of " + strings.Join(s.Names, "+") + " at " + s.At.String())
	return b.presences[strings.Join(languages, " ")]
}

// Enter implements Editions.
func (b *bookOfEditions) Enter() func() {
	b.write("enter")
	return func() { b.write("leave") }
}

// write writes down one thing.
func (b *bookOfEditions) write(what string) { b.written = append(b.written, what) }

// present reads the texts of a list of tables, and stops at one that says so.
func present(f *File, book *bookOfEditions, problems *diag.List) {
	root := f.Parse(problems)
	tables := append(root.Tables("l"), root.Tables("section")...)
	f.Editions = book
	f.Translate = func(at Place, text Text) Text {
		if at.Role != NoRole {
			book.write("translate for " + cmp.Or(at.Languages, "all"))
		}
		return text
	}
	for table := range Present(tables) {
		text := table.For(Quote, false).Text("k").Value
		book.write("read " + text)
		if inner := table.Table("t"); inner != nil {
			inner.For(Quote, false).Text("k")
		}
		if text == "stop" {
			return
		}
	}
}

// TestPresent: tables of other editions are left out; those that are written for the edition are read within it, and not
// translated; all others are translated.
func TestPresent(t *testing.T) {
	presences := map[string]Presence{"de": Own, "fr": Absent, "en de": Common}
	for _, c := range []struct{ name, toml, want string }{
		{"no languages", "[[l]]\nk = 'a'\n", "translate for all, read a"},
		{"another edition", "[[l]]\nlanguages = ['fr']\nk = 'a'\n[[l]]\nk = 'b'\n", "ask fr of  at f:2:13, translate for all, read b"},
		{"this edition", "[[l]]\nlanguages = ['de']\nk = 'a'\n[l.t]\nk = 'c'\n[[l]]\nk = 'b'\n",
			"ask de of  at f:2:13, enter, read a, leave, translate for all, read b"},
		{"both", "[[l]]\nlanguages = ['en', 'de']\nk = 'a'\n[l.t]\nk = 'c'\n",
			"ask en+de of  at f:2:13, translate for en de, read a, translate for en de"},
		{"no more is asked for", "[[l]]\nlanguages = ['de']\nk = 'stop'\n[[l]]\nlanguages = ['de']\nk = 'b'\n", "ask de of  at f:2:13, enter, read stop, leave"},
		{"no more of a common one", "[[l]]\nk = 'stop'\n[[l]]\nk = 'b'\n", "translate for all, read stop"},
		{"no list", "[[l]]\nlanguages = 'fr'\nk = 'a'\n[[l]]\nk = 'b'\n",
			"translate for all, read a, translate for all, read b, told `languages` must be a list in square brackets, not a text"},
		{"no more of one that is told", "[[l]]\nlanguages = 5\nk = 'stop'\n[[l]]\nk = 'b'\n",
			"translate for all, read stop, told `languages` must be a list in square brackets, not a number"},
		{"section", "[[section]]\nlanguages = ['fr']\nid = 'b'\n[[section.x]]\nid = 'a'\n[[section.x.row]]\nid = 'no'\n", "ask fr of a+b at f:2:13"},
		{"names", "[[l]]\nlanguages = ['fr']\nid = 'b'\nx = [{id = 'a'}, 5, [{id = 'e'}]]\n[l.y]\nid = 'd'\nno = 'x'\n[[l.z]]\nid = 'c'\n[[l.z]]\nid = 'b'\n[[l.z]]\nid = ''\n[[l.z]]\nid = 5\n",
			"ask fr of b at f:2:13"},
	} {
		book := &bookOfEditions{presences: presences}
		problems := new(diag.List)
		present(NewFile("f", c.toml), book, problems)
		for _, p := range problems.Sorted() {
			book.write("told " + p.Summary)
		}
		if got := strings.Join(book.written, ", "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestPresentEverywhere: where nobody knows editions all tables stand in it.
func TestPresentEverywhere(t *testing.T) {
	got := ""
	for table := range Present(NewFile("f", "[[l]]\nlanguages = ['fr']\nk = 'a'\n[[l]]\nlanguages = 5\nk = 'b'\n").Parse(new(diag.List)).Tables("l")) {
		got += table.Text("k").Value
	}
	if got != "ab" {
		t.Errorf("present are %s", got)
	}
}

// TestCommonInOwn: what stands in the edition of one language alone is not translated, and what it holds is not either.
// A table in it that names more languages is warned of.
func TestCommonInOwn(t *testing.T) {
	f := NewFile("f", "[[l]]\nlanguages = ['de']\n[[l.m]]\nlanguages = ['en', 'de']\nk = 'a'\n[[l.m]]\nk = 'b'\n")
	f.Editions = &bookOfEditions{presences: map[string]Presence{"de": Own, "en de": Common}}
	f.Translate = func(at Place, text Text) Text {
		if at.Role == NoRole {
			return text
		}
		return text.Translated("<" + text.Value + ">")
	}
	problems := new(diag.List)
	got := ""
	for outer := range Present(f.Parse(problems).Tables("l")) {
		for inner := range Present(outer.Tables("m")) {
			text := inner.For(Quote, false).Text("k").Value
			at := inner.Where().Place("k", Quote)
			if at.Role != Quote || at.Key != "k" || !at.Own {
				t.Errorf("the place of %s is %+v", text, at)
			}
			got += text
		}
	}
	if got != "ab" {
		t.Errorf("read as %s", got)
	}
	told := problems.Sorted()
	if len(told) != 1 || told[0].Span.String() != "f:4:13" || told[0].Severity != diag.Warning {
		t.Errorf("told is %v", told)
	}
}
