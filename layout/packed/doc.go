// Package packed reads data that are embedded in the program where they lie: what is not looked up costs no time and no
// memory.
package packed
