package shape

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
	xlanguage "golang.org/x/text/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// packer finds out what HarfBuzz makes of the letters of an alphabet in a face. What it cannot prove to be kerning of
// pairs or a plain ligature it leaves to HarfBuzz, letter by letter and pair by pair; what it does not understand is a
// problem, and then the face is not packed.
type packer struct {
	face   *fonts.Face
	a      *alphabet
	s      *Shaper
	o      *openFont
	parsed *font.Font
	// runes are the letters by their numbers.
	runes []rune
	// letters are their forms without features, variants those by one feature.
	letters  []uint16
	variants map[Features]map[int]uint16
	// forms are glyphs, the form 1 first.
	forms     []tables.GlyphID
	byGlyph   map[tables.GlyphID]uint16
	served    []Features
	ligatures []packedLigature
	// reach are the glyphs that a letter may have, in any style and language and on the way there.
	reach []glyphSet
	// all are the glyphs of reach, and those of ligatures of them.
	all glyphSet
	// kerns are the corrections by the forms of pairs, or one of the signs.
	kerns     map[[2]uint16]int
	languages []string
	// telling are the features that show other forms of languages.
	telling  []Features
	problems []string
}

// packedLigature is a ligature of letters.
type packedLigature struct {
	runes []rune
	parts []uint16
	form  uint16
	// apart is the correction between the first two parts in a style without ligatures.
	apart int
}

// The signs among packer.kerns.
const (
	signLigature = math.MaxInt16 + 1
	signUnpacked = math.MaxInt16 + 2
)

// leftFeatures are those that HarfBuzz sets: fractions are more than kerning, and small capitals are rare and twice as many
// forms.
const leftFeatures = Fractions | SmallCapitals | SmallFromCapitals

// allFeatures are all sets of features of which something is packed.
func allFeatures() []Features {
	var out []Features
	for f := range featureSets {
		if Features(f)&leftFeatures == 0 {
			out = append(out, Features(f))
		}
	}
	return out
}

// singleFeatures are the features that change forms.
var singleFeatures = []Features{
	OldStyleFigures, LiningFigures, TabularFigures, SuperiorFigures,
}

// newPacker opens a face.
func newPacker(t testing.TB, face *fonts.Face, a *alphabet) *packer {
	t.Helper()
	p := &packer{
		face: face, a: a, s: plainShaper(), variants: make(map[Features]map[int]uint16),
		byGlyph: make(map[tables.GlyphID]uint16), kerns: make(map[[2]uint16]int), all: glyphSet{},
	}
	var err error
	if p.o, err = p.s.open(face); err != nil {
		t.Fatal(err)
	}
	if p.parsed, err = face.Open(); err != nil {
		t.Fatal(err)
	}
	for _, r := range a.ranges {
		for c := r.first; c <= r.last; c++ {
			p.runes = append(p.runes, c)
		}
	}
	return p
}

// plainShaper is a shaper that sets every word by HarfBuzz.
func plainShaper() *Shaper {
	s := newShaper()
	s.packed.data = ""
	return s
}

// problem notes why the face is not packed.
func (p *packer) problem(format string, args ...any) {
	p.problems = append(p.problems, fmt.Sprintf(format, args...))
}

// pack does all of the work and returns the block.
func (p *packer) pack() []byte {
	p.findLetters()
	p.findReach()
	p.findLigatures()
	p.findServed()
	p.findKerns()
	p.leaveContexts()
	p.checkTables()
	p.findLanguages()
	if len(p.problems) > 0 {
		return nil
	}
	return p.block()
}

// result is a glyph as HarfBuzz set it.
type result struct {
	id      tables.GlyphID
	cluster int
	advance int32
	moved   bool
}

