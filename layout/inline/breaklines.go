package inline

import (
	"annualreport/layout/parallel"
	"annualreport/layout/shape"
)

// paragraphChunk is how many paragraphs a goroutine breaks at a time.
const paragraphChunk = 16

// BreakLines breaks all paragraphs of a session into lines, on all cores. It returns the first error of shaping.
// Paragraphs lose their atoms where nobody asks for them any longer: these are a sixth of all that is kept.
func BreakLines(s *Session) error {
	ps := s.inOrder()
	s.Paragraphs = ps
	s.late = false
	fallbacks := len(fallbacksOf(s.Doc)) > 0
	var setters []*Setter
	chunks := (len(ps) + paragraphChunk - 1) / paragraphChunk
	for range parallel.Workers(chunks) {
		setters = append(setters, NewSetter(s.Doc, nil))
	}
	return s.Styles.Words.EachParallel(chunks, func(worker int, shaper *shape.Shaper, i int) error {
		own := setters[worker]
		own.itemizer.shaper = shaper
		for _, p := range ps[i*paragraphChunk : min((i+1)*paragraphChunk, len(ps))] {
			if err := own.Set(p); err != nil {
				return err
			}
			if !fallbacks && !p.Refit && !p.reportable() {
				p.atoms = nil
			}
		}
		return nil
	})
}
