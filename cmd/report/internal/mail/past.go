package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"annualreport/sections/infile"
)

// Past is what a journal says: which letter it is of, and what became of the messages.
type Past struct {
	Head Head
	// Damage says what is lost of the journal; empty if it is whole.
	Damage string
	// histories are the events of each address, in their order.
	histories map[string][]entry
	// lines are those of the events, without their sums.
	lines []string
	form  firstLine
	// end is where the next line will stand, in bytes; if open is set, the last line is not ended.
	end  int
	open bool
	// marked is set if a mark of UTF-8 stands before the first line.
	marked bool
	// sum is that of the last line.
	sum string
}

// Empty reports whether the journal says nothing, not even what it is of: it was emptied.
func (p *Past) Empty() bool { return p.form.version == 0 }

// Knows reports whether the journal says of an address that it has the message, may have it, or was refused.
func (p *Past) Knows(address string) bool {
	_, ok := decided(p.histories[keyOf(address)])
	return ok
}

// size is how many lines the journal had at least.
func (p *Past) size() int { return max(p.form.lines, len(p.lines)) }

// decided is the last event of a history unless the message still waits.
func decided(history []entry) (entry, bool) {
	if len(history) == 0 {
		return entry{}, false
	}
	last := history[len(history)-1]
	return last, last.state != Waiting
}

// ReadPast reads a journal, and leaves it as it is. A file that is no journal is an error that IsNoJournal knows. With
// an error about its encoding, the result says which letter the journal is of.
func ReadPast(name string) (*Past, error) {
	data, err := infile.Read(name)
	if err != nil {
		return nil, unreadJournal(name, err)
	}
	past, err := parsePast(data)
	if err != nil {
		return past, fmt.Errorf("%s: %w", name, err)
	}
	return past, nil
}

// IsNoJournal reports whether an error says that a file is no journal of messages.
func IsNoJournal(err error) bool { return errors.Is(err, errNoJournal) }

// byteOrderMark is what some editors put before a text in UTF-8.
const byteOrderMark = "\ufeff"

// emptied is the damage of a journal without a complete first line.
const emptied = "says nothing, it was emptied"

// parsePast reads the lines of a journal, also those that an editor has saved with a mark of UTF-8, or with carriage
// returns. A last line that a crash left unfinished is no damage: nothing that depends on it has happened.
func parsePast(data []byte) (*Past, error) {
	if past, err := parseWide(data); err != nil {
		return past, err
	}
	text, marked := strings.CutPrefix(string(data), byteOrderMark)
	first, _, ok := strings.Cut(text, "\n")
	if !ok {
		if !beginsHead(text) {
			return nil, errNoJournal
		}
		return &Past{Damage: emptied}, nil
	}
	form, err := parseHead(strings.TrimRight(first, "\r"))
	if err != nil {
		return nil, err
	}
	out := &Past{
		Head: form.Head, form: form, marked: marked, sum: form.identity(), histories: make(map[string][]entry),
	}
	out.readLines(text[len(first)+1:])
	out.end += len(data) - len(text) + len(first) + 1
	if left := len(out.lines); left < form.lines {
		out.damaged(fmt.Sprintf("has lost lines: of %d at least, %d are left", form.lines, left))
	}
	return out, nil
}

// parseWide is an error if a journal was saved as UTF-16, as some editors do.
func parseWide(data []byte) (*Past, error) {
	order := unicode.LittleEndian
	if len(data) > 1 && (data[0] == 0 || data[0] == 0xFE) {
		order = unicode.BigEndian
	}
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data[:min(len(data), widest)])
	first, _, _ := strings.Cut(string(text), "\n")
	form, faulty := parseHead(strings.TrimRight(first, "\r"))
	if err != nil || errors.Is(faulty, errNoJournal) {
		return nil, nil
	}
	return &Past{Head: form.Head}, errors.New("the journal was saved as UTF-16: save it as UTF-8, " +
		"since nobody can know otherwise who has the message")
}

// widest is how many bytes of a journal are looked at for its encoding.
const widest = 4096

