package mail

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func testClock() time.Time { return time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC) }

// testHead is the letter of the tests.
func testHead() Head { return Head{Slug: "owl-2031", Year: 2031, Organisation: "The Owls"} }

// open opens a journal of these files.
func open(t *testing.T, files ...string) *Journal {
	t.Helper()
	j, err := OpenJournal(testHead(), testClock, files...)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// twins are the names of the two files of a journal in a new folder.
func twins(t *testing.T) (report, list string) {
	t.Helper()
	folder := t.TempDir()
	return filepath.Join(folder, "owl-2031.journal"), filepath.Join(folder, "people.owl-2031.journal")
}

// note notes an event.
func note(t *testing.T, j *Journal, address string, state State, reply string) {
	t.Helper()
	if err := j.Record(address, state, reply); err != nil {
		t.Fatal(err)
	}
}

// contents is what is in a file.
func contents(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// write puts something into a file. The former file goes first, since some systems bring a file that is written over to
// the disk at once, which takes long.
func write(t *testing.T, file string, data []byte) {
	t.Helper()
	_ = os.Remove(file)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// closed closes a journal.
func closed(t *testing.T, j *Journal) {
	t.Helper()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestJournal: what was noted is known to the next run, and the last note of an address holds.
func TestJournal(t *testing.T) {
	report, list := twins(t)
	j := open(t, report, list)
	for _, e := range []struct {
		address string
		state   State
		reply   string
	}{
		{"Ana@wren.example", Sending, ""}, {"ana@wren.example", Sent, ""}, {"bo@owl.example", Sending, ""},
		{"cy@owl.example", Refused, "550 no\r\nsuch\tuser"}, {"di@owl.example", Waiting, "451 later"},
	} {
		note(t, j, e.address, e.state, e.reply)
	}
	closed(t, j)
	if !bytes.Equal(contents(t, report), contents(t, list)) {
		t.Error("the two files differ")
	}
	j = open(t, report, list)
	defer closed(t, j)
	for address, want := range map[string]entry{
		"ANA@WREN.example": {Sent, ""}, "bo@owl.example": {Sending, ""}, "cy@owl.example": {Refused, "550 no such user"},
		"di@owl.example": {Waiting, "451 later"}, "nobody@owl.example": {},
	} {
		if state, reply := j.State(address); state != want.state || reply != want.reply {
			t.Errorf("%s: state %d, %q; want %v", address, state, reply, want)
		}
	}
}

// TestPermission: nobody but the sender can read who got a letter.
func TestPermission(t *testing.T) {
	report, list := twins(t)
	closed(t, open(t, report, list))
	for _, file := range []string{report, list} {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has the mode %v", file, info.Mode())
		}
	}
	left, err := os.ReadDir(filepath.Dir(report))
	if err != nil || len(left) != 2 {
		t.Errorf("the folder has %v, %v", left, err)
	}
}

// TestTornJournal: a line that a crash left unfinished in all files, and that the first line does not count yet, is as
// if it had not been begun.
func TestTornJournal(t *testing.T) {
	report, list := twins(t)
	closed(t, open(t, report, list))
	before := contents(t, report)
	j := open(t, report, list)
	note(t, j, "ana@wren.example", Sent, "")
	closed(t, j)
	whole := contents(t, report)
	for cut := len(before); cut < len(whole)-1; cut++ {
		torn := append(bytes.Clone(before), whole[len(before):cut]...)
		write(t, report, torn)
		write(t, list, torn)
		j := open(t, report, list)
		if state, _ := j.State("ana@wren.example"); state != Waiting {
			t.Fatalf("cut at %d: the state is %d", cut, state)
		}
		note(t, j, "ana@wren.example", Sending, "")
		closed(t, j)
		j = open(t, report, list)
		if state, _ := j.State("ana@wren.example"); state != Sending {
			t.Fatalf("cut at %d: what was noted afterwards is lost", cut)
		}
		closed(t, j)
	}
}

// TestOneFileLost: whatever is lost of one of the files, up to all of it, the other knows; the lost one is completed, so
// that it knows, too, when the other is lost afterwards.
func TestOneFileLost(t *testing.T) {
	report, list := twins(t)
	j := open(t, report, list)
	note(t, j, "ana@wren.example", Sending, "")
	note(t, j, "ana@wren.example", Sent, "")
	note(t, j, "bo@owl.example", Sending, "")
	note(t, j, "cy@owl.example", Refused, "550 no")
	closed(t, j)
	whole := contents(t, report)
	for _, lost := range [][2]string{{report, list}, {list, report}} {
		for cut := -1; cut < len(whole); cut += 5 {
			write(t, lost[1], whole)
			if cut < 0 {
				_ = os.Remove(lost[0])
			} else {
				write(t, lost[0], whole[:cut])
			}
			closed(t, open(t, report, list))
			write(t, lost[1], nil)
			j := open(t, report, list)
			for address, want := range map[string]State{"ana@wren.example": Sent, "bo@owl.example": Sending, "cy@owl.example": Refused} {
				if state, _ := j.State(address); state != want {
					t.Fatalf("%s cut at %d: the state of %s is %d", filepath.Base(lost[0]), cut, address, state)
				}
			}
			closed(t, j)
		}
	}
}

// TestEmptied: if nothing is left in any file that was there, nobody can know who has the letter.
func TestEmptied(t *testing.T) {
	report, list := twins(t)
	write(t, report, nil)
	write(t, list, []byte(secondHead[:5]))
	_, err := OpenJournal(testHead(), testClock, report, list)
	if err == nil || !strings.Contains(err.Error(), "it was emptied") {
		t.Errorf("of emptied journals it says %v", err)
	}
	_ = os.Remove(list)
	if _, err := OpenJournal(testHead(), testClock, report, list); err == nil {
		t.Error("an emptied journal beside one that is begun says that nobody has the letter")
	}
}

// TestEditedJournal: a journal that an editor has saved, with a mark of UTF-8, carriage returns, empty lines at its end or
// without tabs at the ends of lines, says the same; so does one of the first version.
func TestEditedJournal(t *testing.T) {
	text := firstHead + "\towl-2031\n2031-03-01T12:00:00Z\tsent\tANA@wren.example\t\n"
	for name, edited := range map[string]string{
		"former": text, "mark": "\ufeff" + text, "returns": strings.ReplaceAll(text, "\n", "\r\n"),
		"both": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"), "empty lines": text + "\n\r\n", "no tab": strings.ReplaceAll(text, "\t\n", "\n"),
	} {
		file := filepath.Join(t.TempDir(), "j")
		write(t, file, []byte(edited))
		j := open(t, file)
		if state, _ := j.State("ana@wren.example"); state != Sent {
			t.Errorf("%s: the state is %d", name, state)
		}
		note(t, j, "bo@owl.example", Sending, "")
		closed(t, j)
		j = open(t, file)
		if state, _ := j.State("bo@owl.example"); state != Sending {
			t.Errorf("%s: what was noted afterwards is lost", name)
		}
		closed(t, j)
	}
}

// TestForeignJournals: a file that is no journal, or that of another letter, is left alone.
func TestForeignJournals(t *testing.T) {
	for text, want := range map[string]string{
		"name,address\n":                           "no journal",
		"name":                                     "no journal",
		firstHead + "\tother\n":                    "journal of “other”",
		secondHead + "\tother\t2031\tThe Owls\n":   "journal of “other”",
		secondHead + "\towl-2031\n":                "line 1",
		secondHead + "\towl-2031\tx\tThe Owls\n":   "no year",
		firstHead + "\towl-2031\nnonsense\n":       "line 2",
		firstHead + "\towl-2031\nx\tsent\t\t\n":    "line 2",
		firstHead + "\towl-2031\nx\tmailed\ta@b\t": "",
	} {
		file := filepath.Join(t.TempDir(), "j")
		write(t, file, []byte(text))
		j, err := OpenJournal(testHead(), testClock, file)
		if want == "" {
			if err != nil {
				t.Errorf("%q: %v", text, err)
			} else {
				closed(t, j)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if want != "line 2" && !strings.Contains(err.Error(), "restore it from a copy") {
			t.Errorf("%q: it does not say what to do: %v", text, err)
		}
		if after := contents(t, file); string(after) != text {
			t.Errorf("%q was changed to %q", text, after)
		}
	}
}

// TestTake: another journal of the letter says what this one does not know; what this one has decided once, it decides.
func TestTake(t *testing.T) {
	former := filepath.Join(t.TempDir(), "former")
	f := open(t, former)
	for _, address := range []string{"ana@wren.example", "bo@owl.example", "cy@owl.example", "ed@owl.example"} {
		note(t, f, address, Sent, "")
	}
	note(t, f, "di@owl.example", Waiting, "451 later")
	closed(t, f)
	past, err := ReadPast(former)
	if err != nil {
		t.Fatal(err)
	}
	j := open(t)
	note(t, j, "bo@owl.example", Sent, "")
	note(t, j, "bo@owl.example", Waiting, "said by the sender")
	note(t, j, "cy@owl.example", Waiting, "451 later")
	var people []Person
	for _, address := range []string{"Ana@wren.example", "bo@owl.example", "cy@owl.example", "di@owl.example"} {
		people = append(people, Person{Address: address})
	}
	if err := j.Take("former", past, people); err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]State{
		"ana@wren.example": Sent, "bo@owl.example": Waiting, "cy@owl.example": Sent, "di@owl.example": Waiting, "ed@owl.example": Waiting,
	} {
		if state, _ := j.State(address); state != want {
			t.Errorf("the state of %s is %d, want %d", address, state, want)
		}
	}
	if _, reply := j.State("ana@wren.example"); reply != "(by former)" {
		t.Errorf("the reply is %q", reply)
	}
}

// TestLike: letters are the same by slug, year and organisation; where one of them is another, that is in doubt.
func TestLike(t *testing.T) {
	owl := testHead()
	for _, c := range []struct {
		other Head
		want  Likeness
	}{
		{owl, Same}, {Head{Slug: "owl-2031"}, Same}, {Head{"owl-2031", 2031, "THE  OWLS"}, Same},
		{Head{"owl", 2031, "The Owls"}, Doubtful}, {Head{Slug: "owl"}, Doubtful}, {Head{"owl-2031", 2032, "The Owls"}, Doubtful},
		{Head{"owl-2031", 2031, "The Wrens"}, Doubtful},
		{Head{"owl-2032", 2032, "The Owls"}, Different}, {Head{"wren", 2031, "The Wrens"}, Different},
	} {
		if got := owl.Like(c.other); got != c.want {
			t.Errorf("%+v: %d, want %d", c.other, got, c.want)
		}
		if got := c.other.Like(owl); got != c.want {
			t.Errorf("%+v, the other way round: %d", c.other, got)
		}
	}
}

// FuzzJournal holds of any journal that reading it fails or gives states that there are, that its first line is read
// as it was written, and that it reads the same with carriage returns.
func FuzzJournal(f *testing.F) {
	f.Add(firstHead + "\towl\n2031-03-01T12:00:00Z\tsent\tana@wren.example\t\n")
	f.Add(secondHead + "\towl\t2031\tThe Owls\n\n")
	f.Add(firstHead + "\t\n\tsent\t\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		past, err := parsePast([]byte(text))
		if err != nil || past.Empty() {
			return
		}
		for address, history := range past.histories {
			for _, e := range history {
				if address == "" || events[e.state] == "" {
					t.Errorf("%q has the state %d", address, e.state)
				}
			}
		}
		if head, err := parseHead(past.Head.line(count(7))); err != nil || head.Like(past.Head) != Same || head.lines != 7 {
			t.Errorf("%+v is read again as %+v, %v", past.Head, head, err)
		}
		returns, err := parsePast([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
		if err != nil || len(returns.histories) != len(past.histories) {
			t.Errorf("with carriage returns: %v", err)
		}
	})
}

// TestJournalIsPrivate: a journal holds addresses, and nobody but its user may read it.
func TestJournalIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no such modes there")
	}
	file := filepath.Join(t.TempDir(), "owl.journal")
	j, err := OpenJournal(testHead(), testClock, file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = j.Close() }()
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