// set has HarfBuzz set some runes between two spaces.
func (p *packer) set(f Features, language string, runes ...rune) []result {
	w := &Word{Face: p.face, script: p.a.script, style: &Style{Features: f, Language: locale.Language{Tag: language}}}
	p.s.runes = append(append(append(p.s.runes[:0], ' '), runes...), ' ')
	p.s.run(w, p.o)
	out := make([]result, len(p.s.buffer.Info))
	for i, info := range p.s.buffer.Info {
		pos := p.s.buffer.Pos[i]
		out[i] = result{tables.GlyphID(info.Glyph), info.Cluster, pos.XAdvance, pos.XOffset != 0 || pos.YOffset != 0}
	}
	return out
}

// natural is the advance of a glyph.
func (p *packer) natural(id tables.GlyphID) int32 { return p.o.hb.GlyphHAdvance(harfbuzz.GID(id)) }

// are reports whether glyphs are the wanted ones, in their places, each for as many runes as lengths has.
func are(got []result, want []tables.GlyphID, lengths []int) bool {
	if len(got) != len(want) {
		return false
	}
	cluster := 0
	for i, g := range got {
		if g.id != want[i] || g.cluster != cluster || g.moved {
			return false
		}
		cluster += lengths[i]
	}
	return true
}

// formOf is the form of a glyph, a new one if need be.
func (p *packer) formOf(id tables.GlyphID) uint16 {
	if f, ok := p.byGlyph[id]; ok {
		return f
	}
	p.forms = append(p.forms, id)
	p.byGlyph[id] = uint16(len(p.forms))
	return uint16(len(p.forms))
}

// alone is the glyph of a letter between spaces, 0 if it is not one glyph that stands where it should.
func (p *packer) alone(f Features, r rune) tables.GlyphID {
	got := p.set(f, "", r)
	if len(got) != 3 || got[1].id == 0 || !are(got, []tables.GlyphID{got[0].id, got[1].id, got[0].id}, []int{1, 1, 1}) {
		return 0
	}
	return got[1].id
}

// findLetters finds the forms of the letters, without features and with each of them.
func (p *packer) findLetters() {
	p.letters = make([]uint16, len(p.runes))
	for i, r := range p.runes {
		if id := p.alone(0, r); id != 0 && id == p.nominal(r) {
			p.letters[i] = p.formOf(id)
		}
	}
	for _, f := range singleFeatures {
		p.variants[f] = make(map[int]uint16)
		for i, r := range p.runes {
			if p.letters[i] == 0 {
				continue
			}
			id := p.alone(f, r)
			if id == 0 {
				p.letters[i] = 0
				continue
			}
			switch {
			case id == p.forms[p.letters[i]-1]:
			case f == SuperiorFigures && !unicode.IsDigit(r):
				p.variants[f][i] = 0 // raised letters are rare, and would be many forms
			default:
				p.variants[f][i] = p.formOf(id)
			}
		}
	}
}

// nominal is the glyph of a character by the cmap table.
func (p *packer) nominal(r rune) tables.GlyphID { return tables.GlyphID(p.o.nominal(r)) }

// systems are the language systems of both tables.
func (p *packer) systems() (gsub, gpos []languageSystem) {
	return languageSystems(&p.parsed.GSUB.Layout, p.a.script), languageSystems(&p.parsed.GPOS.Layout, p.a.script)
}

// substitutions are what the lookups of GSUB do to the glyphs of p.all that some features switch on in any language.
func (p *packer) substitutions(tags []string) []subtableOf {
	gsub, _ := p.systems()
	var out []subtableOf
	for _, i := range active(gsub, tags) {
		lookup := p.parsed.GSUB.Lookups[i]
		for _, t := range lookup.Subtables {
			s := substitution(t, p.all)
			if s.acts() && lookup.Flag&ignoresLetters != 0 {
				s.problem = "a lookup that passes over letters"
			}
			out = append(out, s)
		}
	}
	return out
}

