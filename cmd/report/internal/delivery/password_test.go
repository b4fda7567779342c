package delivery

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPassword: a file holds one line, with or without its end, as each editor saves it; what cannot be a password is
// told, and nothing of it.
func TestPassword(t *testing.T) {
	folder := t.TempDir()
	for text, want := range map[string]string{
		"owl": "owl", "owl\n": "owl", "owl\r\n": "owl", "\ufeffowl\n": "owl", " o w l \n\n": " o w l ", "": "",
		"o\x00\x00\x00w\x00l\x00\n": "", "owl\nand more": "", strings.Repeat("o", longestPassword+1): "",
	} {
		name := filepath.Join(folder, "password")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Password(name, "another")
		isRefused := want == "" && text != ""
		if got != want || (err != nil) != isRefused {
			t.Errorf("%.20q: the password is %q, %v", text, got, err)
		}
		if err != nil && (strings.Contains(err.Error(), "owl") || !strings.Contains(err.Error(), "one line")) {
			t.Errorf("%.20q: it says %v", text, err)
		}
	}
	if got, err := Password("", "another"); got != "another" || err != nil {
		t.Errorf("without a file: %q, %v", got, err)
	}
	for name, want := range map[string]string{filepath.Join(folder, "none"): "there is no file", folder: "is a folder"} {
		if _, err := Password(name, ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestOpenPassword: of a password that everyone on the machine can read the sender is told.
func TestOpenPassword(t *testing.T) {
	name := filepath.Join(shared(t), "password")
	if err := os.WriteFile(name, []byte("owl\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[os.FileMode]string{
		0o600: "", 0o640: "", 0o644: name + ": everyone on this machine can read the password in it: chmod 600 " + name,
	} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		var told string
		TellOpen(name, "the password", func(words string) { told += words })
		if told != want {
			t.Errorf("%o: it says %q", mode, told)
		}
	}
}
