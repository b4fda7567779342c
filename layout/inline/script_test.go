package inline

import (
	"testing"

	"github.com/go-text/typesetting/language"
)

// The word that is shown is the first in the other script; Latin words are shown only where the
// whole text is in Latin letters.
func TestScriptCount(t *testing.T) {
	var n ScriptCount
	for _, word := range []string{"كلمة", "First", "words", "stand", "here"} {
		own, _ := scriptIn(word)
		n.add(word, own, []language.Script{language.Arabic}, false)
	}
	if !n.mostly() || n.first != "First" || n.script != language.Latin || n.word != "" {
		t.Errorf("got %+v", n)
	}
}