// positionings is the same of GPOS.
func (p *packer) positionings(tags []string) []subtableOf {
	_, gpos := p.systems()
	var out []subtableOf
	for _, i := range active(gpos, tags) {
		lookup := p.parsed.GPOS.Lookups[i]
		for _, t := range lookup.Subtables {
			s := positioning(t, p.all)
			if p.all.meets(t.Cov()) && lookup.Flag&ignoresLetters != 0 {
				s.problem = "a lookup that passes over letters"
			}
			out = append(out, s)
		}
	}
	return out
}

// ignoresLetters are the flags of lookups that pass over base glyphs and ligatures (OpenType 1.9, "Lookup table").
const ignoresLetters = 0x0002 | 0x0004

// everyTag are the tags of all features that may act.
func everyTag() []string { return slices.Concat(usualFeatures, stylisticTags()) }

// findReach finds all glyphs that letters and their ligatures can become.
func (p *packer) findReach() {
	for i, r := range p.runes {
		if p.letters[i] != 0 {
			p.all[p.nominal(r)] = true
		}
	}
	subs := p.substitutions(everyTag())
	for before := 0; before < len(p.all); {
		before = len(p.all)
		subs = p.substitutions(everyTag())
		for _, s := range subs {
			for _, to := range s.single {
				p.all[to] = true
			}
			for _, l := range s.ligatures {
				p.all[l.result] = true
			}
		}
	}
	for i, r := range p.runes {
		reach := glyphSet{}
		if p.letters[i] != 0 {
			reach.add(p.nominal(r), subs)
		}
		p.reach = append(p.reach, reach)
	}
}

// add adds a glyph and all that single substitutions make of it.
func (g glyphSet) add(id tables.GlyphID, subs []subtableOf) {
	if g[id] {
		return
	}
	g[id] = true
	for _, s := range subs {
		if to, ok := s.single[id]; ok {
			g.add(to, subs)
		}
	}
}

// findLigatures packs the ligatures of the feature liga that are made of letters as they are in the cmap table. All others
// are left to HarfBuzz, by their first two glyphs.
func (p *packer) findLigatures() {
	for _, s := range p.substitutions([]string{"liga"}) {
		for _, rule := range s.ligatures {
			p.addLigature(rule)
		}
	}
	for _, s := range p.substitutions(everyTag()) {
		for _, rule := range s.ligatures {
			p.leave(chainOf(rule.parts[:2]), func(left, right int) bool { return p.packs(rule, left, right) })
		}
	}
}

// addLigature packs a rule if its parts are plain letters.
func (p *packer) addLigature(rule ligatureRule) {
	l := packedLigature{}
	for _, part := range rule.parts {
		n := slices.IndexFunc(p.runes, func(r rune) bool { return p.nominal(r) == part })
		if n < 0 || p.letters[n] == 0 {
			return
		}
		l.runes = append(l.runes, p.runes[n])
		l.parts = append(l.parts, p.letters[n])
	}
	want := []tables.GlyphID{p.nominal(' '), rule.result, p.nominal(' ')}
	if !are(p.set(0, "", l.runes...), want, []int{1, len(l.runes), 1}) {
		return
	}
	space := p.form(0, slices.Index(p.runes, ' '))
	l.apart = p.kern(NoLigatures, space, spelling{l.parts[0], l.runes[:1]}, spelling{l.parts[1], l.runes[1:2]})
	if l.apart == signUnpacked {
		return
	}
	l.form = p.formOf(rule.result)
	p.ligatures = append(p.ligatures, l)
}

// packs reports whether the pair of letters with which a rule begins is one of the packed ligature.
func (p *packer) packs(rule ligatureRule, left, right int) bool {
	return slices.ContainsFunc(p.ligatures, func(l packedLigature) bool {
		return p.forms[l.form-1] == rule.result && len(l.runes) == len(rule.parts) &&
			l.runes[0] == p.runes[left] && l.runes[1] == p.runes[right]
	})
}

// chainOf is a context of single glyphs.
func chainOf(glyphs []tables.GlyphID) chain {
	var out chain
	for _, g := range glyphs {
		out = append(out, tables.Coverage1{Glyphs: []tables.GlyphID{g}})
	}
	return out
}

