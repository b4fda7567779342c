// Package conformance judges the structure of a document before its file claims to keep
// to PDF/UA-1 and PDF/A-2a: what lies in what, what is heard and in which order, what no
// text may hold. It is a net for faults of the program: what a report can get wrong is
// reported where the report is read, in words of its keys.
//
// The rules are those of ISO 32000-1, 14.8.4, ISO 14289-1 (PDF/UA-1), clause 7, and
// ISO 19005-2, 6.2.11.7, and some of our own where these are silent: no note lies within
// another, nothing is heard that says nothing.
package conformance
