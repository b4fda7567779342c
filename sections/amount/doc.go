// Package amount is the numbers of a report as its author wrote them: how the texts of one place are read as numbers,
// the cells of tables that other places name, and what numbers say of things. How a number is taken apart is known by
// sections/number alone.
package amount
