// Package sections is a report: what it says, section by section, how it is
// read from TOML, what can be wrong with it, and how it becomes a document to set.
//
// Read makes a Report of a file. Report.Compose turns it into a
// content.Document. Both gather problems with their places instead of stopping
// at the first.
//
// How a kind of section is added stands in CONTRIBUTING.md.
package sections
