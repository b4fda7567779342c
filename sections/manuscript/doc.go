// Package manuscript is a text that somebody wrote elsewhere, with a word processor or in Markdown, and how it becomes
// sections of a report.
//
//	docx, odt, markdown   bytes of a file → Document
//	Document.Sections     → Sections: titles, text in Markdown, tables, pictures      sections.go, inline.go
//	TOML                  Sections → the lines of a report.toml                        toml.go
//
// What cannot be kept is counted as a Loss, so that the author can look at it.
package manuscript
