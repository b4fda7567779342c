package announce

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/phrase"
)

// Provider is a mail service that accepts messages up to a size.
type Provider struct {
	// Name is its name in commands, and Title its name in texts.
	Name, Title string
	// Limit is how many bytes a message may have, encoded as it is sent.
	Limit int
}

// providers are the services that most readers use, the one with the smallest limit first.
func providers() []Provider {
	const mega = 1_000_000
	return []Provider{
		{"exchange", "Exchange", 10 * mega},
		{"outlook", "Outlook.com", 20 * mega},
		{"gmail", "Gmail", 25 * mega},
	}
}

// LimitOf is the limit of a provider, 0 for the empty name. A provider that is not known is an error of usage.
func LimitOf(name string) (int, error) {
	if name == "" {
		return 0, nil
	}
	var names []string
	for _, p := range providers() {
		if p.Name == name {
			return p.Limit, nil
		}
		names = append(names, p.Name)
	}
	return 0, failure.Usagef("there is no service %q; services are %s", name, strings.Join(names, ", "))
}

// providersFor are the titles of the providers that take a message of so many bytes.
func providersFor(bytes int) []string {
	var out []string
	for _, p := range providers() {
		if bytes <= p.Limit {
			out = append(out, p.Title)
		}
	}
	return out
}

// Passing lists the titles of the providers that accept a message, and of those for which it is too large.
func Passing(titles []string) string {
	var others []string
	for _, p := range providers() {
		if !slices.Contains(titles, p.Title) {
			others = append(others, fmt.Sprintf("%s (%s)", p.Title, phrase.Size(p.Limit)))
		}
	}
	switch {
	case len(others) == 0:
		return "passes Exchange, Outlook.com and Gmail"
	case len(titles) == 0:
		return "too large for " + strings.Join(others, ", ")
	}
	return "passes " + strings.Join(titles, " and ") + ", too large for " + strings.Join(others, ", ")
}
