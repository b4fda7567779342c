package mail

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Opener opens the journal of a letter.
type Opener struct {
	Head Head
	Now  func() time.Time
	// Begin is set if something will be noted: files that are not there are made, and the others completed. Without it
	// nothing is written, and what is noted is known to the journal alone.
	Begin bool
	// Accept returns an error if a file is not of this letter by what it says; it may be nil. A file of another slug
	// never is.
	Accept func(name string, of Head) error
	// Trust decides what becomes of a journal that has lost lines: with nil the run goes on by those that are left,
	// which are all that the journal knows. Without Trust a loss is an error.
	Trust func(damage string, left *Journal) error
	// Repaired is told which file was damaged, and is made good from another. It may be nil.
	Repaired func(words string)
}

// OpenJournal opens the journal of a letter in the files of these names, and makes those that are not there. Without a
// name the journal is kept in memory alone.
func OpenJournal(head Head, now func() time.Time, names ...string) (*Journal, error) {
	return Opener{Head: head, Now: now, Begin: true}.Open(names...)
}

// Open opens the journal in the files of these names. Of each address the longest history that one of the files has is
// the one that holds. A file that lost something is made good from another, if that one has all that the first ever
// had. If none has, nobody knows who has the letter, and Trust decides.
func (o Opener) Open(names ...string) (*Journal, error) {
	j := &Journal{now: o.Now, histories: make(map[string][]entry)}
	var before *journalFile
	for _, name := range names {
		if o.Begin {
			if err := makeJournalFile(name, o.Head); err != nil {
				return nil, errors.Join(err, j.Close())
			}
		}
		file, err := openJournalFile(name, before)
		if err != nil {
			return nil, errors.Join(err, j.Close())
		}
		j.files = append(j.files, file)
		before = file
	}
	if err := o.combine(j); err != nil {
		return nil, errors.Join(err, j.Close())
	}
	if o.Begin {
		return j, nil
	}
	err := j.Close()
	j.files = nil
	return j, err
}

// combine brings together what the files say, and completes them.
func (o Opener) combine(j *Journal) error {
	var written []*journalFile
	for _, f := range j.files {
		if f.past.form.begun {
			continue
		}
		if err := o.accept(f); err != nil {
			return err
		}
		written = append(written, f)
	}
	lost := lossOf(written)
	j.learn(written, lost)
	if lost != lossless {
		if o.Trust == nil {
			return fmt.Errorf("%s: nobody can know who has the message", lost)
		}
		if err := o.Trust(string(lost), j); err != nil {
			return err
		}
	}
	if !o.Begin {
		return nil
	}
	if lost == lossless {
		o.tellRepaired(written)
	}
	return o.complete(j, most(written), lost)
}

// accept is an error if a file is not of this letter.
func (o Opener) accept(f *journalFile) error {
	head := f.past.Head
	switch {
	case f.past.Empty():
		return nil
	case head.Slug != inLine(o.Head.Slug):
		return fmt.Errorf("%s is the journal of “%s”, not of “%s”; "+restore, f.name, head.Slug, o.Head.Slug)
	case o.Accept != nil:
		return o.Accept(f.name, head)
	}
	return nil
}

// loss says what no file of a journal has any more, though one of them had it.
type loss string

// lossless is the loss of a journal of which one file has all that any of them ever had.
const lossless loss = ""

// lossOf is the loss of the files of a journal.
func lossOf(files []*journalFile) loss {
	best := most(files)
	if best == nil {
		return lossless
	}
	damaged := best.past.Damage != ""
	var words []string
	for _, f := range files {
		damaged = damaged || f.past.Damage != "" && f.past.size() > len(best.past.lines)
		if f.past.Damage != "" {
			words = append(words, f.name+" "+f.past.Damage)
		}
	}
	if !damaged {
		return lossless
	}
	return loss(strings.Join(words, "; "))
}

// most is the file that says the most: a whole one, if there is one; nil if there is none at all.
func most(files []*journalFile) *journalFile {
	var best *journalFile
	for _, f := range files {
		switch {
		case best == nil, best.past.Damage != "" && f.past.Damage == "":
			best = f
		case best.past.Damage == "" && f.past.Damage != "":
		case len(f.past.lines) > len(best.past.lines):
			best = f
		}
	}
	return best
}

// learn takes what files say of each address: the most that one of them says. If one of the whole files has all that
// any of them ever had, a damaged one is believed only where no other says anything.
func (j *Journal) learn(files []*journalFile, lost loss) {
	for _, f := range files {
		if lost != lossless || f.past.Damage == "" {
			for address, history := range f.past.histories {
				if moreKnown(history, j.histories[address]) {
					j.histories[address] = history
				}
			}
		}
	}
	for _, f := range files {
		for address, history := range f.past.histories {
			if len(j.histories[address]) == 0 {
				j.histories[address] = history
			}
		}
	}
}

// tellRepaired says which files are made good from others.
func (o Opener) tellRepaired(files []*journalFile) {
	for _, f := range files {
		if f.past.Damage != "" && o.Repaired != nil {
			o.Repaired(f.name + " " + f.past.Damage + "; it is made good from the other journal of this message")
		}
	}
}

// moreKnown reports whether one history of an address says more than another: it is longer or, if a file was cut and
// went on, has come further.
func moreKnown(a, b []entry) bool {
	if len(a) != len(b) || len(a) == 0 {
		return len(a) > len(b)
	}
	return cmp.Compare(a[len(a)-1].state, b[len(b)-1].state) > 0
}

// complete gives all files the lines of the best of them, and what it lacks; best is nil if nothing was written yet. A
// file is written anew only when another one has its lines, so that a run may be killed at any moment.
func (o Opener) complete(j *Journal, best *journalFile, lost loss) error {
	var lines []string
	if best != nil {
		lines = append(slices.Clone(best.past.lines), j.lacking(best.past, lost)...)
	}
	first := best != nil && best.continues()
	if first {
		if err := best.goOn(lines[len(best.past.lines):]); err != nil {
			return err
		}
	}
	for _, f := range j.files {
		if f != best {
			if err := f.become(o.Head, lines); err != nil {
				return err
			}
		}
	}
	if best != nil && !first {
		if err := best.rewrite(o.Head, lines); err != nil {
			return err
		}
	}
	for _, f := range j.files {
		f.data = nil
		f.past = nil
	}
	return nil
}

// lacking are the lines that a file lacks: that the journal was mended, if something of it is lost, and the last event
// of each address of which it says another. The order is that of the alphabet.
func (j *Journal) lacking(past *Past, lost loss) []string {
	var lines []string
	if lost != lossless {
		lines = append(lines, mendedLine(j.now().UTC().Format(time.RFC3339), past.lines))
	}
	for _, address := range slices.Sorted(maps.Keys(j.histories)) {
		known := j.histories[address]
		last := known[len(known)-1]
		if has := past.histories[address]; len(has) == 0 || has[len(has)-1] != last {
			lines = append(lines, j.line(address, last))
		}
	}
	return lines
}
