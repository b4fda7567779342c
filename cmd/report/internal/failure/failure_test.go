package failure

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
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
