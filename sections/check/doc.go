// Package check looks for what is wrong with a report though each of its texts can be set: numbers that contradict each
// other, descriptions of pictures that describe nothing, people who were not asked, and names that a pseudonym hides.
package check
