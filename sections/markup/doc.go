// Package markup turns the Markdown of a report into blocks.
//
// goldmark parses (CommonMark with tables, footnotes, strikethrough,
// typographic quotes and bare addresses); Blocks walks its tree once. What stands in the
// text but cannot be set (HTML, a footnote without its note, a picture inside of a
// sentence) is reported with its place. The rest of the report comes in through
// Context: styles, objects to place by their name, pictures.
package markup
