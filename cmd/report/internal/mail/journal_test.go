package mail

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func testClock() time.Time { return time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC) }

func open(t *testing.T, file string) *Journal {
	t.Helper()
	j, err := OpenJournal(file, "owl-2031", testClock)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestJournal: what was noted is known to the next run, and the last note of an address holds.
func TestJournal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "people.owl.journal")
	j := open(t, file)
	for _, e := range []struct {
		address string
		state   State
		reply   string
	}{{"Ana@wren.example", Sending, ""}, {"ana@wren.example", Sent, ""}, {"bo@owl.example", Sending, ""}, {"cy@owl.example", Refused, "550 no\r\nsuch\tuser"}, {"di@owl.example", Waiting, "451 later"}} {
		if err := j.Record(e.address, e.state, e.reply); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	j = open(t, file)
	defer func() { _ = j.Close() }()
	for address, want := range map[string]entry{
		"ANA@WREN.example": {Sent, ""}, "bo@owl.example": {Sending, ""}, "cy@owl.example": {Refused, "550 no such user"}, "di@owl.example": {Waiting, "451 later"}, "nobody@owl.example": {},
	} {
		if state, reply := j.State(address); state != want.state || reply != want.reply {
			t.Errorf("%s: state %d, %q; want %v", address, state, reply, want)
		}
	}
}

// TestTornJournal: a line that a crash left unfinished is as if it had not been begun.
func TestTornJournal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "people.owl.journal")
	j := open(t, file)
	if err := j.Record("ana@wren.example", Sent, ""); err != nil {
		t.Fatal(err)
	}
	_ = j.Close()
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for cut := range len(whole) {
		if err := os.WriteFile(file, whole[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		j := open(t, file)
		if state, _ := j.State("ana@wren.example"); state != Waiting {
			t.Fatalf("cut at %d: the state is %d", cut, state)
		}
		if err := j.Record("ana@wren.example", Sending, ""); err != nil {
			t.Fatal(err)
		}
		_ = j.Close()
		j = open(t, file)
		if state, _ := j.State("ana@wren.example"); state != Sending {
			t.Fatalf("cut at %d: what was noted afterwards is lost", cut)
		}
		_ = j.Close()
	}
}

// TestForeignJournals: a file that is no journal, or that of another letter, is left alone.
func TestForeignJournals(t *testing.T) {
	for text, want := range map[string]string{
		"name,address\n":                          "no journal",
		journalHead + "\tother\n":                 "journal of other",
		journalHead + "\towl-2031\nnonsense\n":    "line 2",
		journalHead + "\towl-2031\nx\tsent\t\t\n": "line 2",
	} {
		file := filepath.Join(t.TempDir(), "j")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := OpenJournal(file, "owl-2031", testClock); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if after, _ := os.ReadFile(file); string(after) != text {
			t.Errorf("%q was changed to %q", text, after)
		}
	}
}

// FuzzJournal holds of any journal that reading it fails or gives states that there are.
func FuzzJournal(f *testing.F) {
	f.Add(journalHead + "\towl\n2031-03-01T12:00:00Z\tsent\tana@wren.example\t\n")
	f.Add(journalHead + "\towl\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := parseJournal(text, "owl")
		if err != nil {
			return
		}
		for address, e := range entries {
			if address == "" || events[e.state] == "" {
				t.Errorf("%q has the state %d", address, e.state)
			}
		}
	})
}
