package manuscript

import "testing"

// TestDescribed: what programs write where a description should be is none.
func TestDescribed(t *testing.T) {
	for _, c := range []struct{ alternative, want string }{
		{"A  keeper\nwaves", "A keeper waves"}, {"image1.PNG", ""}, {`C:\Users\x\logo one.png`, ""}, {"file:///x", ""},
		{"The file a.png", "The file a.png"}, {"", ""},
	} {
		if got := described(c.alternative); got != c.want {
			t.Errorf("%q is described as %q, want %q", c.alternative, got, c.want)
		}
	}
}

// TestFollowed: a link is kept if readers can follow it, with its spaces escaped; others are losses.
func TestFollowed(t *testing.T) {
	for _, c := range []struct{ link, want string }{
		{" https://a.example/b c ", "https://a.example/b%20c"}, {"https://a.example", "https://a.example"}, {"", ""},
		{"javascript:alert(1)", ""}, {"letter.docx", ""}, {"//host/x", ""}, {"mailto:a@example.org", "mailto:a@example.org"},
	} {
		var losses Losses
		got := Followed(c.link, &losses)
		if got != c.want || (len(losses.All()) > 0) != (c.want == "" && c.link != "") {
			t.Errorf("%q leads to %q, want %q; losses %v", c.link, got, c.want, losses.All())
		}
	}
}
