// Package terminal shows users of a terminal the progress of long work, questions and tables.
package terminal

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"annualreport/layout/diag"
)

// isTerminal reports whether a file is a terminal.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Is reports whether what is written goes to a terminal.
func Is(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && isTerminal(file)
}

// IsInput reports whether what is read is typed at a terminal. The null device, which scripts give programs to read, is
// a device as terminals are, and none.
func IsInput(r io.Reader) bool {
	file, ok := r.(*os.File)
	if !ok || !isTerminal(file) {
		return false
	}
	info, err := file.Stat()
	null, nullErr := os.Stat(os.DevNull)
	return err == nil && nullErr == nil && !os.SameFile(info, null)
}

// longestAnswer is how many bytes of an answer are read.
const longestAnswer = 80

// longestText is the same of an answer in words, such as a name or a path.
const longestText = 4096

// AskText asks a question on a terminal, and gives the answer as it was written; false at the end of the input.
func AskText(in io.Reader, out io.Writer, question string) (string, bool) {
	_, _ = fmt.Fprint(out, diag.Visible(question))
	answer, err := bufio.NewReader(io.LimitReader(in, longestText)).ReadString('\n')
	return strings.TrimSpace(answer), err == nil || answer != ""
}

// Ask asks a question on a terminal, and gives the answer in small letters; false if there is no terminal.
func Ask(in io.Reader, out io.Writer, question string) (string, bool) {
	file, ok := in.(*os.File)
	if !ok || !isTerminal(file) {
		return "", false
	}
	_, _ = fmt.Fprint(out, diag.Visible(question))
	answer, _ := bufio.NewReader(io.LimitReader(file, longestAnswer)).ReadString('\n')
	return strings.ToLower(strings.TrimSpace(answer)), true
}

// Table writes rows with their cells below each other, the first of them at the left and the others at the right. What
// in them cannot be seen stands as its number.
func Table(rows [][]string) string {
	for _, row := range rows {
		for i, cell := range row {
			row[i] = diag.Visible(cell)
		}
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], len(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(&b, "%-*s", widths[i], cell)
			} else {
				fmt.Fprintf(&b, "  %*s", widths[i], cell)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
