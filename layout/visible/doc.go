// Package visible looks at a set document for words that nobody can read: those that stand
// outside of their page, that lie over other words, or that something painted later hides.
//
// It is the last check of the layout and knows nothing of how pages are made: Check is a
// function from the display list to findings. What is right by intention stays silent: a word
// on a ground that was painted before it, a rule through or under a word, marks for those who
// trim the page.
package visible
