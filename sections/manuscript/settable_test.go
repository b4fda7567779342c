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

// TestLinksOnce: a link whose words look differently is one.
func TestLinksOnce(t *testing.T) {
	var losses Losses
	const to = "file:///x"
	Line([]Run{{Text: "a ", Link: to}, {Text: "b", Link: to, Marks: Strong}, {Text: " c"}, {Text: "d", Link: to}}, &losses)
	if all := losses.All(); len(all) != 1 || all[0].Count != 2 {
		t.Errorf("%+v", all)
	}
}

// TestInnerCalls: a call of a note from within another one that was called before is told as that, and a note without
// words as such.
func TestInnerCalls(t *testing.T) {
	d := &Document{
		Blocks: []Block{Paragraph{Runs: []Run{{Text: "a"}, {Note: 1}, {Note: 2}, {Note: 3}}}},
		Notes: [][]Block{
			{Paragraph{Runs: []Run{{Text: "one"}}}}, {Paragraph{Runs: []Run{{Text: "two"}, {Note: 1}}}}, {Paragraph{}},
		},
	}
	d.Sections(Names{Untitled: "x"})
	all := d.Losses.All()
	if len(all) != 2 || all[0].Loss != lossOfEmptyNotes || all[1].Loss != lossOfInnerCalls {
		t.Errorf("%+v", all)
	}
}
