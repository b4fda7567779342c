package shape

import (
	"sync"

	"annualreport/fonts"
)

// coverage is what is known of the letters that faces have. It asks each face once, and may be used by several
// goroutines.
type coverage struct {
	lock sync.RWMutex
	// faces are the answers of faces about single characters.
	faces map[faceKey]bool
	// plain is the packed kerning of faces, which says which letters they have; nil for a face without any.
	plain map[plainKey]*kerning
}

// faceKey is a face and a character, for which it is noted whether the face covers it.
type faceKey struct {
	face *fonts.Face
	r    rune
}

// plainKey is a face and a script.
type plainKey struct {
	face   *fonts.Face
	script scriptTag
}

// newCoverage is the coverage of faces of which none is asked yet.
func newCoverage() *coverage {
	return &coverage{faces: make(map[faceKey]bool), plain: make(map[plainKey]*kerning)}
}

// covers reports whether a face has a character.
func (c *coverage) covers(f *fonts.Face, r rune) bool {
	key := faceKey{f, r}
	c.lock.RLock()
	covers, ok := c.faces[key]
	c.lock.RUnlock()
	if !ok {
		covers = f.Covers(r)
		c.lock.Lock()
		c.faces[key] = covers
		c.lock.Unlock()
	}
	return covers
}

// kerningOf is the packed kerning of a face for a script, nil for none.
func (c *coverage) kerningOf(face *fonts.Face, script scriptTag) *kerning {
	key := plainKey{face, script}
	c.lock.RLock()
	k, ok := c.plain[key]
	c.lock.RUnlock()
	if !ok {
		k = kerningOf(kerningData, face, script)
		c.lock.Lock()
		c.plain[key] = k
		c.lock.Unlock()
	}
	return k
}

// plainIn reports whether a text is short and all of letters that are packed for a face and a script: then it is one
// run.
func (c *coverage) plainIn(face *fonts.Face, script scriptTag, text string) bool {
	if len(text) >= mostOfWord {
		return false
	}
	k := c.kerningOf(face, script)
	if k == nil {
		return false
	}
	for _, r := range text {
		if !k.has(r) {
			return false
		}
	}
	return true
}
