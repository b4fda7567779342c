// Package key is the keys that tables of several kinds have, such as the id of a thing, a picture or an address, and
// what they share while a report is read.
package key
