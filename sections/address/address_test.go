package address

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLink holds which addresses links may lead to, and how each is written and shown.
func TestLink(t *testing.T) {
	for _, c := range []struct{ written, url, shown, fault string }{
		{"https://owl.example/", "https://owl.example/", "owl.example", ""},
		{" HTTPS://Owl.example/A?b=c#d ", "https://owl.example/A?b=c#d", "Owl.example/A?b=c#d", ""},
		{"www.owl.example/x", "https://www.owl.example/x", "www.owl.example/x", ""},
		{"https://eule-müller.example/straße?q=ü", "https://xn--eule-mller-feb.example/stra%C3%9Fe?q=%C3%BC", "eule-müller.example/straße?q=ü", ""},
		{"https://例え.テスト/道", "https://xn--r8jz45g.xn--zckzah/%E9%81%93", "例え.テスト/道", ""},
		{"https://x.example/a%20b", "https://x.example/a%20b", "x.example/a%20b", ""},
		{"https://x.example/100%", "https://x.example/100%25", "x.example/100%", ""},
		{"https://my_owl.example", "https://my_owl.example", "my_owl.example", ""},
		{"https://x.example/%g1%1g%aF", "https://x.example/%25g1%251g%aF", "x.example/%g1%1g%aF", "no escape"},
		{"https://x.example/a%20b?q=50%&r=5%25", "https://x.example/a%20b?q=50%25&r=5%25", "x.example/a%20b?q=50%&r=5%25", ""},
		{"https://x.example/\"<>^`|~!", "https://x.example/%22%3C%3E%5E%60%7C~!", "x.example/\"<>^`|~!", ""},
		{"https://x.example/lamp_(tool)", "https://x.example/lamp_(tool)", "x.example/lamp_(tool)", ""},
		{"https://x.example:8080/a", "https://x.example:8080/a", "x.example:8080/a", ""},
		{"https://[2001:db8::1]/a", "https://[2001:db8::1]/a", "[2001:db8::1]/a", ""},
		{"mailto:post@müller.example?subject=A", "mailto:post@xn--mller-kva.example?subject=A", "post@müller.example", ""},
		{"tel:+44 20 7946-0000", "tel:+442079460000", "+44 20 7946-0000", ""},
		{"tel:112", "tel:112", "112", ""},

		{"", "", "", "leads nowhere"},
		{"javascript:alert(1)", "", "", "is a program"},
		{"JavaScript:alert(1)", "", "", "is a program"},
		{"vbscript:x", "", "", "is a program"},
		{"data:text/html,x", "", "", "no place on the web"},
		{"file:///etc/hosts", "", "", "file of your own machine"},
		{`C:\Users\owl\report.pdf`, "", "", "file of your own machine"},
		{"c:/Users/owl", "", "", "file of your own machine"},
		{`\\server\share`, "", "", "own network"},
		{"report.pdf", "", "", "beside the report"},
		{"../x", "", "", "beside the report"},
		{"/x", "", "", "beside the report"},
		{"owl.example/x", "", "", "beside the report"},
		{"owl.example:8080", "", "", "beside the report"},
		{"//owl.example", "", "", "does not say how"},
		{"a@owl.example", "", "", "is for mail"},
		{"http://", "", "", "names no domain"},
		{"https:///x", "", "", "names no domain"},
		{"https:owl.example", "", "", "two strokes"},
		{"https://a b.example", "", "", "a space"},
		{`https://owl.example\x`, "", "", "a backslash"},
		{"https://-owl.example", "", "", `"https://-owl.example" `},
		{"1x:y", "", "", "beside the report"},
		{"x_y:owl", "", "", "beside the report"},
		{"https://owl..example", "", "", "no domain that can be"},
		{"https://1.2.3.4.5", "", "", "no domain that can be"},
		{"https://owl.example:port", "", "", "number of a port"},
		{"https://owl\u200b.example", "", "", "U+200B"},
		{"https://owl.example/\u202ex", "", "", "U+202E"},
		{"mailto:", "", "", "is empty"},
		{"mailto:owl", "", "", "no address for mail"},
		{"tel:none", "", "", "no telephone number"},
		{"ftp://owl.example/x", "", "", "begins with ftp:"},
		{"htp://owl.example", "", "", "begins with htp:"},
		{"doi:10.1000/182", "", "", "begins with doi:"},
		{"h323:owl", "", "", "begins with h323:"},
		{"x+y-z:owl", "", "", "begins with x+y-z:"},
		{"smb://server/share", "", "", "begins with smb:"},
		{"SEARCH-MS:query=owl", "", "", "begins with search-ms:"},
		{"ms-word:ofe|u|https://owl.example", "", "", "begins with ms-word:"},
		{"view-source:https://owl.example", "", "", "begins with view-source:"},
		// Faults that leave a link.
		{"http://localhost:80", "http://localhost:80", "", "own network"},
		{"http://192.168.1.1/x", "http://192.168.1.1/x", "", "own network"},
		{"https://owl:secret@owl.example", "https://owl:secret@owl.example", "", "a name before"},
		{"https://owl.example/{slug}", "https://owl.example/%7Bslug%7D", "", "has braces"},
		{"https://owl.example/a_(b", "https://owl.example/a_(b", "", "a bracket"},
	} {
		got, fault := Link(c.written)
		if got.URL != c.url || c.shown != "" && got.Shown != c.shown {
			t.Errorf("Link(%q) = %q, shown %q; want %q, shown %q", c.written, got.URL, got.Shown, c.url, c.shown)
		}
		switch {
		case c.fault == "" && fault != nil:
			t.Errorf("Link(%q) tells %v", c.written, fault.What)
		case c.fault != "" && (fault == nil || !strings.Contains(fault.What, c.fault) || fault.Cure == ""):
			t.Errorf("Link(%q) tells %v, want %q", c.written, fault, c.fault)
		case fault != nil && fault.Minor != (got.URL != ""):
			t.Errorf("Link(%q): the fault is minor (%v), and the address is %q", c.written, fault.Minor, got.URL)
		}
	}
}

