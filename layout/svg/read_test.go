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