// readLines reads the lines behind the first, and finds where the last of them ends.
func (p *Past) readLines(text string) {
	number := 1
	for text != "" {
		line, rest, ended := strings.Cut(text, "\n")
		number++
		if !ended && !p.isWhole(line) {
			return
		}
		p.open = !ended
		p.end += len(text) - len(rest)
		if line = strings.TrimRight(line, "\r"); line != "" { // editors leave empty lines
			p.readLine(number, line)
		}
		text = rest
	}
}

// isWhole reports whether a line without an end has all of its signs: an editor may have removed the last end.
func (p *Past) isWhole(line string) bool {
	body, sum := p.bodyOf(line)
	return p.form.version == thirdVersion && sum == seal(p.sum, body)
}

// readLine reads the line of an event.
func (p *Past) readLine(number int, line string) {
	body, sum := p.bodyOf(line)
	if isMended(body) && sum == seal("", body) && body == mendedLine(timeOf(body), p.lines) {
		p.lines = append(p.lines, body)
		p.Damage = ""
		p.sum = sum
		return
	}
	p.lines = append(p.lines, body)
	if p.form.version == thirdVersion && sum != seal(p.sum, body) {
		p.damaged(fmt.Sprintf("is damaged: line %d is not what was written behind the line before it", number))
	}
	p.sum = sum
	address, event, ok := parseEvent(body)
	if !ok {
		p.damaged(fmt.Sprintf("is damaged: line %d cannot be read: %.80q", number, line))
		return
	}
	p.histories[address] = append(p.histories[address], event)
}

// damaged notes what is lost, unless something was noted before.
func (p *Past) damaged(words string) {
	if p.Damage == "" {
		p.Damage = words
	}
}

// bodyOf divides a line from its sum. Lines of former versions have none.
func (p *Past) bodyOf(line string) (body, sum string) {
	at := strings.LastIndexByte(line, '\t')
	if p.form.version != thirdVersion || at < 0 || len(line)-at-1 != 2*sealBytes {
		return line, ""
	}
	return line[:at], line[at+1:]
}

// sealBytes is how many bytes of a digest the sum of a line has.
const sealBytes = 8

// seal is the sum of a line: of what it says, and of the sum of the line before it. So it stands for all lines up to
// this one, and none of them can be lost, changed or moved without being seen.
func seal(before, body string) string {
	sum := sha256.Sum256([]byte(before + "\n" + body))
	return hex.EncodeToString(sum[:sealBytes])
}

// beginsHead reports whether a text is the beginning of the first line of a journal.
func beginsHead(text string) bool {
	for _, head := range []string{firstHead, secondHead, thirdHead} {
		if n := min(len(text), len(head)); text[:n] == head[:n] {
			return true
		}
	}
	return false
}

// mended is the event of a journal in which lines are lost, which the sender knows. In the place of an address it has a
// sum of the lines before it.
const mended = "mended"

// mendedLine is the line by which a journal of some lines, of which others are lost, is whole again.
func mendedLine(at string, lines []string) string {
	return at + "\t" + mended + "\t" + seal("", strings.Join(lines, "\n"))
}

// isMended reports whether a line says that the journal was mended.
func isMended(body string) bool {
	_, behind, _ := strings.Cut(body, "\t")
	event, sum, _ := strings.Cut(behind, "\t")
	return event == mended && !strings.Contains(sum, "\t")
}

// timeOf is the time of a line, as it is written.
func timeOf(body string) string {
	at, _, _ := strings.Cut(body, "\t")
	return at
}

// parseEvent reads a line of a journal: the time, the event, the address and the reply.
func parseEvent(line string) (address string, event entry, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) == 3 {
		fields = append(fields, "") // an editor has removed the tab at the end
	}
	if len(fields) != 4 || fields[2] == "" {
		return "", entry{}, false
	}
	for state, word := range events {
		if fields[1] == word {
			return keyOf(fields[2]), entry{state, fields[3]}, true
		}
	}
	return "", entry{}, false
}
