package hugepages

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestAdvice: where Linux gives huge pages on advice, the program has asked for most of 64 MB when it begins.
func TestAdvice(t *testing.T) {
	if !givesOnAdvice() {
		t.Skip("this machine does not give huge pages on advice")
	}
	if got := advised(t); got < 50<<10 {
		t.Errorf("huge pages are requested for %d KB", got)
	}
}

// advised is how many kilobytes of the process the kernel was asked for huge pages for: the mappings with the flag hg
// (proc(5), VmFlags).
func advised(t *testing.T) int {
	t.Helper()
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	total, size := 0, 0
	for line := range strings.Lines(string(maps)) {
		words := strings.Fields(line)
		switch words[0] {
		case "Size:":
			size, _ = strconv.Atoi(words[1])
		case "VmFlags:":
			if strings.Contains(line, " hg") {
				total += size
			}
		}
	}
	return total
}
