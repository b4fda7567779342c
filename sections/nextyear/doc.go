// Package nextyear makes the report of the next year out of that of a year. It says which parts of the file become
// others: years and the date move, columns of accounts and tables move to the right, and the values of the new year are
// empty until somebody writes them. All else stays as it is written, to the byte: texts are those of last year.
package nextyear
