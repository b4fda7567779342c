package shape

import (
	"slices"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// fullWidth is on which side a sign of Chinese, Japanese or Korean has empty space within its em.
type fullWidth uint8

const (
	notFullWidth fullWidth = iota
	// opening signs have empty space before their ink, closing ones behind it.
	opening
	closing
	// centered signs, and the ideographic space, have it on both sides.
	centered
)

// fullWidthOf is how a sign stands within its em.
func fullWidthOf(r rune) fullWidth {
	switch r {
	case '「', '『', '（', '〔', '［', '｛', '〈', '《', '【', '〖', '〘', '〝', '｟':
		return opening
	case '」', '』', '）', '〕', '］', '｝', '〉', '》', '】', '〗', '〙', '〟', '｠', '、', '。', '，', '．':
		return closing
	case '・', '：', '；', '\u3000':
		return centered
	}
	return notFullWidth
}

// halfWidth is the feature of signs on half an em (OpenType 1.9, "halt").
var halfWidth = opentype.MustNewTag("halt")

// squeezed are the features that set a sign on half an em where two signs meet, so that there is no hole in the line
// (Requirements for Japanese Text Layout, 3.1.4; CSS Text 4, text-spacing-trim).
func squeezed(script scriptTag, runes []rune) []harfbuzz.Feature {
	switch script {
	case language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo:
	default:
		return nil
	}
	var out []harfbuzz.Feature
	for i := 1; i < len(runes); i++ {
		before := fullWidthOf(runes[i-1])
		r := fullWidthOf(runes[i])
		switch {
		case before == notFullWidth || r == notFullWidth:
		case r == opening:
			out = append(out, harfbuzz.Feature{Tag: halfWidth, Value: 1, Start: i, End: i + 1})
		case before == closing:
			out = append(out, harfbuzz.Feature{Tag: halfWidth, Value: 1, Start: i - 1, End: i})
		}
	}
	return out
}

// featuresOf are the features of a word of some runes in its style.
func featuresOf(w *Word, runes []rune) []harfbuzz.Feature {
	features := w.style.Features.harfbuzz()
	if more := squeezed(w.script, runes); more != nil {
		return slices.Concat(features, more)
	}
	return features
}
