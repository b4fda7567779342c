// Package kind is the kinds of sections, one file a kind: its keys, what can be wrong with it, and its blocks. The
// table of all kinds is in kinds.go, and what the rest of the report asks of them in answers.go.
package kind
