package shape

import (
	"github.com/go-text/typesetting/harfbuzz"

	"annualreport/fonts"
)

// packedSetter sets words from packed kerning. It keeps buffers, so that it must be used by one goroutine only.
type packedSetter struct {
	data     string
	settings map[settingKey]*setting
	items    []item
}

// settingKey is all on which the forms of letters depend.
type settingKey struct {
	face     *fonts.Face
	script   scriptTag
	features Features
	language string
}

// setting is the kerning of a face for an alphabet, with the forms of its letters in one style.
type setting struct {
	*kerning
	features Features
	// forms are the forms of the letters by their numbers.
	forms []uint16
}

// item is a form in a word.
type item struct {
	form uint16
	// cluster is the first rune that the form stands for.
	cluster uint16
	// kern is how much closer or wider the next form stands.
	kern int16
}

// settingOf is the setting of a word, nil if HarfBuzz must set it.
func (p *packedSetter) settingOf(w *Word) *setting {
	key := settingKey{w.Face, w.script, w.style.Features, w.style.Language.Tag}
	st, ok := p.settings[key]
	if !ok {
		st = newSetting(p.data, key)
		p.settings[key] = st
	}
	return st
}

// newSetting makes the forms of the letters for a style, nil if they are not packed.
func newSetting(data string, key settingKey) *setting {
	k := kerningOf(data, key.face, key.script)
	if k == nil || !k.serves(key.features, key.language) {
		return nil
	}
	return k.setting(key.features)
}

// setting makes the forms of the letters for some features.
func (k *kerning) setting(features Features) *setting {
	st := &setting{kerning: k, features: features, forms: make([]uint16, len(k.letters)/2)}
	for i := range st.forms {
		st.forms[i] = uint16(number(k.letters, i))
	}
	for at := 0; at < len(k.variants)/2; {
		feature := Features(number(k.variants, at))
		n := number(k.variants, at+1)
		at += 2
		for range n {
			if features&feature != 0 {
				st.forms[number(k.variants, at)] = uint16(number(k.variants, at+1))
			}
			at += 2
		}
	}
	return st
}

// form is the form of a character, 0 for one that HarfBuzz must set.
func (s *setting) form(r rune) uint16 {
	n := s.alphabet.number(r)
	if n < 0 {
		return 0
	}
	return s.forms[n]
}

// glyph is the glyph of a form, and its natural advance.
func (k *kerning) glyph(form uint16) (glyph uint16, advance int32) {
	at := k.forms[int(form-1)*formSize:]
	return uint16(number(at, 0)), int32(number(at, 1))
}

// pair is what happens between two forms: a place in advances, or ligature or unpacked.
func (k *kerning) pair(left, right uint16) uint8 {
	l := k.forms[int(left-1)*formSize+4]
	r := k.forms[int(right-1)*formSize+5]
	return k.pairs[int(l)*k.classes+int(r)]
}

// kerned finds the kerned forms of some runes of a word, which stand between two spaces, with the kerning that has
// them. It returns nil if HarfBuzz must set the word. The items are valid until the next word.
func (p *packedSetter) kerned(w *Word, runes []rune) (*kerning, []item) {
	if w.RightToLeft || len(runes) < 3 {
		return nil, nil
	}
	st := p.settingOf(w)
	if st == nil {
		return nil, nil
	}
	p.items = p.items[:0]
	for i, r := range runes {
		form := st.form(r)
		if form == 0 {
			return nil, nil
		}
		p.items = append(p.items, item{form: form, cluster: uint16(i)})
	}
	sign := st.kern(p.items)
	if sign == ligature {
		p.items = st.ligate(p.items)
		sign = st.kern(p.items)
	}
	if sign == ligature || sign == unpacked {
		return nil, nil
	}
	return st.kerning, p.items
}

// kern fills in the kerning of items. It returns ligature or unpacked if it met such a pair, else 0.
func (s *setting) kern(items []item) uint8 {
	for i := range items[:len(items)-1] {
		place := s.pair(items[i].form, items[i+1].form)
		switch {
		case place < ligature:
			items[i].kern = int16(signed(s.advances, int(place)))
		case place == ligature && s.features&NoLigatures != 0:
			items[i].kern = s.apart(items[i : i+2])
		default:
			return place
		}
	}
	return 0
}

// apart is the correction between two items with which a ligature would begin.
func (k *kerning) apart(pair []item) int16 {
	for at := 0; at < len(k.ligatures)/2; {
		n := number(k.ligatures, at)
		if k.begin(pair, at+1) {
			return int16(signed(k.ligatures, at+n+2))
		}
		at += n + 3
	}
	return 0
}

// ligate joins items to ligatures, in place: from the start on, and at each place the first one that fits.
func (k *kerning) ligate(items []item) []item {
	out := items[:0]
	for i := 0; i < len(items); {
		form, n := k.ligatureAt(items[i:])
		out = append(out, item{form: form, cluster: items[i].cluster})
		i += n
	}
	return out
}

// ligatureAt is the form of the ligature with which items begin, and how many it joins; the first item itself if there
// is none.
func (k *kerning) ligatureAt(items []item) (form uint16, n int) {
	for at := 0; at < len(k.ligatures)/2; {
		n := number(k.ligatures, at)
		if n <= len(items) && k.begin(items[:n], at+1) {
			return uint16(number(k.ligatures, at+1+n)), n
		}
		at += n + 3
	}
	return items[0].form, 1
}

// begin reports whether items are the forms of the ligature at a place.
func (k *kerning) begin(items []item, at int) bool {
	for i, it := range items {
		if number(k.ligatures, at+i) != int(it.form) {
			return false
		}
	}
	return true
}

// take gives a word the glyphs of items, without the spaces at both ends, as collect does with the glyphs of HarfBuzz.
// The glyphs go into the room that they have.
func (w *Word) take(k *kerning, items []item, room []Glyph) {
	track := w.track()
	w.Lead += int64(items[0].kern)
	space, _ := k.glyph(items[len(items)-1].form)
	w.space = harfbuzz.GID(space)
	items = items[1 : len(items)-1]
	w.Glyphs = room
	for i, it := range items {
		id, advance := k.glyph(it.form)
		advance += int32(it.kern) + int32(track)
		w.Glyphs[i] = Glyph{ID: id, Cluster: it.cluster - 1, Advance: advance}
		w.Advance += int64(advance)
	}
	last := len(items) - 1
	if kern := items[last].kern; w.Glyphs[last].Advance != 0 {
		w.Glyphs[last].Advance -= int32(kern)
		w.Advance -= int64(kern)
		w.Tail += int64(kern)
	}
}
