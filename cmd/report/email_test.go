package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math/rand/v2"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// noise writes a photograph that no compression makes small.
func noise(t *testing.T, file string, width, height int, seed uint64) {
	t.Helper()
	dice := rand.New(rand.NewPCG(seed, 1))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		img.Pix[i] = uint8(dice.Uint32())
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// photographs writes a report of so many photographs, with a budget.
func photographs(t *testing.T, n int, budget string) string {
	t.Helper()
	folder := t.TempDir()
	var b strings.Builder
	fmt.Fprintf(&b, "[report]\ntitle = \"Owls\"\ndate = 2031-03-01\nlanguage = \"en\"\nslug = \"owls\"\n[organisation]\nname = \"The Owl and Lantern Society\"\n"+
		"[editions.email]\nbudget = %q\n[[section]]\nkind = \"narrative\"\ntitle = \"Seen\"\ntext = \"All of them.\"\n", budget)
	for i := range n {
		name := fmt.Sprintf("owl%d.jpg", i)
		noise(t, filepath.Join(folder, name), 900, 600, uint64(i))
		fmt.Fprintf(&b, "[[section.picture]]\nfile = %q\nalt = \"An owl\"\n", name)
	}
	file := filepath.Join(folder, "report.toml")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// call runs the command, and gives its exit code and what it said.
func call(args ...string) (code int, out, problems string) {
	var stdout, stderr bytes.Buffer
	code = run(append([]string{"report"}, args...), streams{out: &stdout, err: &stderr})
	return code, stdout.String(), stderr.String()
}

// TestBudget: the message keeps to its budget with pictures that are as good as they can be, what was done is
// told, and the message weighs what was said.
func TestBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	file := photographs(t, 3, "295 KB")
	to := filepath.Join(filepath.Dir(file), "out")
	code, out, problems := call("build", "--json", "-e", "email", "-o", to, file)
	if code != exitDone {
		t.Fatalf("exit %d: %s%s", code, out, problems)
	}
	var told jsonAccount
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		t.Fatal(err)
	}
	m := told.Files[0].Message
	if m == nil || m.Bytes > 295_000 || m.Bytes < 250_000 || m.Resolution < 72 || m.Resolution >= 110 {
		t.Fatalf("%+v", m)
	}
	if code, out, problems := call("email", "-q", "-o", to, file); code != exitDone {
		t.Fatalf("exit %d: %s%s", code, out, problems)
	}
	data, err := os.ReadFile(filepath.Join(to, "owls-en.eml"))
	if err != nil {
		t.Fatal(err)
	}
	if len(data) != m.Bytes {
		t.Errorf("the message has %d bytes, and was said to have %d", len(data), m.Bytes)
	}
	built, err := os.ReadFile(filepath.Join(to, "owls-en-email.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(attached(t, data), built) {
		t.Error("the message has another file than was built")
	}
}

// attached is the PDF file of a message.
func attached(t *testing.T, data []byte) []byte {
	t.Helper()
	m, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	r := multipart.NewReader(m.Body, params["boundary"])
	for {
		p, err := r.NextPart()
		if err != nil {
			t.Fatal(err)
		}
		if p.FileName() == "owls-en-email.pdf" {
			out, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, p))
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
	}
}

// TestBudgetThatCannotBeKept: the largest objects are named, and nothing is written.
func TestBudgetThatCannotBeKept(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	file := photographs(t, 4, "100 KB")
	to := filepath.Join(filepath.Dir(file), "out")
	code, _, problems := call("build", "-e", "email", "-o", to, file)
	if code != exitProblems {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{"report.toml:9:10: error: the message takes ", " with pictures at 72 pixels an inch, and may take 100 KB", "the largest are owl", "text and letters ("} {
		if !strings.Contains(problems, want) {
			t.Errorf("it does not say %q:\n%s", want, problems)
		}
	}
	if entries, err := os.ReadDir(to); err == nil {
		t.Errorf("%d files were written", len(entries))
	}
}
