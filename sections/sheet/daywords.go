package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// joints are words that stand within days and times as languages write them, and the signs of eras and of days of the
// week: each language of a report has its own.
var joints = strings.Fields("de del d' di da of the st nd rd th a à at um och ter den dag gada ngày tháng năm d " +
	"r g г г. р р. ж ж. м. م ه 年 月 日 号 時 时 分 秒 点 년 월 일 시 분 초 h hr hrs hour hours u uhr uur kl kl. o'clock " +
	"m min mins s sec t z utc | gg ggg gggg")

// wordsOfDay are the words that a format shows beside a day or a time. Separators are none, nor what languages write
// between the parts of a day; a number of minutes alone says nothing without its word.
func wordsOfDay(literals []string, f *format) string {
	var kept []string
	for _, words := range literals {
		words = strings.TrimSpace(words)
		if isSaid(words) && (isBareClock(f) || !areJoints(words)) {
			kept = append(kept, words)
		}
	}
	return strings.Join(kept, " … ")
}

// isSaid reports whether words have a letter, a number or a sign, and are more than marks between others.
func isSaid(words string) bool {
	return strings.ContainsFunc(words, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.S) })
}

// areJoints reports whether all words are joints.
func areJoints(words string) bool {
	for _, word := range strings.Fields(strings.ToLower(words)) {
		bare := strings.Trim(word, ".,:;-–/'()")
		if isSaid(word) && !slices.Contains(joints, word) && !slices.Contains(joints, bare) {
			return false
		}
	}
	return true
}

// isBareClock reports whether a format shows a stretch of time as one number, of minutes or of seconds.
func isBareClock(f *format) bool {
	ofDay := !f.clock.elapsed && (f.shows.Year || f.shows.Month || f.shows.Day || f.shows.Weekday)
	return !ofDay && !f.clock.hours && f.clock.minutes != f.clock.seconds
}
