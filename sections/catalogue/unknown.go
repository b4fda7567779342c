package catalogue

import "annualreport/layout/diag"

// CheckUnknown reports translations of texts that the report does not have, and counts them: the original was changed
// in the report, or in the catalogue by accident. Entries that are obsolete are none: they are kept for later.
func CheckUnknown(c *Catalogue, messages []Message, problems *diag.List) (unknown int) {
	known := make(map[string]bool, len(messages))
	for i := range messages {
		known[messages[i].ID] = true
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete || e.Str.Value == "" || known[e.ID.Value] {
			continue
		}
		unknown++
		problems.Warnf(e.Span, "if the msgid was changed here, write it as the report has it; "+
			"if the report was changed, bring the catalogue up to date with: report translate update",
			"the report has no text “%s” to translate", shortened(e.ID.Value))
	}
	return unknown
}
