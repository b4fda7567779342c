package bib

import (
	"encoding/json"
	"fmt"
	"strings"
)

// tellTwice reports the fields that a publication has twice: of JSON the last one counts. The names are looked for in
// the text first, since few files have any.
func (c *cslReader) tellTwice(item cslItem, at, end int) {
	raw := c.text[min(at, end):end]
	for name := range item {
		if strings.Count(raw, `"`+name+`"`) > 1 {
			c.readNames(raw, at)
			return
		}
	}
}

// readNames reads the names of the fields of a publication, and reports those that stand there again.
func (c *cslReader) readNames(raw string, at int) {
	d := json.NewDecoder(strings.NewReader(raw))
	if _, err := d.Token(); err != nil {
		return
	}
	seen := make(map[string]string)
	for d.More() {
		token, err := d.Token()
		name := fmt.Sprint(token)
		end := int(d.InputOffset())
		var value json.RawMessage
		if err != nil || d.Decode(&value) != nil {
			return
		}
		if first, twice := seen[name]; twice && first != string(value) {
			length := len(name) + len(`""`)
			c.problems.Warnf(c.file.Span(c.base+at+max(end-length, 0), length), "leave one of them out",
				"this publication has a second field %s, and the first is left out", name)
		}
		seen[name] = string(value)
	}
}
