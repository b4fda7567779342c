package output

import (
	"path/filepath"
	"slices"
	"testing"
)

// TestChanges: a file and its job ticket are written side by side, in the folder that is named.
func TestChanges(t *testing.T) {
	files := Into("build", []File{{Name: "a-print.pdf", Data: []byte("a"), JobTicket: []byte("inks")}, {Name: "b.pdf", Data: []byte("b")}})
	var names, texts []string
	for _, c := range Changes(files) {
		names = append(names, filepath.ToSlash(c.Name()))
		texts = append(texts, string(c.Data()))
	}
	if !slices.Equal(names, []string{"build/a-print.pdf", "build/a-print.txt", "build/b.pdf"}) || !slices.Equal(texts, []string{"a", "inks", "b"}) {
		t.Errorf("they are %v with %v", names, texts)
	}
	if (&File{Name: "a.pdf"}).TicketName() != "" {
		t.Error("a file that is not printed has a job ticket")
	}
}
