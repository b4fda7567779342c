// Package imprint is whose report it is, and what it is called, of which day and in which language: the tables [report]
// and [organisation].
package imprint
