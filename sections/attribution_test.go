package sections

import (
	"fmt"
	"strings"
	"testing"
)

// TestAttribution: whoever is quoted stands on the page of the last words of the quotation.
func TestAttribution(t *testing.T) {
	const text = `[report]
title = "T"
date = 2031-01-01
language = "en"
[organisation]
name = "Nobody"
[[section]]
kind = "story"
title = "A"
text = """
%s

{word}

%s
"""
[[section.quote]]
id = "word"
text = "The lamp was never out, not in the long storm of the autumn, nor in the weeks of fog that came after it, and we were never once afraid. Quoted."
by = "Attributed"
`
	parted, turned := 0, 0
	for n := range 45 {
		pages := seenPages(t, fmt.Sprintf(text, strings.Repeat("Line.\n\n", n), strings.Repeat("After. ", 200)))
		for i, page := range pages {
			if strings.Contains(page, "Quoted.") && !strings.Contains(page, "Attributed") {
				parted++
			}
			if i > 2 && strings.Contains(page, "Attributed") {
				turned++
			}
		}
	}
	if parted > 0 || turned == 0 {
		t.Errorf("%d attributions stand on another page, %d quotations on a later one", parted, turned)
	}
}
