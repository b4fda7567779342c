package message

import (
	"bytes"
	"image"
	"image/color"
	"math/rand/v2"
	netmail "net/mail"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// messageOf is the message about a report with some lines of [email], of which no page is shown.
func messageOf(t *testing.T, email string) *Message {
	t.Helper()
	p := reporttest.Report(t, reporttest.With("[email]\n"+email))
	if found := reporttest.Problems(p.Problems); found != "" {
		t.Error(found)
	}
	m, err := New(p.Report, new(display.Document))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// ana is a reader.
func ana() netmail.Address { return netmail.Address{Name: "Ana Wren", Address: "ana+l@wren.example"} }

// TestUnsubscribe: a reader's own address takes them off the list; in a draft, which is to nobody, it would take off nobody.
func TestUnsubscribe(t *testing.T) {
	for email, want := range map[string][4]string{
		"":                             {},
		"sender = \"K <k@k.example>\"": {},
		"unsubscribe = \"https://k.example/off\"": {
			"https://k.example/off", "https://k.example/off", "https://k.example/off", "https://k.example/off"},
		"unsubscribe = \"https://k.example/off?{address}\"": {
			"https://k.example/off?ana%2Bl%40wren.example", "", "https://k.example/off?ana%2Bl%40wren.example", ""},
		"sender = \"K <k@k.example>\"\nunsubscribe = \"https://k.example/off?{address}\"": {
			"https://k.example/off?ana%2Bl%40wren.example", "", "https://k.example/off?ana%2Bl%40wren.example", "mailto:k@k.example"},
	} {
		m := messageOf(t, email)
		letter := m.Letter(nil)
		got := [4]string{
			letter.Unsubscribe(ana()), letter.Unsubscribe(netmail.Address{}),
			unsubscribeLink(&m.Report.Message, ana()), unsubscribeLink(&m.Report.Message, netmail.Address{}),
		}
		if got != want {
			t.Errorf("%s: %q, want %q", email, got, want)
		}
	}
}

// TestPersonal: a letter greets its reader, and a draft nobody; the words of the message stay as they are.
func TestPersonal(t *testing.T) {
	m := messageOf(t, "")
	letter := m.Letter(nil)
	for _, to := range []netmail.Address{ana(), {}} {
		text, html, err := letter.Body(to)
		if err != nil {
			t.Fatal(err)
		}
		if greets := strings.Contains(text, "Ana Wren"); greets != (to.Name != "") || strings.Contains(string(html), "Ana Wren") != greets {
			t.Errorf("to %q it says\n%s", to.Name, text)
		}
	}
	own, fresh := m.Draft(), messageOf(t, "").Draft()
	if own.Text() != fresh.Text() {
		t.Error("the words of the message have changed")
	}
}

// TestWeight: it is the size of the letter with the report, whatever that is.
func TestWeight(t *testing.T) {
	m := messageOf(t, "")
	for _, size := range []int{0, 1, 56, 57, 58, 100_000} {
		draft, err := m.Letter(m.Attachment(make([]byte, size))).Draft()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := m.Weight(size); err != nil || got != len(draft) {
			t.Errorf("with %d bytes it weighs %d, and was said to weigh %d, %v", size, len(draft), got, err)
		}
	}
	if name := m.Attachment(nil).Name; name != "lamp-en-email.pdf" {
		t.Errorf("the report is attached as %s", name)
	}
}

// TestOwnAddress: the words to a reader have the address that takes them off the list, as text and as HTML.
func TestOwnAddress(t *testing.T) {
	text, html, err := messageOf(t, "unsubscribe = \"https://k.example/off?{address}\"").Letter(nil).Body(ana())
	want := "https://k.example/off?ana%2Bl%40wren.example"
	if err != nil || !strings.Contains(text, want) || !strings.Contains(string(html), want) {
		t.Errorf("%v, it says\n%s", err, text)
	}
}

// TestAttached: a letter says that the report is attached if it is.
func TestAttached(t *testing.T) {
	m := messageOf(t, "")
	words := m.Report.Meta.Language.Words.Attached
	for report, want := range map[*mail.File]bool{nil: false, m.Attachment([]byte("%PDF")): true} {
		text, _, err := m.Letter(report).Body(ana())
		if err != nil || strings.Contains(text, words) != want {
			t.Errorf("attached %t: %v, it says\n%s", want, err, text)
		}
	}
}

// TestCoverFile: a drawing is a PNG file, a photograph a JPEG file.
func TestCoverFile(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for name, ink := range map[string]func() uint8{".png": func() uint8 { return 80 }, ".jpg": func() uint8 { return uint8(dice.Uint32()) }} {
		img := image.NewRGBA(image.Rect(0, 0, 90, 60))
		for x := range 90 {
			for y := range 60 {
				img.Set(x, y, color.RGBA{ink(), ink(), ink(), 255})
			}
		}
		file, err := coverFile(img)
		if err != nil || file.Name != name || !strings.Contains(file.Type, map[string]string{".png": "png", ".jpg": "jpeg"}[name]) {
			t.Errorf("it is %s, of the type %s, %v", file.Name, file.Type, err)
		}
	}
}

// TestTogether: all languages are greeted in one letter, and numbers and points are left out.
func TestTogether(t *testing.T) {
	first := messageOf(t, "numbers = [{ value = \"12\", label = \"lamps\" }]\nhighlights = [\"A light.\"]")
	second := messageOf(t, "")
	second.Words.Language = "fr"
	letter := Together([]*Message{first, second})
	text, _, err := letter.Body(ana())
	if err != nil {
		t.Fatal(err)
	}
	if letter.Language != "en, fr" || strings.Count(text, "Ana Wren") != 2 || strings.Contains(text, "12") || letter.Report != nil {
		t.Errorf("in %s it says\n%s", letter.Language, text)
	}
}

// TestLetter: a letter has the head of the report's message, and shows the cover if there is one.
func TestLetter(t *testing.T) {
	m := messageOf(t, "subject = \"Lamps\"\nsender = \"K <k@k.example>\"\nreply = \"r@k.example\"\n"+
		"unsubscribe = \"https://k.example/off\"\none_click = true")
	letter := m.Letter(nil)
	if letter.From.Address != "k@k.example" || letter.Reply.Address != "r@k.example" || !letter.OneClick ||
		letter.Subject != "Lamps" || letter.Language != "en" || letter.Cover != nil || m.Draft().Cover.Source != "" {
		t.Errorf("the letter is %+v", letter)
	}
	m.Cover = mail.File{Name: "lamp-en-cover.png", Type: "image/png", Data: []byte("a picture")}
	letter = m.Letter(nil)
	_, html, err := letter.Body(ana())
	if err != nil || letter.Cover != &m.Cover || !strings.Contains(string(html), mail.CoverSource) {
		t.Errorf("the letter shows no cover: %v, %s", err, html)
	}
	if got := m.Draft().Cover.Source; got != "lamp-en-cover.png" {
		t.Errorf("the draft shows %q", got)
	}
	if answers := unsubscribeLink(&m.Report.Message, ana()); answers != "https://k.example/off" {
		t.Errorf("readers leave at %q", answers)
	}
}

// TestNew: the picture of the cover has two pixels for each that it is shown in, whatever the size of the page.
func TestNew(t *testing.T) {
	r := messageOf(t, "").Report
	for _, size := range []unit.Size{
		{W: unit.Millimeters(210), H: unit.Millimeters(297)}, {W: unit.Millimeters(148), H: unit.Millimeters(105)},
	} {
		pages := &display.Document{Structure: display.NewStructure(), Pages: []display.Page{{Size: size}}}
		m, err := New(r, pages)
		if err != nil {
			t.Fatal(err)
		}
		picture, _, err := image.DecodeConfig(bytes.NewReader(m.Cover.Data))
		if err != nil || m.Cover.Name != "lamp-en-cover.png" {
			t.Fatalf("the cover is %s: %v", m.Cover.Name, err)
		}
		shown := m.Words.Cover
		if shown.Width != 260 || shown.Height != picture.Height*260/picture.Width {
			t.Errorf("of %d × %d pixels it is shown in %d × %d", picture.Width, picture.Height, shown.Width, shown.Height)
		}
		if picture.Width < 516 || picture.Width > 524 {
			t.Errorf("the cover is %d pixels wide", picture.Width)
		}
	}
}

// TestPageTogether: the words in all languages show the cover of the first, as a file beside them.
func TestPageTogether(t *testing.T) {
	first, second := messageOf(t, ""), messageOf(t, "")
	first.Cover = mail.File{Name: "lamp-en-cover.png", Data: []byte("a picture")}
	first.Words.Cover.Width = 260
	text, html, err := PageTogether([]*Message{first, second})
	if err != nil || strings.Count(string(html), "lamp-en-cover.png") != 1 || strings.Count(text, "Year of the Lamp") < 2 {
		t.Errorf("%v: it says\n%s\n%s", err, text, html)
	}
}
