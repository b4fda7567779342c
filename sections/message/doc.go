// Package message is how a report is announced: the table [email], and what a message says of the report.
package message
