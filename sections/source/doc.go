// Package source reads TOML with the place of everything in it.
//
// BurntSushi/toml checks the syntax and gives the values; an index of our own
// (index.go) knows at which line and column each key and value stands, also
// inside arrays of tables, where the library does not. Table hands out values by key and
// type; which keys a table has, the package schema says.
package source
