package content

import (
	"testing"

	"annualreport/layout/locale"
)

// TestIsBlank tells inlines with something to read from those without, whatever they lie in.
func TestIsBlank(t *testing.T) {
	around := []func(...Inline) Inline{
		func(in ...Inline) Inline { return InEmphasis{Emphasis: Strong, Inlines: in} },
		func(in ...Inline) Inline { return InStyle{Inlines: in} },
		func(in ...Inline) Inline { return InLanguage{Language: locale.Language{Tag: "fr"}, Inlines: in} },
		func(in ...Inline) Inline { return Isolate{Inlines: in} },
		func(in ...Inline) Inline { return Link{Inlines: in} },
	}
	for _, c := range []struct {
		inline Inline
		blank  bool
	}{{Text{Value: " \u00a0\n"}, true}, {LineEnd{}, true}, {Text{Value: "a"}, false}, {Note{}, false}, {PageOf{}, false}} {
		for i, wrap := range around {
			for _, in := range [][]Inline{{c.inline}, {LineEnd{}, c.inline}, {wrap(c.inline)}, {wrap(), wrap(wrap(c.inline))}} {
				if IsBlank(in) != c.blank {
					t.Errorf("%d: IsBlank(%#v) = %t", i, in, !c.blank)
				}
			}
		}
	}
	if !IsBlank(nil) {
		t.Error("nothing is not blank")
	}
}
