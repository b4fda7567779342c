// Package object is what can stand inside of a section by its name: tables, charts, statements of accounts, pictures
// and quotations. Each is read, checked and composed here.
package object
