package failure

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"annualreport/sections/infile"
)

// TestKindOf: an error keeps its kind and its cause when it is wrapped, and is the machine's if nobody said otherwise.
func TestKindOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Kind
		says string
	}{
		{fs.ErrNotExist, Machine, "file does not exist"},
		{Usagef("no file %s: %w", "a", fs.ErrNotExist), Usage, "no file a: file does not exist"},
		{fmt.Errorf("reading: %w", Usagef("no %w", fs.ErrNotExist)), Usage, "reading: no file does not exist"},
		{errors.Join(errors.New("x"), Reportf("%w is not whole", fs.ErrNotExist)), Report, "x\nfile does not exist is not whole"},
	} {
		if got := KindOf(c.err); got != c.want || c.err.Error() != c.says {
			t.Errorf("%q is of kind %d, want %d", c.err, got, c.want)
		}
		if !errors.Is(c.err, fs.ErrNotExist) && c.want != Machine {
			t.Errorf("%q has lost its cause", c.err)
		}
	}
}

// TestOfFile: a file that is not there, or is no file, is a wrong call where a command names it, and a fault of the
// report beside it; what the machine fails at is neither.
func TestOfFile(t *testing.T) {
	refusal := &infile.Refusal{Why: "is a folder", Cure: "name a file in it"}
	for name, c := range map[string]struct {
		err    error
		named  Kind
		beside Kind
		words  string
	}{
		"missing": {fs.ErrNotExist, Usage, Machine, "there is no file a"},
		"refused": {refusal, Usage, Report, "a is a folder: name a file in it"},
		"disk":    {errors.New("input/output error"), Machine, Machine, "input/output error"},
	} {
		if err := OfFile("a", c.err); KindOf(err) != c.named || err.Error() != c.words {
			t.Errorf("%s, named: %v", name, err)
		}
		if err := OfBeside("a", c.err); KindOf(err) != c.beside {
			t.Errorf("%s, beside: %v", name, err)
		}
	}
}
