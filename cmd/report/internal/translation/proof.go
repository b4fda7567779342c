package translation

import (
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// Proof is the report in a language as it is read for a proof, with the numbers of its messages: that of a message is
// its place in the catalogue and in the tables that are exported.
type Proof struct {
	Report *sections.Report
	// Messages is how many messages have a number.
	Messages int
	// Files are those that were read.
	Files   []*source.File
	numbers map[diag.Span]sections.ProofNumber
	places  map[diag.Span]diag.Span
}

// ReadProof reads a report in a language for a proof. Translations that somebody must look at are in it, since that is
// what a proof is for. It is nil if the catalogue cannot be read. What is wrong is entered into the problems.
func ReadProof(p *project.Project, tag string, problems *diag.List) (*Proof, []*source.File, error) {
	c, files, err := present(p, tag, messagesOf(p), problems)
	if c == nil {
		return nil, files, err
	}
	out := &Proof{
		Files: files, numbers: make(map[diag.Span]sections.ProofNumber), places: make(map[diag.Span]diag.Span),
	}
	own := make(map[catalogue.Key]diag.Span)
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete {
			continue
		}
		out.Messages++
		at := diag.At(numberedPlaces, out.Messages, 1)
		own[e.Key()] = at
		out.numbers[at] = sections.ProofNumber{Number: out.Messages, Doubtful: e.Fuzzy()}
		out.places[at] = e.Str.Span
	}
	tr := lookupIn(c, tag, p.Language(), true)
	tr.Place = func(k catalogue.Key) diag.Span { return own[k] }
	o := originalOf(p)
	found := new(diag.List)
	out.Report = p.Report.In(o.name, o.text, tr, found)
	problems.Append(out.Placed(found))
	return out, files, nil
}

// numberedPlaces stands for the file of places that are messages by their numbers.
const numberedPlaces = "messages"

// NumberOf is the number of the message whose text stands at a place; false for other texts.
func (p *Proof) NumberOf(at diag.Span) (sections.ProofNumber, bool) {
	n, ok := p.numbers[at]
	return n, ok
}

// Placed are problems of the proof at their places in the catalogue.
func (p *Proof) Placed(problems *diag.List) *diag.List {
	return problems.Mapped(func(d diag.Problem) diag.Problem {
		if at, ok := p.places[d.Span]; ok {
			d.Span = at
		}
		return d
	})
}
