package delivery

import (
	"strings"
	"testing"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/reporttest"
)

// TestLeaveOut: readers of a language that is translated less than was asked for get nothing, and it is told; the
// share that is told is one with which they get it.
func TestLeaveOut(t *testing.T) {
	for _, c := range []struct {
		share   Share
		percent int
		left    bool
	}{
		{Share{0, 4}, 100, true}, {Share{3, 4}, 100, true}, {Share{4, 4}, 100, false}, {Share{3, 4}, 75, false},
		{Share{3, 4}, 76, true}, {Share{0, 4}, 0, false}, {Share{0, 0}, 100, false}, {Share{2, 3}, 66, false}, {Share{2, 3}, 67, true},
	} {
		l := &List{People: people()}
		l.LeaveOut("fr", c.share, c.percent)
		if left := len(l.People) == 1; left != c.left || (len(l.LeftOut) == 1) != c.left {
			t.Errorf("%+v of %d %%: %v, %q", c.share, c.percent, l.People, l.LeftOut)
		}
		if again := (&List{People: people()}); c.left {
			if again.LeaveOut("fr", c.share, c.share.percent()); len(again.LeftOut) > 0 {
				t.Errorf("%+v: what is told does not help: %q", c.share, again.LeftOut)
			}
		}
	}
	l := &List{People: people()}
	l.LeaveOut("fr", Share{1, 4}, 100)
	if want := "nothing goes to 2 readers of fr, into which 1 of 4 texts are translated"; !strings.HasPrefix(l.LeftOut[0], want) {
		t.Errorf("it says %q", l.LeftOut[0])
	}
	if l = (&List{People: people()}); len(l.LeftOut) > 0 {
		t.Error("nothing was left out")
	}
	if l.LeaveOut("ar", Share{0, 4}, 100); len(l.LeftOut) > 0 || len(l.People) != 3 {
		t.Errorf("nobody reads it, and it says %q", l.LeftOut)
	}
}

// TestTrial: a message is tried by one person of a valid address, in a language of the report.
func TestTrial(t *testing.T) {
	p := reporttest.Open(t, reporttest.Folder(t, nil))
	for address, want := range map[string]string{
		"me@owl.example": "", "me": "no address", "me@owl.example\nyou@owl.example": "no address", `"a,b"@owl.example`: "\"",
	} {
		list, err := TrialList(p, address, "")
		if want == "" {
			if err != nil || len(list.People) != 1 || list.People[0].Address != address || list.People[0].Language != "en" {
				t.Errorf("%q: %+v, %v", address, list, err)
			}
			continue
		}
		if failure.KindOf(err) != failure.Usage || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", address, err, want)
		}
	}
	if _, err := TrialList(p, "me@owl.example", "fr"); err == nil || !strings.Contains(err.Error(), `the report is not in "fr"`) {
		t.Errorf("in a language that the report is not in: %v", err)
	}
	for sent, want := range map[int]string{1: "a message was sent to me@owl.example alone\n", 0: "0 messages sent\n"} {
		if got := TrialSummary(mail.Outcome{Sent: sent}, "me@owl.example"); got != want {
			t.Errorf("of %d it says %q", sent, got)
		}
	}
}