// leave leaves the pairs of letters to HarfBuzz that may be two neighbors of a context, but for the excepted ones.
func (p *packer) leave(c chain, excepted func(left, right int) bool) {
	for left := range p.runes {
		if !p.reach[left].meets(c[0]) {
			continue
		}
		for right := range p.runes {
			if p.reach[right].meets(c[1]) && (excepted == nil || !excepted(left, right)) {
				p.leavePair(p.allForms(left), p.allForms(right))
			}
		}
	}
}

// allForms are the forms that a letter has in any style, and the ligatures that it is in.
func (p *packer) allForms(letter int) []uint16 {
	out := []uint16{p.letters[letter]}
	for _, f := range singleFeatures {
		if form, ok := p.variants[f][letter]; ok {
			out = append(out, form)
		}
	}
	for _, l := range p.ligatures {
		if slices.Contains(l.runes, p.runes[letter]) {
			out = append(out, l.form)
		}
	}
	return out
}

// leavePair leaves the pairs of some forms to HarfBuzz.
func (p *packer) leavePair(left, right []uint16) {
	for _, l := range left {
		for _, r := range right {
			p.kerns[[2]uint16{l, r}] = signUnpacked
		}
	}
}

// findServed finds the sets of features in which the forms of letters and ligatures are those of the single features.
func (p *packer) findServed() {
	for _, f := range allFeatures() {
		if p.composes(f) {
			p.served = append(p.served, f)
		}
	}
}

// composes reports whether a set of features makes what its features make one by one.
func (p *packer) composes(f Features) bool {
	for i, r := range p.runes {
		if form := p.form(f, i); form != 0 && p.alone(f, r) != p.forms[form-1] {
			return false
		}
	}
	for _, l := range p.ligatures {
		if !p.joins(f, l) {
			continue
		}
		space := p.forms[p.form(f, slices.Index(p.runes, ' '))-1]
		want := []tables.GlyphID{space, p.forms[l.form-1], space}
		if !are(p.set(f, "", l.runes...), want, []int{1, len(l.runes), 1}) {
			return false
		}
	}
	return true
}

// form is the form of a letter with some features.
func (p *packer) form(f Features, letter int) uint16 {
	out := p.letters[letter]
	for _, single := range singleFeatures {
		if form, ok := p.variants[single][letter]; ok && f&single != 0 {
			out = form
		}
	}
	return out
}

// joins reports whether there is a ligature with some features.
func (p *packer) joins(f Features, l packedLigature) bool {
	if f&NoLigatures != 0 {
		return false
	}
	for i, r := range l.runes {
		if p.form(f, slices.Index(p.runes, r)) != l.parts[i] {
			return false
		}
	}
	return true
}

// spelling is a form and what is written for it.
type spelling struct {
	form  uint16
	runes []rune
}

// spellings are those of a style.
func (p *packer) spellings(f Features) []spelling {
	var out []spelling
	for i, r := range p.runes {
		if form := p.form(f, i); form != 0 {
			out = append(out, spelling{form, []rune{r}})
		}
	}
	for _, l := range p.ligatures {
		if p.joins(f, l) {
			out = append(out, spelling{l.form, l.runes})
		}
	}
	return out
}

// findKerns sets each pair of forms that stand together in some style.
func (p *packer) findKerns() {
	for _, l := range p.ligatures {
		p.kerns[[2]uint16{l.parts[0], l.parts[1]}] = signLigature
	}
	for _, f := range p.served {
		space := p.form(f, slices.Index(p.runes, ' '))
		all := p.spellings(f)
		for _, a := range all {
			for _, b := range all {
				if _, ok := p.kerns[[2]uint16{a.form, b.form}]; !ok {
					p.kerns[[2]uint16{a.form, b.form}] = p.kern(f, space, a, b)
				}
			}
		}
	}
}

