package mail

import (
	"strings"

	textlanguage "golang.org/x/text/language"
)

// keyOfTag is a tag of a language as tags are compared: in small letters, with hyphens where lists of other programs
// have underscores (en_US).
func keyOfTag(tag string) string { return strings.ToLower(strings.ReplaceAll(tag, "_", "-")) }

// nearest is the language among some that readers of another one read as their own: the same language, in the same
// script, of another country (BCP 47 calls that a lookup; RFC 4647, 3.4). One of the same country goes first. Tags of
// single languages and those of the groups that they belong to are the same (nb and no, cmn and zh).
func nearest(tag string, languages []string) (string, bool) {
	wanted, err := textlanguage.All.Parse(keyOfTag(tag))
	if err != nil {
		return "", false
	}
	base, _, region := wanted.Raw()
	script := scriptOf(wanted)
	found := ""
	for _, one := range languages {
		known, err := textlanguage.All.Parse(one)
		if err != nil {
			continue
		}
		knownBase, _, knownRegion := known.Raw()
		if knownBase != base || scriptOf(known) != script {
			continue
		}
		if knownRegion == region {
			return one, true
		}
		if found == "" {
			found = one
		}
	}
	return found, found != ""
}

// scriptOf is the script of a language; of one that names none, that in which it is usually written.
func scriptOf(tag textlanguage.Tag) textlanguage.Script {
	script, _ := tag.Script()
	return script
}
