package address

import (
	"strings"
	"testing"
)

// TestSchemes holds to which further schemes the links of a report may lead, how these are written, and that none that
// runs programs or opens files becomes a link, whatever a report allows.
func TestSchemes(t *testing.T) {
	report := Schemes{"sms", "geo", "matrix", "javascript", "file", "data", "vbscript", "x"}
	for _, c := range []struct{ written, url, shown, fault string }{
		{"sms:+441234", "sms:+441234", "sms:+441234", ""},
		{"SMS:+441234", "sms:+441234", "sms:+441234", ""},
		{"geo:52.5,13.4;u=35", "geo:52.5,13.4;u=35", "geo:52.5,13.4;u=35", ""},
		{"matrix:r/ü:owl.example", "matrix:r/%C3%BC:owl.example", "matrix:r/ü:owl.example", ""},
		{"https://owl.example/x", "https://owl.example/x", "owl.example/x", ""},
		{"sms:", "", "", "leads nowhere"},
		{"sms://", "", "", "leads nowhere"},
		{"sms:a b", "", "", "a space"},
		{`sms:\\server`, "", "", "a backslash"},
		{"sms:\u202e1", "", "", "U+202E"},
		{"ipfs:Qm", "", "", "begins with ipfs:"},
		{"JavaScript:alert(1)", "", "", "is a program"},
		{"vbscript:x", "", "", "is a program"},
		{"data:text/html,x", "", "", "no place on the web"},
		{"file:///etc/hosts", "", "", "file of your own machine"},
		{"x:/y", "", "", "file of your own machine"},
	} {
		got, fault := report.Link(c.written)
		if got.URL != c.url || c.shown != "" && got.Shown != c.shown {
			t.Errorf("%q leads to %q, shown %q; want %q, %q", c.written, got.URL, got.Shown, c.url, c.shown)
		}
		if (fault == nil) != (c.fault == "") || fault != nil && !strings.Contains(fault.What, c.fault) {
			t.Errorf("%q tells %v, want %q", c.written, fault, c.fault)
		}
	}
}

// TestCheckScheme holds which schemes a report may allow, and what is told of the others.
func TestCheckScheme(t *testing.T) {
	for name, want := range map[string]string{
		"sms": "", "Geo": "", "matrix": "", "ipfs": "", "web+owl": "", "https": "", "h323": "",
		"sms:": "with a colon", "": "no scheme", "a": "no scheme", "1x": "no scheme", "a b": "no scheme", "com.owl": "no scheme", "sms://x": "no scheme", "ü": "no scheme",
		"javascript": "never be allowed", "JavaScript": "never be allowed", "data": "never be allowed", "file": "never be allowed", "VBScript": "never be allowed",
		"smb": "never be allowed", "ms-word": "never be allowed", "search-ms": "never be allowed", "view-source": "never be allowed",
	} {
		fault := CheckScheme(name)
		if (fault == nil) != (want == "") || fault != nil && (!strings.Contains(fault.What, want) || fault.Cure == "") {
			t.Errorf("%q: %v, want %q", name, fault, want)
		}
		if fault == nil {
			if _, again := (Schemes{strings.ToLower(name)}).Link(name + "://owl.example/x"); again != nil {
				t.Errorf("%q is allowed, and its links are not: %s", name, again.What)
			}
		}
	}
	if _, fault := Link("sms:1"); !strings.HasSuffix(fault.Cure, `or allow it by [links] with schemes = ["sms"]`) {
		t.Errorf("the cure is %q", fault.Cure)
	}
	if _, fault := Link("smb://x"); strings.Contains(fault.Cure, "[links]") {
		t.Errorf("what cannot be allowed is told to be: %q", fault.Cure)
	}
}

// TestMailFields holds what a link for mail may set in the reader's message (RFC 6068, 4).
func TestMailFields(t *testing.T) {
	for head, want := range map[string]string{
		"": "", "subject=A%20b": "", "SUBJECT=a&body=b%0D%0Ac%09d": "", "cc=a@owl.example,b@owl.example": "", "to=a@owl.example": "",
		"keywords=a": "", "in-reply-to=%3C1@owl.example%3E": "", "subject=100%": "", "subject": "", "subject=%E2%80%8C": "",
		"attach=/etc/passwd": `sets the field "attach"`, "Attachment=x": `sets the field "attachment"`, "%61ttach=x": `sets the field "%61ttach"`, "bcc=a@owl.example": `sets the field "bcc"`,
		"from=a@owl.example": "sets the field", "&subject=a": `sets the field ""`, "subject=a&": `sets the field ""`, "subject=a&x-mailer=b": `sets the field "x-mailer"`,
		"subject=a%0D%0ABcc:x@owl.example": "a control character in subject", "body=%00": "a control character in body", "body=%1B": "a control character in body",
		"cc=owl": "no address for mail", "to=": "no address for mail", "cc=a@owl.example%0ABcc:x@owl.example": "no address for mail",
	} {
		got, fault := Link("mailto:post@owl.example?" + head)
		if (fault == nil) != (want == "") || fault != nil && !strings.Contains(fault.What, want) || (got.URL != "") != (want == "") {
			t.Errorf("%q: %q, %v; want %q", head, got.URL, fault, want)
		}
	}
}

// TestWebsiteOfNoScheme holds that two strokes at the beginning of a website, as in the name of a share of files, are told.
func TestWebsiteOfNoScheme(t *testing.T) {
	for written, want := range map[string]string{"owl.example": "https://owl.example", "//srv/share": "", "//owl.example": "", `\\srv\share`: ""} {
		if got, fault := Website(written); got.URL != want || (fault == nil) != (want != "") {
			t.Errorf("%q: %q, %v", written, got.URL, fault)
		}
	}
}
