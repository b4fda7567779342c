package mail

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf16"
)

// mailed are the people of the tests of damage: so many have the message.
func mailed(n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("p%d@wren.example", i))
	}
	return out
}

// goneThrough notes in a journal what happens to people who get the message, some of them at the second try.
func goneThrough(t *testing.T, j *Journal, people []string) {
	t.Helper()
	for i, address := range people {
		if i%4 == 1 {
			note(t, j, address, Sending, "")
			note(t, j, address, Waiting, "451 later")
		}
		note(t, j, address, Sending, "")
		note(t, j, address, Sent, "")
	}
}

// errDamaged is what the journals of these tests say of a loss.
var errDamaged = errors.New("damaged")

// reopened opens files as a run does that begins; it writes only if begin is set. A loss is errDamaged.
func reopened(begin bool, names ...string) (*Journal, error) {
	o := Opener{Head: testHead(), Now: testClock, Begin: begin,
		Trust: func(string, *Journal) error { return errDamaged }}
	if begin {
		return o.Open(names...)
	}
	var there []string
	for _, name := range names {
		if _, err := os.Stat(name); err == nil {
			there = append(there, name)
		}
	}
	return o.Open(there...)
}

// isTold opens journals, and reports whether a loss is told. If none is, nobody who has the message is sent another.
func isTold(t *testing.T, what string, people []string, begin bool, names ...string) bool {
	t.Helper()
	j, err := reopened(begin, names...)
	if err != nil {
		return true
	}
	defer closed(t, j)
	for _, address := range people {
		if state, _ := j.State(address); state == Waiting {
			t.Fatalf("%s: %s would be sent the message again, and nothing is told", what, address)
		}
	}
	return false
}

// TestCutJournals: wherever one or both of the files are cut, nobody who has the message is sent it again unless the
// loss is told; if one of them is whole, nothing is lost, and the other is made good.
func TestCutJournals(t *testing.T) {
	report, list := twins(t)
	people := mailed(3)
	j := open(t, report, list)
	goneThrough(t, j, people)
	closed(t, j)
	whole := contents(t, report)
	if !bytes.Equal(whole, contents(t, list)) {
		t.Fatal("the files differ")
	}
	for cut := range len(whole) {
		write(t, report, whole[:cut])
		write(t, list, whole[:cut])
		told := isTold(t, fmt.Sprintf("both cut at %d", cut), people, false, report, list)
		if told != (cut < len(whole)-1) { // without its last end of line a journal says all
			t.Fatalf("both are cut at %d of %d, and that is told: %v", cut, len(whole), told)
		}
		isTold(t, fmt.Sprintf("alone, cut at %d", cut), people, false, report)
		write(t, list, whole)
		if isTold(t, fmt.Sprintf("cut at %d", cut), people, false, report, list) {
			t.Fatalf("one of the files is cut at %d, and the other is not believed", cut)
		}
	}
	dice := rand.New(rand.NewPCG(2031, 11))
	for range 1000 {
		a := dice.IntN(len(whole))
		b := dice.IntN(len(whole))
		write(t, report, whole[:a])
		write(t, list, whole[:b])
		isTold(t, fmt.Sprintf("cut at %d and %d", a, b), people, false, report, list)
	}
}

// inUTF16 is a text as some editors save it.
func inUTF16(text []byte) []byte {
	out := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(string(text))) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// changedLines changes the lines behind the first one.
func changedLines(change func(lines []string) []string) func([]byte) []byte {
	return func(text []byte) []byte {
		lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
		return []byte(lines[0] + "\n" + strings.Join(change(lines[1:]), "\n") + "\n")
	}
}

