// Package bib knows publications: what is known of one (Reference), how programs that keep them write it (BibTeX and
// BibLaTeX, CSL-JSON, RIS, PubMed's and EndNote's formats), and how it is written for them again. Each format has
// files of its own, whose names begin alike: bib, tex, csl, ris, nbib, refer. What is wrong in a file is reported by
// entry and line; it costs no more than the field that it stands in.
package bib
