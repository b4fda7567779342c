// Package accounts is statements of accounts as rows that add up. Of each sum it finds which of the rows above it is
// the sum of, by the forms that the trade has: the items since the last sum, the totals since the last result, an
// opening balance with what was moved, the rows below a heading that has values. What fits no form is a fault with
// both values and the rows.
//
// A form holds for all columns of a row: accounts are not added up in one way this year and in another the year before.
package accounts
