package inline

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"

	"github.com/go-text/typesetting/language"
)

// TestScripts: a code of scripts stands for each script that its languages are written in, and an unknown one for none.
func TestScripts(t *testing.T) {
	table := StyleTable{scriptsOf: make(map[string][]language.Script)}
	for code, want := range map[string][]language.Script{
		"": nil, "x": nil, "Latn": {language.Latin}, "Arab": {language.Arabic},
		"Jpan": {language.Han, language.Hiragana, language.Katakana}, "Kore": {language.Hangul, language.Han},
		"Hans": {language.Han, language.Bopomofo}, "Hant": {language.Han, language.Bopomofo},
	} {
		for range 2 { // the second time it is known
			if got := table.scripts(code); !slices.Equal(got, want) {
				t.Errorf("%q stands for %v", code, got)
			}
		}
		first := language.Common
		if len(want) > 0 {
			first = want[0]
		}
		if got := table.firstScript(code); len(want) > 0 && got != first {
			t.Errorf("%q begins with %v", code, got)
		}
	}
}

// TestScriptCounted: letters are counted in words of any script, signs in none; the first word in another script is
// kept, and the first of three letters at least that is not Latin.
func TestScriptCounted(t *testing.T) {
	var n ScriptCount
	arabic := []language.Script{language.Arabic}
	for _, w := range []struct {
		word string
		own  language.Script
		code bool
	}{
		{"كلمة", language.Arabic, false}, {"12,3", language.Greek, false}, {"code", language.Latin, true}, {"µm", language.Greek, false},
		{"Name", language.Latin, false}, {"αβγ", language.Greek, false}, {"слово", language.Cyrillic, false},
	} {
		n.add(w.word, w.own, arabic, w.code)
	}
	n.add("word", language.Latin, nil, false)
	if want := (ScriptCount{letters: 18, foreign: 14, first: "µm", script: language.Greek, word: "αβγ"}); n != want {
		t.Errorf("counted %+v", n)
	}
	for _, c := range []struct {
		letters, foreign int
		want             bool
	}{{11, 11, false}, {12, 6, false}, {12, 7, true}, {13, 7, true}, {14, 7, false}} {
		n := ScriptCount{letters: c.letters, foreign: c.foreign}
		if n.mostly() != c.want {
			t.Errorf("%d of %d letters are in another script: mostly is %v", c.foreign, c.letters, !c.want)
		}
	}
}

// TestPlacesOfTexts: each place of a text is entered once while texts come from it, and a text without a place has none.
func TestPlacesOfTexts(t *testing.T) {
	var p Paragraph
	one, two := diag.At("report.toml", 1, 5), diag.At("report.toml", 2, 5)
	if one != one.Start() {
		t.Fatal("places cannot be compared")
	}
	var got []int32
	for _, at := range []diag.Span{{}, one, one, {}, two, two, one} {
		got = append(got, p.enterSpan(at))
	}
	if !slices.Equal(got, []int32{-1, 0, 0, -1, 1, 1, 2}) || !slices.Equal(p.places, []diag.Span{one, two, one}) {
		t.Errorf("texts are from %v of %v", got, p.places)
	}
}

// TestScriptIn: a word is in the script of its first letter; signs and digits have none.
func TestScriptIn(t *testing.T) {
	for word, want := range map[string]language.Script{
		"a": language.Latin, "z": language.Latin, "A": language.Latin, "Z": language.Latin, "@`[{": 0, "": 0, "12,5": 0, "–…": 0,
		"é": language.Latin, "\u0301б": language.Cyrillic, "(1) ж a": language.Cyrillic, "\x80": 0,
	} {
		if got, ok := scriptIn(word); got != want || ok != (want != 0) {
			t.Errorf("%q is in %v", word, got)
		}
	}
}

// TestLacksReported: what a family lacks is told where the report chooses the family, or else where it is asked for first.
func TestLacksReported(t *testing.T) {
	asked, chosen := diag.At("report.toml", 5, 1), diag.At("brand.toml", 2, 1)
	var found finding.List
	lacks{{"One", content.Strong, asked}, {"Two", content.Italic, asked}}.report(map[string]diag.Span{"Two": chosen}, &found)
	want := []finding.Finding{
		finding.NoEmphasis{At: finding.At(asked), Family: "One", Missing: content.Strong},
		finding.NoEmphasis{At: finding.At(chosen), Family: "Two", Missing: content.Italic},
	}
	if got := found.All(); !slices.Equal(got, want) {
		t.Errorf("found %+v", got)
	}
}

// TestIsPoint: the decimal point is that of the language, a full stop where none is said, and always the Arabic one.
func TestIsPoint(t *testing.T) {
	for _, c := range []struct {
		r    rune
		sign string
		want bool
	}{{'.', "", true}, {',', "", false}, {',', ",", true}, {'.', ",", false}, {'٫', "", true}, {'٫', ",", true}, {'1', "", false}} {
		if isPoint(c.r, c.sign) != c.want {
			t.Errorf("%q is the point %q: %v", c.r, c.sign, !c.want)
		}
	}
}
