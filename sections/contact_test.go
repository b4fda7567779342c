package sections

import (
	"fmt"
	"strings"
	"testing"
)

// TestAddresses: the lines of an address stay lines, in contacts and on the back cover, however
// they are written.
func TestAddresses(t *testing.T) {
	const text = `[report]
title = "T"
date = 2031-01-01
language = "en"
[organisation]
name = "Nobody"
address = %s
[[section]]
kind = "contact"
title = "A"
contact = [{ name = "B", address = %s }]
`
	for _, address := range []string{`"3 Stair\nNephelia"`, "\"\"\"\n3 Stair  \n\n  Nephelia\n\"\"\"", `"3 Stair\r\nNephelia"`} {
		found := 0
		for _, line := range seenLines(t, fmt.Sprintf(text, address, address)) {
			switch strings.TrimSpace(line) {
			case "3 Stair":
				found++
			case "Nephelia":
				found += 10
			}
		}
		if found != 22 {
			t.Errorf("%s: %d", address, found)
		}
	}
}
