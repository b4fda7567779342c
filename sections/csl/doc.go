// Package csl cites publications in the styles of the Citation Style Language, version 1.0.2
// (https://citationstyles.org):
// it reads a file of a style, and writes the entries of a bibliography by it. What stands in the text of an article
// (citations, and their positions) is not part of it, but for the letters behind years that tell entries apart.
//
// A style is a tree of elements (node.go, style.go). Each element has a file that says how it is written: text,
// number, label, date, names, group, choose. They give runs of words with their looks (run.go), which polish.go joins
// as printers do: signs that meet, quotation marks inside of others. The words of languages are in terms.go and
// locales.go.
package csl
