// Package schema says, once and as a value, which keys a table of the report has: the name of each key, its
// type, whether it is needed, what holds without it, what it is to a translator, a sentence on it and an
// example. From that one value come the reading of the table into a struct, the messages on unknown keys,
// what is translated, the tables of keys in docs/report-format.md and a JSON Schema.
//
// A Table[*T] is read into a T. Its keys are made by Text, Truth, Whole and their like, each bound to a field
// of T by a function, so that the compiler checks the types on both sides.
package schema
