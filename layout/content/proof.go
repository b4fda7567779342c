package content

import "annualreport/layout/diag"

// Proof is what stands around the pages of a proof, beside what is read there.
type Proof struct {
	// NumberOf gives the text of a place its number, by which a reader names it; false for a text without one. It is
	// called by several goroutines.
	NumberOf func(diag.Span) (ProofNumber, bool)
	// Slug says below each page what the proof is of.
	Slug string
}

// ProofNumber is the number of a text.
type ProofNumber struct {
	Number int
	// Doubtful is set for a text that somebody must look at.
	Doubtful bool
}
