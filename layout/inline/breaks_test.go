package inline

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// TestHeapsMarks: as many marks on a letter as any language needs are set, and one more is a heap.
func TestHeapsMarks(t *testing.T) {
	marks := func(n int) string { return strings.Repeat("\u0301", n) }
	for text, want := range map[string]bool{
		"": false, "abc": false, "a" + marks(mostMarks): false, "a" + marks(mostMarks+1): true, marks(mostMarks+1) + "a": true,
		"a" + marks(20) + "b" + marks(20): false, "a" + strings.Repeat("\u0300", 31): true, "a" + strings.Repeat("\u20dd", 31): true,
		strings.Repeat("\u0903", 40): false, // marks that take room of their own
	} {
		if got := heapsMarks(text); got != want {
			t.Errorf("%+q: %v", text, got)
		}
	}
}

// atomsOf makes a paragraph of words, " " for a space, "~" for a tie and "/" for the end of a line.
func atomsOf(words ...string) *Paragraph {
	p := &Paragraph{Styles: []SetStyle{{Text: content.TextStyle{Size: 10 * unit.Pt}}}}
	for _, w := range words {
		a := atom{note: -1, link: -1, place: -1}
		switch w {
		case " ":
			a.kind = spaceAtom
		case "~":
			a.kind = tieAtom
		case "/":
			a.kind = lineEndAtom
		default:
			a.kind, a.word = wordAtom, &shape.Word{Text: w}
		}
		p.atoms = append(p.atoms, a)
	}
	return p
}

// TestNeedsWhole: a paragraph is looked at as a whole where words touch, or where a space stands beside a sign that may forbid a
// break there.
func TestNeedsWhole(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  bool
	}{
		{[]string{"a"}, false}, {[]string{"a", " ", "b"}, false}, {[]string{"a", "b"}, true}, {[]string{"a", " ", ")"}, true}, {[]string{"(", " ", "b"}, true},
		{[]string{"a", " ", "»"}, true}, {[]string{"«", " ", "b"}, true}, {[]string{"a", "~", ")"}, false}, {[]string{"a", " ", "々"}, true},
		{[]string{"–", " ", "b"}, false}, {[]string{"a", " ", "é"}, false}, {[]string{"a)", " ", "b"}, false}, {[]string{"a", " ", "ー"}, true},
	} {
		if got := needsWhole(atomsOf(c.words...)); got != c.want {
			t.Errorf("%q: %v", c.words, got)
		}
	}
}

// TestOpportunities: the segmenter sees all words of a paragraph with what stands between them, and a line ends at spaces by what
// it says, where it was asked.
func TestOpportunities(t *testing.T) {
	var it itemizer
	o := opportunitiesOf(&it, atomsOf("ab", " ", "c", "~", "d", "/", "e-", "f"))
	if o == nil {
		t.Fatal("a paragraph of words that touch was not looked at")
	}
	for i, want := range []int{0, 2, 3, 4, 5, 6, 7, 9, 10} {
		if o.starts[i] != want {
			t.Errorf("atom %d begins at %d, want %d", i, o.starts[i], want)
		}
	}
	for at, want := range map[int]bool{0: false, 1: false, 2: false, 3: true, 4: false, 5: false, 7: true, 8: false, 9: true} {
		if o.before[at] != want {
			t.Errorf("a line may end before %d: %v", at, o.before[at])
		}
	}
	if !o.atSpace(1) || o.atSpace(3) {
		t.Error("a line ends at a tie, or does not at a space")
	}
	if none := opportunitiesOf(&it, atomsOf("a", " ", "b")); none != nil || !none.atSpace(1) {
		t.Error("a line does not end at a space where nothing forbids it")
	}
}

// TestSeam: between two words that touch a line ends only where the segmenter allows it, at a price.
func TestSeam(t *testing.T) {
	for _, c := range []struct {
		name  string
		words []string
		want  int
	}{
		{"behind a hyphen", []string{"a-", "b"}, 1}, {"within a word", []string{"a", "b"}, 0}, {"before a space", []string{"a-", " ", "b"}, 0},
	} {
		p := atomsOf(append(c.words, "x", "y")...)
		var it itemizer
		it.seam(p, 0, opportunitiesOf(&it, p))
		if len(it.items) != c.want {
			t.Errorf("%s: %d breaks", c.name, len(it.items))
			continue
		}
		if c.want == 0 {
			continue
		}
		if item := it.items[0]; item.Kind != linebreak.Penalty || item.Cost != afterCharacterCost {
			t.Errorf("%s: %+v", c.name, item)
		}
		if ref := it.refs[0]; ref.from != int32(len(c.words[0])) || ref.to != ref.from || ref.atom != 0 {
			t.Errorf("%s: the break is at %+v", c.name, ref)
		}
	}
	p := atomsOf("a-", "b")
	var it itemizer
	it.seam(p, 1, opportunitiesOf(&it, p))
	it.seam(p, 0, nil)
	if len(it.items) != 0 {
		t.Error("there is a break behind the last word, or where nobody asked")
	}
}

// TestSigns: signs that close keep to what is before them, signs that open to what follows, and letters to neither.
func TestSigns(t *testing.T) {
	for r, want := range map[rune][2]bool{
		'a': {false, false}, '7': {false, false}, ')': {true, false}, '(': {false, true}, '"': {true, true}, '.': {true, false}, 'é': {false, false},
		'»': {true, true}, '–': {true, false}, '—': {true, false}, '…': {true, false}, '。': {true, true}, 'ー': {true, false}, '日': {false, false},
		'\u2fff': {true, true}, '々': {true, false}, '\u3100': {true, true}, 'ㄅ': {false, false},
	} {
		if got := [2]bool{closes(r), opens(r)}; got != want {
			t.Errorf("%q closes, opens: %v, want %v", r, got, want)
		}
	}
	for text, want := range map[string]rune{"ab": 'b', "a\u0301": 'a', "a\u0301\u0302": 'a', "(\u0301": '('} {
		if got := lastBase(&shape.Word{Text: text}); got != want {
			t.Errorf("%+q ends with %q", text, got)
		}
	}
}
