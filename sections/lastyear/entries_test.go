package lastyear_test

import (
	"strings"
	"testing"
)

// TestTitlesOfListsAreCompared: entries of lists are the same from year to year, titles of their sections are not.
func TestTitlesOfListsAreCompared(t *testing.T) {
	const list = "[[section]]\nkind = \"glossary\"\ntitle = \"Words of 2031\"\n" +
		"[[section.term]]\nterm = \"Wick of 2031\"\ntext = \"What burned in 2031.\"\n"
	got := foundBeside(t, renewed+list, old+list)
	if strings.Count(got, "\n") != 1 || !strings.Contains(got, `"2031" still stands here`) {
		t.Errorf("told is\n%s", got)
	}
}
