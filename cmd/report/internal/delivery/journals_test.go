package delivery

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/reporttest"
)

// reportOf is a report of a slug and a date.
func reportOf(slug, date string) string {
	return "[report]\ntitle = \"T\"\ndate = " + date + "\nlanguage = \"en\"\nslug = \"" + slug + "\"\n[organisation]\nname = \"Owls\"\n" +
		"[email]\nsender = \"Owls <o@owl.example>\"\n[[section]]\nkind = \"narrative\"\ntitle = \"One\"\ntext = \"Text.\"\n"
}

// listText is the list of the tests.
const listText = "address\nana@wren.example\nbo@wren.example\nci@wren.example\n"

// projectIn opens a report in a folder.
func projectIn(t *testing.T, folder, slug, date string) *project.Project {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, "report.toml"), []byte(reportOf(slug, date)), 0o644); err != nil {
		t.Fatal(err)
	}
	return reporttest.Open(t, folder)
}

// send opens the journal of a mailing to the list of this name, and notes as sent what still waits. It gives how many
// that were.
func send(t *testing.T, p *project.Project, list string, answers JournalAnswers) (int, error) {
	t.Helper()
	l, err := ReadList(p, list)
	if err != nil {
		t.Fatal(err)
	}
	journal, err := OpenJournal(p, l, answers, true, func(string) {})
	if err != nil {
		return 0, err
	}
	defer func() { _ = journal.Close() }()
	sent := 0
	for _, one := range l.People {
		if state, _ := journal.State(one.Address); state == mail.Waiting {
			sent++
			if err := journal.Record(one.Address, mail.Sent, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	return sent, nil
}

// TestListOfAnotherName: whatever happens to the name and the place of a list, to one of its journals or to letters of
// its addresses, who has the message gets no other.
func TestListOfAnotherName(t *testing.T) {
	for name, change := range map[string]func(folder, list string) string{
		"same":    func(_, list string) string { return list },
		"renamed": func(folder, list string) string { return moved(t, list, filepath.Join(folder, "people (1).csv")) },
		"moved":   func(_, list string) string { return moved(t, list, filepath.Join(t.TempDir(), "list.csv")) },
		"linked": func(folder, list string) string {
			link := filepath.Join(folder, "link.csv")
			if err := os.Symlink(list, link); err != nil {
				t.Fatal(err)
			}
			return link
		},
		"capitals": func(_, list string) string {
			rewrite(t, list, strings.ToUpper)
			return list
		},
		"marks": func(_, list string) string {
			rewrite(t, list, func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") })
			return list
		},
		"journal beside the report emptied": func(folder, list string) string {
			rewrite(t, filepath.Join(folder, "owl.journal"), func(string) string { return "" })
			return list
		},
		"journal beside the report cut": func(folder, list string) string {
			rewrite(t, filepath.Join(folder, "owl.journal"), func(s string) string { return s[:len(s)/2] })
			return list
		},
		"journal beside the list removed": func(folder, list string) string {
			if err := os.Remove(filepath.Join(folder, "people.owl.journal")); err != nil {
				t.Fatal(err)
			}
			return list
		},
		"renamed, and the journal beside the report removed": func(folder, list string) string {
			if err := os.Remove(filepath.Join(folder, "owl.journal")); err != nil {
				t.Fatal(err)
			}
			return moved(t, list, filepath.Join(folder, "again.csv"))
		},
	} {
		folder := t.TempDir()
		list := filepath.Join(folder, "people.csv")
		if err := os.WriteFile(list, []byte(listText), 0o600); err != nil {
			t.Fatal(err)
		}
		p := projectIn(t, folder, "owl", "2031-03-01")
		if n, err := send(t, p, list, JournalAnswers{}); n != 3 || err != nil {
			t.Fatalf("%s: at first %d messages, %v", name, n, err)
		}
		if n, err := send(t, p, change(folder, list), JournalAnswers{}); n != 0 || err != nil {
			t.Errorf("%s: then %d messages, %v", name, n, err)
		}
	}
}

// moved gives a file another name.
func moved(t *testing.T, from, to string) string {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
	return to
}

// rewrite changes what is in a file.
func rewrite(t *testing.T, name string, change func(string) string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(change(string(data))), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestReportOfAnotherName: a report of the same year under another slug may be the same; nothing is sent until the sender
// says whether it is. A report of another year is another, but by the same slug it is in doubt.
func TestReportOfAnotherName(t *testing.T) {
	for name, c := range map[string]struct {
		slug, date string
		answers    JournalAnswers
		want       int
		doubt      string
	}{
		"another slug":          {"owl-two", "2031-04-01", JournalAnswers{}, 0, "3 readers of this list had the message about “owl” of 2031"},
		"… the same":            {"owl-two", "2031-04-01", JournalAnswers{SameAs: []string{"owl.journal"}}, 0, ""},
		"… another":             {"owl-two", "2031-04-01", JournalAnswers{Another: true}, 3, ""},
		"… asked: the same":     {"owl-two", "2031-04-01", JournalAnswers{Ask: func(string) (bool, bool) { return true, true }}, 0, ""},
		"… asked: another":      {"owl-two", "2031-04-01", JournalAnswers{Ask: func(string) (bool, bool) { return false, true }}, 3, ""},
		"… asked: no answer":    {"owl-two", "2031-04-01", JournalAnswers{Ask: func(string) (bool, bool) { return true, false }}, 0, "--another-message"},
		"another year":          {"owl-two", "2032-04-01", JournalAnswers{}, 3, ""},
		"another year, by name": {"owl", "2032-04-01", JournalAnswers{}, 0, "give this report a slug of its own"},
	} {
		folder := t.TempDir()
		t.Chdir(folder)
		if err := os.WriteFile("people.csv", []byte(listText), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := send(t, projectIn(t, ".", "owl", "2031-03-01"), "people.csv", JournalAnswers{}); err != nil {
			t.Fatal(err)
		}
		if c.answers.SameAs != nil {
			c.answers.SameAs = append(c.answers.SameAs, "people.owl.journal")
		}
		n, err := send(t, projectIn(t, ".", c.slug, c.date), "people.csv", c.answers)
		if c.doubt == "" && err != nil || c.doubt != "" && (err == nil || !strings.Contains(err.Error(), c.doubt)) {
			t.Errorf("%s: %v, want %q", name, err, c.doubt)
		}
		if c.doubt != "" && failure.KindOf(err) != failure.Report {
			t.Errorf("%s: it is no problem of the report: %v", name, err)
		}
		if n != c.want {
			t.Errorf("%s: %d messages, want %d", name, n, c.want)
		}
	}
}

// TestJournalsOfOthers: files of the same extension that are no journals, and folders, are left alone; one that has the
// name of the letter must be read.
func TestJournalsOfOthers(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"another program":  {"diary.journal", "2031-03-01 went out\n", ""},
		"empty":            {"diary.journal", "", ""},
		"emptied":          {"list.owl.journal", "", "it was emptied"},
		"not readable":     {"list.owl.journal", "annual report journal 1\towl\nnonsense\n", "line 2"},
		"no journal":       {"list.owl.journal", "went out\n", "no journal of messages"},
		"another's faults": {"list.hen.journal", "annual report journal 2\then\t2030\tHens\nnonsense\n", ""},
	} {
		folder := t.TempDir()
		if err := os.Mkdir(filepath.Join(folder, "folder.owl.journal"), 0o700); err != nil {
			t.Fatal(err)
		}
		list := filepath.Join(folder, "people.csv")
		for file, text := range map[string]string{list: listText, filepath.Join(folder, c.file): c.text} {
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		n, err := send(t, projectIn(t, folder, "owl", "2031-03-01"), list, JournalAnswers{})
		if c.want == "" && (err != nil || n != 3) || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %d messages, %v; want %q", name, n, err, c.want)
		}
	}
}

// TestPreviewLeavesNothing: to look at what would be sent makes no journal, and knows those that are there.
func TestPreviewLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	list := filepath.Join(folder, "people.csv")
	if err := os.WriteFile(list, []byte(listText), 0o600); err != nil {
		t.Fatal(err)
	}
	p := projectIn(t, folder, "owl", "2031-03-01")
	look := func() mail.State {
		l, err := ReadList(p, list)
		if err != nil {
			t.Fatal(err)
		}
		journal, err := OpenJournal(p, l, JournalAnswers{}, false, func(string) {})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = journal.Close() }()
		state, _ := journal.State("ana@wren.example")
		return state
	}
	if state := look(); state != mail.Waiting {
		t.Errorf("before anything was sent the state is %d", state)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.journal")); len(left) > 0 {
		t.Errorf("it left %v", left)
	}
	if _, err := send(t, p, list, JournalAnswers{}); err != nil {
		t.Fatal(err)
	}
	list = moved(t, list, filepath.Join(folder, "other.csv"))
	if state := look(); state != mail.Sent {
		t.Errorf("afterwards the state is %d", state)
	}
}

// TestDamagedJournals: if lines are lost of both journals of a list, or of one by which its readers may have the message,
// nothing is sent to those of whom nothing is left, until the sender says so. If everybody is known to have it, no
// question is asked.
func TestDamagedJournals(t *testing.T) {
	half := func(s string) string {
		lines := strings.SplitAfter(s, "\n")
		return strings.Join(lines[:len(lines)-2], "")
	}
	for name, c := range map[string]struct {
		damaged []string
		list    string
		want    int
	}{
		"both":                    {[]string{"owl.journal", "people.owl.journal"}, "people.csv", 1},
		"the report's":            {[]string{"owl.journal"}, "people.csv", 0},
		"both, another name":      {[]string{"owl.journal", "people.owl.journal"}, "again.csv", 1},
		"the former name of it":   {[]string{"people.owl.journal"}, "again.csv", 0},
		"the report's, renamed":   {[]string{"owl.journal"}, "again.csv", 0},
		"both, but all have said": {[]string{"owl.journal", "people.owl.journal"}, "two.csv", 0},
	} {
		folder := t.TempDir()
		for file, text := range map[string]string{
			"people.csv": listText, "again.csv": listText, "two.csv": "address\nana@wren.example\nbo@wren.example\n",
		} {
			if err := os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		p := projectIn(t, folder, "owl", "2031-03-01")
		if _, err := send(t, p, filepath.Join(folder, "people.csv"), JournalAnswers{}); err != nil {
			t.Fatal(err)
		}
		for _, journal := range c.damaged {
			rewrite(t, filepath.Join(folder, journal), half)
		}
		list := filepath.Join(folder, c.list)
		n, err := send(t, p, list, JournalAnswers{AskTrust: func(string) bool { return false }})
		if n != 0 || (err != nil) != (c.want > 0) || err != nil && !strings.Contains(err.Error(), "say --trust-journal") {
			t.Errorf("%s: %d messages, %v", name, n, err)
		}
		asked := 0
		n, err = send(t, p, list, JournalAnswers{AskTrust: func(question string) bool {
			asked++
			return strings.Contains(question, "1 reader of this list may have had the message")
		}})
		if n != c.want || err != nil || asked != c.want {
			t.Errorf("%s: asked %d times, then %d messages, %v", name, asked, n, err)
		}
		if n, err := send(t, p, list, JournalAnswers{Trust: true}); n != 0 || err != nil {
			t.Errorf("%s: at last %d messages, %v", name, n, err)
		}
	}
}