// TestCures holds that whoever does what a message says has an address.
func TestCures(t *testing.T) {
	for _, written := range []string{"https:owl.example", "//owl.example/x", "a@owl.example", "htp://owl.example", "doi:10.1000/182", "owl.example/x"} {
		_, fault := Link(written)
		cure := strings.TrimSuffix(fault.Cure, "?")
		cure, _, _ = strings.Cut(cure[strings.LastIndex(cure[:strings.IndexByte(cure, ':')], " ")+1:], ",")
		if _, again := Link(cure); again != nil {
			t.Errorf("the cure of %q is %q, which is told: %s", written, cure, again.What)
		}
	}
}

// TestBareCures holds what is told of addresses without a scheme: domains lack it, all else is a file.
func TestBareCures(t *testing.T) {
	for written, want := range map[string]string{
		"owl.example": "write https://owl.example,", "owl.example:8080/x": "write https://owl.example:8080/x,", "müller.example": "write https://müller.example,",
		"report": onTheWeb, "report.pdf": onTheWeb, "x.y": onTheWeb, ".example": onTheWeb, "a..b.example": onTheWeb, "2.31": onTheWeb,
	} {
		if _, fault := Link(written); fault == nil || !strings.HasPrefix(fault.Cure, want) {
			t.Errorf("the cure of %q is %v, want %q", written, fault, want)
		}
	}
}

// TestWeb holds that an address of the web names its scheme where it must.
func TestWeb(t *testing.T) {
	for written, want := range map[string]string{
		"https://owl.example": "https://owl.example", " http://owl.example/x ": "http://owl.example/x",
		"owl.example": "", "www.owl.example": "", "ftp://owl.example": "", "mailto:a@owl.example": "", "https://owl\u200b.example": "", "": "",
	} {
		if got, fault := Web(written); got.URL != want || (fault == nil) != (want != "") {
			t.Errorf("Web(%q) = %q, %v", written, got.URL, fault)
		}
	}
}

// TestSame holds which words say an address themselves.
func TestSame(t *testing.T) {
	for _, c := range []struct {
		address, words string
		want           bool
	}{
		{"https://www.owl.example/", "owl.example", true}, {"https://owl.example/x", "https://owl.example/x", true},
		{"https://xn--mller-kva.example", "müller.example", true}, {"mailto:a@owl.example", "a@owl.example", true},
		{"tel:+442079460000", "+44 20 7946\u00a00000", true}, {"tel:+442079460000", "our office", false},
		{"https://owl.example/x", "owl.example", false}, {"https://owl.example", "our page", false}, {"https://owl.example", "", false},
	} {
		a, _ := Link(c.address)
		if a.Same(c.words) != c.want {
			t.Errorf("%q is the address %q: %v", c.words, c.address, !c.want)
		}
	}
}

// TestDOI holds the ways in which identifiers are written.
func TestDOI(t *testing.T) {
	for _, written := range []string{"10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182", "https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182", "10.1000/182.", "https://doi.org/10.1000/182;,"} {
		if got := DOI(written); got.URL != "https://doi.org/10.1000/182" || got.Shown != "doi.org/10.1000/182" {
			t.Errorf("DOI(%q) = %v", written, got)
		}
	}
	for _, written := range []string{"https://doi.org/10.1000%2F182%3C1", "10.1000/182<1", "10.1000/182%3C1", "doi:%2010.1000/182%253C1"} {
		if got := BareDOI(written); got != "10.1000/182<1" {
			t.Errorf("BareDOI(%q) = %q", written, got)
		}
	}
	if got := DOI("10.1002/(SICI)1<1::AID>3.0;2-#"); got.URL != "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0;2-%23" {
		t.Errorf("the address is %q", got.URL)
	}
}

// TestMail holds that addresses for mail may name their scheme, and what is none.
func TestMail(t *testing.T) {
	for written, want := range map[string]string{
		"post@owl.example": "mailto:post@owl.example", " mailto:post@owl.example ": "mailto:post@owl.example",
		"": "", "owl.example": "", "https://owl.example": "", "post@\u200bowl.example": "",
	} {
		if got, fault := Mail(written); got.URL != want || (fault == nil) != (want != "") {
			t.Errorf("Mail(%q) = %q, %v", written, got.URL, fault)
		}
	}
}

// FuzzLink feeds anything: what has an address has one that programs understand, in ASCII, and
// what has none is reported.
func FuzzLink(f *testing.F) {
	for _, s := range []string{"https://owl.example/a b", "www.ü.example", "tel:1 2 3", "mailto:a@b.c,d@e.f", "C:\\", "https://[::1]", "%zz", "https://a\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, written string) {
		a, fault := Link(written)
		if a.URL == "" && fault == nil || fault != nil && fault.Minor != (a.URL != "") {
			t.Fatalf("%q: %v, %v", written, a, fault)
		}
		for i := range len(a.URL) {
			if a.URL[i] <= ' ' || a.URL[i] >= utf8.RuneSelf {
				t.Fatalf("%q has the byte %x", a.URL, a.URL[i])
			}
		}
		if u, err := url.Parse(a.URL); strings.HasPrefix(a.URL, "http") && fault == nil && (err != nil || u.Host == "") {
			t.Fatalf("%q: %v", a.URL, err)
		}
	})
}