// changes are what becomes of a file in the hands of people, disks and programs. The name says whether all is still
// there: "kept" or "lost".
func changes(yesterday []byte) map[string]func([]byte) []byte {
	return map[string]func([]byte) []byte{
		"kept: as it was": func(b []byte) []byte { return b },
		"kept: returns":   func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) },
		"kept: a mark":    func(b []byte) []byte { return append([]byte(byteOrderMark), b...) },
		"kept: empty lines": func(b []byte) []byte {
			return append(bytes.ReplaceAll(b, []byte("\n"), []byte("\n\n")), "\r\n\r\n"...)
		},
		"kept: no last end": func(b []byte) []byte { return bytes.TrimSuffix(b, []byte("\n")) },
		"kept: a line that was begun": func(b []byte) []byte {
			return append(bytes.Clone(b), "2031-03-01T12:00:00Z\tsen"...)
		},
		"kept: zeros at the end": func(b []byte) []byte { return append(bytes.Clone(b), make([]byte, 300)...) },
		"lost: emptied":          func([]byte) []byte { return nil },
		"lost: the middle":       func(b []byte) []byte { return append(bytes.Clone(b[:len(b)/3]), b[len(b)/2:]...) },
		"lost: a line": changedLines(func(l []string) []string {
			return append(l[:2:2], l[3:]...)
		}),
		"lost: the order": changedLines(func(l []string) []string {
			l[1], l[2] = l[2], l[1]
			return l
		}),
		"lost: zeros within": func(b []byte) []byte {
			b = bytes.Clone(b)
			clear(b[len(b)/2 : len(b)/2+70])
			return b
		},
		"lost: another's lines": changedLines(func(l []string) []string {
			return append(l, "2031-03-01T12:00:00Z\twaiting\tp0@wren.example\t\t0123456789abcdef")
		}),
		"lost: twice itself": func(b []byte) []byte { return append(bytes.Clone(b), b...) },
		"lost: a word": func(b []byte) []byte {
			return bytes.Replace(b, []byte("\tsent\t"), []byte("\twaiting\t"), 1)
		},
		"lost: UTF-16":    inUTF16,
		"lost: yesterday": func([]byte) []byte { return yesterday },
	}
}

// TestChangedJournals: whatever is done to one or both of the files, nobody who has the message is sent it again unless
// it is told. If all is still there, nothing is told. To go on, and to be killed at once, changes nothing of that.
func TestChangedJournals(t *testing.T) {
	report, list := twins(t)
	people := mailed(4)
	j := open(t, report, list)
	goneThrough(t, j, people[:2])
	closed(t, j)
	yesterday := contents(t, report)
	j = open(t, report, list)
	goneThrough(t, j, people[2:])
	closed(t, j)
	whole := contents(t, report)
	for a, changeReport := range changes(yesterday) {
		for b, changeList := range changes(yesterday) {
			if strings.Contains(a, "yesterday") && !strings.HasPrefix(b, "kept") ||
				strings.Contains(b, "yesterday") && !strings.HasPrefix(a, "kept") {
				continue // both are gone: nothing on the disk can say more
			}
			write(t, report, changeReport(whole))
			write(t, list, changeList(whole))
			what := a + ", " + b
			told := isTold(t, what, people, true, report, list)
			kept := strings.HasPrefix(a, "kept") || strings.HasPrefix(b, "kept")
			odd := strings.Contains(what, "UTF-16") || strings.Contains(what, "another's") || strings.Contains(what, "twice")
			if !odd && told == kept {
				t.Errorf("%s: it is told: %v", what, told)
			}
			if again := isTold(t, what+", again", people, true, report, list); again != told {
				t.Errorf("%s: it is told: %v, and again: %v", what, told, again)
			}
			if !told && !bytes.Equal(contents(t, report), contents(t, list)) {
				a, errA := ReadPast(report)
				b, errB := ReadPast(list)
				if errA != nil || errB != nil || strings.Join(a.lines, "\n") != strings.Join(b.lines, "\n") {
					t.Errorf("%s: the files say different things afterwards: %v, %v", what, errA, errB)
				}
			}
		}
	}
}

// TestTrustedJournal: who goes on by what is left of damaged files has whole ones afterwards, which say what was left of
// each of them; a loss that comes later is told again.
func TestTrustedJournal(t *testing.T) {
	report, list := twins(t)
	people := mailed(4)
	j := open(t, report, list)
	goneThrough(t, j, people)
	closed(t, j)
	whole := contents(t, report)
	lines := bytes.SplitAfter(whole, []byte("\n"))
	write(t, report, bytes.Join(lines[:5], nil))
	write(t, list, append(bytes.Clone(lines[0]), bytes.Join(lines[7:], nil)...))
	var damage string
	trusting := Opener{Head: testHead(), Now: testClock, Begin: true, Trust: func(words string, left *Journal) error {
		damage = words
		if state, _ := left.State(people[3]); state != Sent {
			t.Errorf("what is left says %d", state)
		}
		return nil
	}}
	j, err := trusting.Open(report, list)
	if err != nil {
		t.Fatal(err)
	}
	closed(t, j)
	for _, want := range []string{report + " has lost lines: of 10 at least, 4 are left", list + " is damaged: line 2 "} {
		if !strings.Contains(damage, want) {
			t.Errorf("of the damage it says %q, not %q", damage, want)
		}
	}
	damage = ""
	j, err = trusting.Open(report, list)
	if err != nil || damage != "" {
		t.Fatalf("afterwards: %v, %q", err, damage)
	}
	for address, want := range map[string]State{people[0]: Sent, people[1]: Waiting, people[2]: Sent, people[3]: Sent} {
		if state, _ := j.State(address); state != want {
			t.Errorf("the state of %s is %d, want %d", address, state, want)
		}
	}
	note(t, j, people[1], Sent, "")
	closed(t, j)
	mended := contents(t, report)
	for name, change := range changes(nil) {
		if strings.HasPrefix(name, "lost") && !strings.Contains(name, "yesterday") {
			write(t, report, change(mended))
			write(t, list, change(mended))
			if !isTold(t, "mended, "+name, nil, false, report, list) {
				t.Errorf("of a journal that was mended %q is not told", name)
			}
		}
	}
}

