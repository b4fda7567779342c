package catalogue

import (
	"fmt"
	"slices"
	"strings"
)

// Flags of a message that the program sets, as Weblate knows them (docs.weblate.org, "Customizing checks"): other
// programs leave them where they are, or out.
const (
	// MarkdownFlag marks a text with the marks of Markdown.
	MarkdownFlag = "md-text"
	// lengthFlag stands before the most letters that a text has room for.
	lengthFlag = "max-length:"
)

// LengthFlag says how many letters a text has room for.
func LengthFlag(most int) string { return fmt.Sprintf("%s%d", lengthFlag, most) }

// programFlag reports whether the program sets a flag, and not a translator.
func programFlag(flag string) bool {
	return flag == MarkdownFlag || strings.HasPrefix(flag, lengthFlag)
}

// setProgramFlags sets the flags of a message behind the mark that somebody must look at it, and before those of
// translators.
func (e *Entry) setProgramFlags(flags []string) {
	others := slices.DeleteFunc(slices.Clone(e.Flags), programFlag)
	at := 0
	if len(others) > 0 && others[0] == fuzzyFlag {
		at = 1
	}
	if len(flags) > 0 || len(others) != len(e.Flags) {
		e.Flags = slices.Insert(others, at, flags...)
	}
}