// kern is the correction between two forms.
func (p *packer) kern(f Features, space uint16, a, b spelling) int {
	got := p.set(f, "", slices.Concat(a.runes, b.runes)...)
	want := []tables.GlyphID{p.forms[space-1], p.forms[a.form-1], p.forms[b.form-1], p.forms[space-1]}
	if !are(got, want, []int{1, len(a.runes), len(b.runes), 1}) {
		return signUnpacked
	}
	return int(got[1].advance - p.natural(want[1]))
}

// leaveContexts leaves what contexts may change to HarfBuzz: the pair of neighbors in each of which there are fewest.
func (p *packer) leaveContexts() {
	for _, s := range slices.Concat(p.substitutions(everyTag()), p.positionings(everyTag())) {
		if s.problem != "" {
			p.problem("%s", s.problem)
		}
		if s.context != nil && s.problem == "" {
			p.leave(p.rarest(s.context), nil)
		}
	}
}

// rarest are the two neighbors of a context that are fewest pairs of letters.
func (p *packer) rarest(c chain) chain {
	count := func(cov tables.Coverage) int {
		n := 0
		for _, r := range p.reach {
			if r.meets(cov) {
				n++
			}
		}
		return n
	}
	best := c[:2]
	for i := range c[:len(c)-1] {
		if count(c[i])*count(c[i+1]) < count(best[0])*count(best[1]) {
			best = c[i : i+2]
		}
	}
	return best
}

// checkTables notes what would make pairs no proof: tables that are not read here, marks among the letters, features of
// style that move glyphs.
func (p *packer) checkTables() {
	f := p.parsed
	if len(f.Kern)+len(f.Kerx)+len(f.Morx) > 0 || len(f.GSUB.FeatureVariations)+len(f.GPOS.FeatureVariations) > 0 {
		p.problem("a table of AAT, kern or variations")
	}
	if _, gpos := p.systems(); len(active(gpos, stylisticTags())) > 0 {
		p.problem("a feature of style in GPOS")
	}
	if f.GDEF.GlyphClassDef == nil {
		p.problem("no GDEF")
		return
	}
	const mark = 3
	for id := range p.all {
		if class, _ := f.GDEF.GlyphClassDef.Class(id); class == mark {
			p.problem("the glyph %d is a mark", id)
		}
	}
}

// findLanguages finds the languages in which the face has other forms than in most.
func (p *packer) findLanguages() {
	var letters []rune
	for i, r := range p.runes {
		if p.letters[i] != 0 {
			letters = append(letters, r, ' ')
		}
	}
	p.telling = append([]Features{0}, singleFeatures...)
	usual := p.outcome("", letters)
	var witnesses []rune
	var telling []Features
	for _, tag := range p.unlikeSystems() {
		hex := fmt.Sprintf("x-hbot-%08x", uint32(font.Tag(binary.BigEndian.Uint32([]byte(tag)))))
		found, at := unlike(usual, p.outcome(hex, letters), letters)
		if len(found) == 0 {
			p.problem("no letter shows the language system %s", tag)
			continue
		}
		witnesses = append(witnesses, found[0], ' ')
		telling = append(telling, p.telling[at])
	}
	if len(witnesses) == 0 {
		return
	}
	slices.Sort(telling)
	p.telling = slices.Compact(telling)
	usual = p.outcome("", witnesses)
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			base := string([]rune{a, b})
			if p.differs(base, usual, witnesses) || p.regional(base, usual, witnesses) {
				p.languages = append(p.languages, base)
			}
		}
	}
}

// differs reports whether the letters have other forms in a language. Plans of shaping are kept by the buffer for each
// language, and searched one after the other: so the buffer is a new one.
func (p *packer) differs(language string, usual [][]result, witnesses []rune) bool {
	p.s.buffer = harfbuzz.NewBuffer()
	found, _ := unlike(usual, p.outcome(language, witnesses), witnesses)
	return len(found) > 0
}