// TestMendedLines: a file that has lines which nobody can read, and is the best there is, keeps them, and is whole when
// the sender trusts it; so is the other, which gets a copy.
func TestMendedLines(t *testing.T) {
	report, list := twins(t)
	people := mailed(3)
	j := open(t, report, list)
	goneThrough(t, j, people)
	closed(t, j)
	torn := bytes.Replace(contents(t, report), []byte("\tsent\t"), []byte("\tse\x00\x00\t"), 1)
	write(t, report, torn)
	write(t, list, torn[:len(torn)/2])
	asked := 0
	trusting := Opener{Head: testHead(), Now: testClock, Begin: true, Trust: func(string, *Journal) error {
		asked++
		return nil
	}}
	for range 2 {
		j, err := trusting.Open(report, list)
		if err != nil {
			t.Fatal(err)
		}
		if state, _ := j.State(people[2]); state != Sent {
			t.Errorf("the state of the last one is %d", state)
		}
		closed(t, j)
	}
	if asked != 1 {
		t.Errorf("it is asked %d times", asked)
	}
	for _, name := range []string{report, list} {
		past, err := ReadPast(name)
		if err != nil || past.Damage != "" || !bytes.Contains(contents(t, name), []byte("\tse\x00\x00\t")) {
			t.Errorf("%s afterwards: %v, %v", name, past, err)
		}
	}
}

// TestRepairedIsTold: that one file is made good from the other is said of the damaged one, and of no other; to look at
// the journal writes nothing, and says nothing of it.
func TestRepairedIsTold(t *testing.T) {
	report, list := twins(t)
	j := open(t, report, list)
	goneThrough(t, j, mailed(2))
	closed(t, j)
	whole := contents(t, report)
	write(t, list, whole[:len(whole)/2])
	for _, begin := range []bool{false, true, true} {
		was := contents(t, list)
		var told []string
		o := Opener{Head: testHead(), Now: testClock, Begin: begin, Repaired: func(words string) { told = append(told, words) }}
		j, err := o.Open(report, list)
		if err != nil {
			t.Fatal(err)
		}
		closed(t, j)
		damaged := len(was) < len(whole)
		if now := contents(t, list); begin != bytes.Equal(now, whole) {
			t.Errorf("begin: %v: the file has %d bytes, and had %d", begin, len(now), len(was))
		}
		if (len(told) == 1) != (begin && damaged) || len(told) == 1 && !strings.HasPrefix(told[0], list+" has lost lines") {
			t.Errorf("begin: %v: it tells %q", begin, told)
		}
	}
}

// TestForeignHeads: a journal of another slug is refused, and so is one of which Accept says that it is another's.
func TestForeignHeads(t *testing.T) {
	report, list := twins(t)
	j := open(t, report, list)
	closed(t, j)
	o := Opener{Head: testHead(), Now: testClock, Accept: func(name string, of Head) error {
		if name == list && of == testHead() {
			return errDamaged
		}
		return nil
	}}
	if _, err := o.Open(report, list); !errors.Is(err, errDamaged) {
		t.Errorf("what is not accepted is opened: %v", err)
	}
}

// TestWideJournals: a journal that an editor has saved as UTF-16 is told as that, with what to do, whichever order its
// bytes have, and whether a mark says it or not; of which letter it is can be read.
func TestWideJournals(t *testing.T) {
	text := testHead().line(count(0)) + "\n"
	little := inUTF16([]byte(text))
	big := bytes.Clone(little)
	for i := 0; i < len(big); i += 2 {
		big[i], big[i+1] = big[i+1], big[i]
	}
	for name, data := range map[string][]byte{
		"little": little, "big": big, "little, no mark": little[2:], "big, no mark": big[2:],
	} {
		past, err := parsePast(data)
		if err == nil || !strings.Contains(err.Error(), "saved as UTF-16: save it as UTF-8") || IsNoJournal(err) {
			t.Errorf("%s: %v", name, err)
		}
		if past == nil || past.Head != testHead() {
			t.Errorf("%s: it is of %+v", name, past)
		}
	}
	for _, short := range []string{"", "a", "\x00"} {
		if past, err := parsePast([]byte(short)); err == nil && !past.Empty() {
			t.Errorf("%q says something: %+v", short, past)
		}
	}
}
