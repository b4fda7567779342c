package sections

import "testing"

// TestGuarded: no cell of a file that a report carries is a formula for a spreadsheet program; numbers stay numbers.
func TestGuarded(t *testing.T) {
	rows := [][]string{
		{"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=x", "+", "-"},
		{"-5", "+5", "-1,234.5", "- 5", "-12 %", "-.5", "-12%", ""}, {"a=b", "5-3", "−5", "—", "'=x"}, {"\n=1+1", "＝1", "＋x", "\xff=1"},
	}
	want := "'=1+1,'+cmd|' /C calc'!A0,'-2+3,'@SUM(A1),'\tx,\"'=x\",'+,'-\r\n" +
		"-5,+5,\"-1,234.5\",- 5,-12 %,-.5,-12%,\r\na=b,5-3,−5,—,'=x\r\n\"'\r\n=1+1\",'＝1,'＋x,\xff=1\r\n"
	if got := string(asCSV(rows)); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
