package bidi

import "golang.org/x/text/unicode/bidi"

// none stands for a PDI that closes no isolate.
const none = -1

// isolates pairs each isolate's first character with its PDI (BD9) and the reverse. A start
// without PDI has the length of the text, a PDI without start none.
func isolates(chars []character) []int {
	pairs := make([]int, len(chars))
	var open []int
	for i := range chars {
		switch c := chars[i].original; {
		case isolateStart(c):
			pairs[i] = len(chars)
			open = append(open, i)
		case c == bidi.PDI:
			pairs[i] = none
			if n := len(open); n > 0 {
				pairs[i] = open[n-1]
				pairs[open[n-1]] = i
				open = open[:n-1]
			}
		}
	}
	return pairs
}

// status is an entry of the directional status stack (X1).
type status struct {
	level Level
	// override is L or R within an override, else ON.
	override class
	isolate  bool
}

// embedding is the state of the rules X1 to X8.
type embedding struct {
	chars []character
	pairs []int
	stack []status
	// Counts of what is open without an effect, and of the isolates that have one.
	overflowIsolates, overflowEmbeddings, validIsolates int
}

// explicit gives each character the level and class that explicit characters ask for (X1 to X8).
func explicit(chars []character, pairs []int, base Level) {
	e := embedding{chars: chars, pairs: pairs, stack: []status{{level: base, override: bidi.ON}}}
	for i := range chars {
		switch c := chars[i].original; c {
		case bidi.RLE:
			e.embed(i, status{level: RightToLeft, override: bidi.ON})
		case bidi.LRE:
			e.embed(i, status{level: LeftToRight, override: bidi.ON})
		case bidi.RLO:
			e.embed(i, status{level: RightToLeft, override: bidi.R})
		case bidi.LRO:
			e.embed(i, status{level: LeftToRight, override: bidi.L})
		case bidi.RLI:
			e.isolate(i, RightToLeft)
		case bidi.LRI:
			e.isolate(i, LeftToRight)
		case bidi.FSI:
			direction, _ := firstStrong(chars, pairs, i+1, pairs[i])
			e.isolate(i, direction)
		case bidi.PDI:
			e.closeIsolate(i)
		case bidi.PDF:
			e.closeEmbedding(i)
		case bidi.B:
			chars[i].level = base
		default:
			e.mark(i)
		}
	}
}

// top is the last entry of the stack.
func (e *embedding) top() status { return e.stack[len(e.stack)-1] }

// mark gives a character the level and the override that hold (X6).
func (e *embedding) mark(i int) {
	top := e.top()
	e.chars[i].level = top.level
	if top.override != bidi.ON && e.chars[i].original != bidi.BN {
		e.chars[i].class = top.override
	}
}

// fits reports whether a level may be opened.
func (e *embedding) fits(l Level) bool {
	return l <= maxDepth && e.overflowIsolates == 0 && e.overflowEmbeddings == 0
}

// embed opens an embedding or an override (X2 to X5); the level of inner is its direction.
func (e *embedding) embed(i int, inner status) {
	e.chars[i].level = e.top().level
	inner.level = e.top().level.next(inner.level)
	if e.fits(inner.level) {
		e.stack = append(e.stack, inner)
	} else if e.overflowIsolates == 0 {
		e.overflowEmbeddings++
	}
}

// isolate opens an isolate (X5a to X5c).
func (e *embedding) isolate(i int, direction Level) {
	e.mark(i)
	level := e.top().level.next(direction)
	if e.fits(level) {
		e.validIsolates++
		e.stack = append(e.stack, status{level: level, override: bidi.ON, isolate: true})
	} else {
		e.overflowIsolates++
	}
}

// closeIsolate ends an isolate with all that was opened inside (X6a).
func (e *embedding) closeIsolate(i int) {
	switch {
	case e.overflowIsolates > 0:
		e.overflowIsolates--
	case e.validIsolates > 0:
		e.overflowEmbeddings = 0
		for !e.top().isolate {
			e.stack = e.stack[:len(e.stack)-1]
		}
		e.stack = e.stack[:len(e.stack)-1]
		e.validIsolates--
	}
	e.mark(i)
}

// closeEmbedding ends an embedding or an override (X7).
func (e *embedding) closeEmbedding(i int) {
	e.chars[i].level = e.top().level
	switch {
	case e.overflowIsolates > 0:
	case e.overflowEmbeddings > 0:
		e.overflowEmbeddings--
	case !e.top().isolate && len(e.stack) > 1:
		e.stack = e.stack[:len(e.stack)-1]
	}
}
