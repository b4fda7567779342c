package xmltree

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// archive is a file with one part.
func archive(t *testing.T, part string) *Archive {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("a.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(part)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestDamaged: a part that is no whole XML is refused with its name, its line and what to do; nothing of it is read.
func TestDamaged(t *testing.T) {
	for part, want := range map[string]string{
		"<a><b>x</b></b></a>": "its part a.xml is damaged in line 1: ", "<a>\n<b></a>": "its part a.xml is damaged in line 2: ",
		"<a>\n\n<b>": "its part a.xml is damaged in line 3: ", "<a>&nbsp;</a>": "its part a.xml is damaged in line 1: ",
		"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>\xe9</a>": "its part a.xml is damaged in line 2: ",
		strings.Repeat("<a>", mostDeep+1):                              "its part a.xml cannot be read, as elements are within each other more than 400 deep",
	} {
		_, err := archive(t, part).Tree("a.xml")
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.60q: %v, want %s", part, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "damaged") && !strings.HasSuffix(err.Error(), anew) {
			t.Errorf("%.60q: %v says no cure", part, err)
		}
	}
	whole := "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>b</a>" + strings.Repeat(" ", 9)
	if n, err := archive(t, whole).Tree("a.xml"); err != nil || n.Child("a").Words() != "b" {
		t.Errorf("%v %v", n, err)
	}
}
