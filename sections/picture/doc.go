// Package picture keeps the picture files of a report: each is read once, whoever shows it.
package picture