// regional reports whether a language has other forms in some region.
func (p *packer) regional(base string, usual [][]result, witnesses []rune) bool {
	if _, err := xlanguage.ParseBase(base); err != nil {
		return false
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region := string([]rune{a, b})
			if _, err := xlanguage.ParseRegion(region); err != nil {
				continue
			}
			if p.differs(base+"-"+region, usual, witnesses) {
				return true
			}
		}
	}
	return false
}

// outcome is how letters with spaces behind them are set in a language, with each of p.telling.
func (p *packer) outcome(language string, letters []rune) [][]result {
	var out [][]result
	for _, f := range p.telling {
		out = append(out, p.set(f, language, letters...))
	}
	return out
}

// unlike lists the letters, with a space behind each, that were not set in the same way, and the place of the first
// outcome that shows one of them.
func unlike(a, b [][]result, letters []rune) (found []rune, at int) {
	for f := range a {
		for i := 0; i < len(letters); i += 2 {
			if len(a[f]) == len(b[f]) && a[f][i+1].id == b[f][i+1].id || slices.Contains(found, letters[i]) {
				continue
			}
			if len(found) == 0 {
				at = f
			}
			found = append(found, letters[i])
		}
	}
	return found, at
}

// unlikeSystems are the tags of the language systems in which other lookups act on the letters than in the usual one of
// the script. Contexts are left to HarfBuzz in each language.
func (p *packer) unlikeSystems() []string {
	gsub, gpos := p.systems()
	var out []string
	for _, system := range gsub {
		if p.signature(system, p.actsGSUB) != p.signature(gsub[usualOf(gsub)], p.actsGSUB) {
			out = append(out, system.tag)
		}
	}
	for _, system := range gpos {
		if p.signature(system, p.actsGPOS) != p.signature(gpos[usualOf(gpos)], p.actsGPOS) {
			p.problem("the language system %s of GPOS", system.tag)
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(tag string) bool { return tag == "" })
}

// usualOf is the place of the usual language system of a script, which follows that for all scripts.
func usualOf(systems []languageSystem) int {
	last := 0
	for i, s := range systems {
		if s.tag == "" {
			last = i
		}
	}
	return last
}

// signature is which lookups of a language system act on letters, feature by feature.
func (p *packer) signature(s languageSystem, acts func(lookup uint16) bool) string {
	var out strings.Builder
	for _, tag := range everyTag() {
		for _, i := range s.lookups[tag] {
			if acts(i) {
				fmt.Fprintf(&out, "%s %d;", tag, i)
			}
		}
	}
	return out.String()
}

// actsGSUB reports whether a lookup of GSUB acts on the letters other than by a context.
func (p *packer) actsGSUB(lookup uint16) bool {
	return slices.ContainsFunc(p.parsed.GSUB.Lookups[lookup].Subtables, func(t tables.GSUBLookup) bool {
		s := substitution(t, p.all)
		return s.acts() && s.context == nil
	})
}

// actsGPOS reports whether a lookup of GPOS covers one of the letters.
func (p *packer) actsGPOS(lookup uint16) bool {
	return slices.ContainsFunc(p.parsed.GPOS.Lookups[lookup].Subtables, func(t tables.GPOSLookup) bool {
		return p.all.meets(t.Cov())
	})
}

// block writes the block, as readKerning reads it.
func (p *packer) block() []byte {
	left, right, places := p.classes()
	advances, pairs := packPairs(places)
	m := p.o.measures
	out := numbers(int(m.upem), int(m.ascent), int(m.descent), int(m.hyphen), int(m.hyphenAdvance))
	for _, s := range m.spaces {
		out = append(out, numbers(int(s.id), int(s.advance))...)
	}
	features := make([]byte, featureSets/8)
	for _, f := range p.served {
		features[f/8] |= 1 << (f % 8)
	}
	var letters, forms, ligatures, variants, languages []byte
	for _, form := range p.letters {
		letters = append(letters, numbers(int(form))...)
	}
	for i, id := range p.forms {
		forms = append(forms, numbers(int(id), int(p.natural(id)))...)
		forms = append(forms, left[i], right[i])
	}
	for _, l := range p.ligatures {
		ligatures = append(ligatures, numbers(len(l.parts))...)
		for _, part := range append(slices.Clone(l.parts), l.form) {
			ligatures = append(ligatures, numbers(int(part))...)
		}
		ligatures = append(ligatures, numbers(l.apart)...)
	}
	for _, f := range singleFeatures {
		variants = append(variants, numbers(int(f), len(p.variants[f]))...)
		for i := range p.runes {
			if form, ok := p.variants[f][i]; ok {
				variants = append(variants, numbers(i, int(form))...)
			}
		}
	}
	languages = []byte(strings.Join(p.languages, ""))
	out = append(out, numbers(len(features), len(letters)/2, len(forms)/formSize, len(advances)/2, len(ligatures)/2,
		len(variants)/2, len(languages)/2, len(places[0]))...)
	return slices.Concat(out, features, letters, forms, advances, ligatures, variants, languages, pairs)
}

// numbers are numbers of two bytes.
func numbers(n ...int) []byte {
	var out []byte
	for _, v := range n {
		if v < math.MinInt16 || v > math.MaxUint16 {
			panic(fmt.Sprintf("the number %d has more than two bytes", v))
		}
		out = binary.LittleEndian.AppendUint16(out, uint16(v))
	}
	return out
}

// unseenPair is a pair of forms that never stand together.
const unseenPair = math.MaxInt32

// classes puts forms together that kern alike on one side.
func (p *packer) classes() (left, right []byte, places [][]int) {
	rows := make([][]int, len(p.forms))
	for i := range rows {
		rows[i] = make([]int, len(p.forms))
		for k := range rows[i] {
			rows[i][k] = unseenPair
			if kern, ok := p.kerns[[2]uint16{uint16(i + 1), uint16(k + 1)}]; ok {
				rows[i][k] = kern
			}
		}
	}
	left, rows = mergeRows(rows)
	right, columns := mergeRows(transposed(rows))
	return left, right, transposed(columns)
}

// mergeRows merges the rows that differ only where one of them has an unseen pair. It returns the new row of each.
func mergeRows(rows [][]int) (class []byte, out [][]int) {
	for _, row := range rows {
		n := slices.IndexFunc(out, func(other []int) bool { return agree(row, other) })
		if n < 0 {
			n = len(out)
			out = append(out, slices.Clone(row))
		}
		for i, v := range row {
			if v != unseenPair {
				out[n][i] = v
			}
		}
		class = append(class, numbers(n)[0])
	}
	if len(out) > 256 {
		panic("there are more than 256 classes")
	}
	return class, out
}

// agree reports whether rows differ nowhere.
func agree(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] && a[i] != unseenPair && b[i] != unseenPair {
			return false
		}
	}
	return true
}

// transposed turns rows into columns.
func transposed(rows [][]int) [][]int {
	out := make([][]int, len(rows[0]))
	for i := range out {
		for _, row := range rows {
			out[i] = append(out[i], row[i])
		}
	}
	return out
}

// packPairs writes the corrections that occur, zero first, and for each pair the place of its own.
func packPairs(places [][]int) (advances, pairs []byte) {
	values := []int{0}
	for _, row := range places {
		for _, v := range row {
			switch {
			case v == signLigature:
				pairs = append(pairs, ligature)
				continue
			case v == signUnpacked || v == unseenPair:
				pairs = append(pairs, unpacked)
				continue
			}
			n := slices.Index(values, v)
			if n < 0 {
				n = len(values)
				values = append(values, v)
			}
			if n >= ligature {
				panic("there are too many corrections")
			}
			pairs = append(pairs, byte(n))
		}
	}
	return numbers(values...), pairs
}
