package svg

import "testing"

// FuzzRead: no file brings the program down, and each is a drawing or has problems.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`<svg viewBox="0 0 10 10"><path d="M0 0 L5 5 Q 1 2 3 4z"/></svg>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		drawing, problems := Read(data, nil)
		if (drawing == nil) == (len(problems) == 0) {
			t.Errorf("a drawing: %t, problems: %v", drawing != nil, problems)
		}
	})
}

// TestProblemWords: a problem says its line, what is wrong and what can be done, as far as they are known.
func TestProblemWords(t *testing.T) {
	for want, p := range map[string]Problem{
		"line 3: it is bad: mend it": {Line: 3, Fault: "it is bad", Cure: "mend it"}, "it is bad: mend it": {Fault: "it is bad", Cure: "mend it"},
		"line 3: it is bad": {Line: 3, Fault: "it is bad"}, "it is bad": {Fault: "it is bad"},
	} {
		if got := p.Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
