package markup

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
)

// checkWords finds a link whose words do not say where it leads: what it leads to must be known to those who hear the
// words alone, in a list of links (WCAG 2.2, failure F63).
func (c *Context) checkWords(words, tag string, at diag.Span) {
	said := strings.ToLower(strings.Trim(strings.Join(strings.Fields(words), " "), " .,;:!?…→›»>"))
	switch {
	case said == "":
		c.Problems.Errorf(at, "write [words](address)", "a link has no words")
	case slices.Contains(c.linkWords(tag), said):
		c.Problems.Warnf(at, "name what the link leads to, as in [the full report](…)",
			"the words “%s” do not say where this link leads", words)
	case isAddress(said):
		c.Problems.Warnf(at, "write [words](address): an address is spelled out to those who hear it",
			"the words of this link are a bare address")
	}
}

// linkWords are the words of links that say nothing, in the language of a tag; none where that is not known.
func (c *Context) linkWords(tag string) []string {
	if c.LinkWords == nil {
		return nil
	}
	return c.LinkWords(tag)
}

// isAddress reports whether a text is an address as it is typed. The name of a host alone can be
// read aloud, and is often the best name of a site.
func isAddress(said string) bool {
	if strings.Contains(said, " ") {
		return false
	}
	if strings.Contains(said, "://") || strings.HasPrefix(said, "mailto:") {
		return true
	}
	host, path, ok := strings.Cut(said, "/")
	return ok && path != "" && strings.Contains(host, ".")
}
