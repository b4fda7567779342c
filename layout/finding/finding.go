// Package finding is what is found wrong with a document while it is set: facts, each kind a type of its own, without
// words. Whoever has made the document knows what its author can do, and says it.
package finding

import "annualreport/layout/diag"

// Finding is one thing that is wrong.
type Finding interface {
	// Place is where it is in the report; the zero span where that is not known.
	Place() diag.Span
}

// At is the place of a finding.
type At diag.Span

// Place implements Finding.
func (a At) Place() diag.Span { return diag.Span(a) }

// List gathers findings. The zero value is an empty list. It is not safe for concurrent use.
type List struct{ all []Finding }

// Add adds a finding.
func (l *List) Add(f Finding) { l.all = append(l.all, f) }

// All are the findings in the order in which they were added.
func (l *List) All() []Finding { return l.all }
