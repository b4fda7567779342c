// Package proofreading reads a report as a proofreader does, on request: what can be set and is yet seldom meant.
// Placeholders, words that stand twice, signs without their partners, headings and links that are alike, short forms
// that nobody explains, what tells who a hidden person is, days that no calendar has, numbers that contradict tables.
// All it finds are warnings: it may be wrong, and says so by what it quotes.
package proofreading

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Report is what is read.
type Report struct {
	// File is the report's own file, and Others are texts in Markdown that it takes from beside it.
	File   *source.File
	Others []*source.File
	// Shape is what is known of the file's tables and keys.
	Shape schema.Shape
	// Language is that of the report.
	Language *language.Language
	// Facts are the numbers of tables, charts and big numbers, with the names of what they count.
	Facts []amount.Fact
	// Hidden are the names that pseudonyms stand for.
	Hidden []source.Text
}

// Read tells what a proofreader would ask about.
func (r *Report) Read(problems *diag.List) {
	texts := textsOf(r)
	if texts == nil {
		return // the file is no TOML, which was told
	}
	for i := range texts.passages {
		p := &texts.passages[i]
		placeholders(p, problems)
		doubledWords(p, problems)
		doubledSpaces(p, problems)
		openSigns(p, problems)
		longAlternative(p, problems)
		foreignLetters(p, problems)
		colorAlone(p, problems)
		impossibleDays(p, problems)
		traces(p, problems)
	}
	twinHeadings(texts, problems)
	shortForms(texts, problems)
	links(texts, problems)
	partsOfNames(texts, r, problems)
	contradictions(texts, r.Facts, problems)
}
