// Package lastyear compares a report with that of last year: what last year's figures say now and said then, which
// values of the new year are not written yet, which texts are last year's to the word, and which places still name last
// year.
package lastyear
