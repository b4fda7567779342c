package delivery

import (
	netmail "net/mail"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/reporttest"
)

// people are those of the tests.
func people() []mail.Person {
	return []mail.Person{
		{Name: "Ana", Address: "ana@wren.example", Language: "fr", Line: 2},
		{Address: "bo@wren.example", Language: "en", Line: 3},
		{Name: "Ci", Address: "ci@wren.example", Language: "fr", Line: 4},
	}
}

// journal begins a journal in which the message to Ana was on its way when a run ended.
func journal(t *testing.T, more ...mail.State) *mail.Journal {
	t.Helper()
	j, err := mail.OpenJournal(mail.Head{Slug: "lamp"}, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	for i, state := range append([]mail.State{mail.Sending}, more...) {
		if err := j.Record(people()[i].Address, state, "250 ok"); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// TestSettle: an answer is noted, whatever the letters of the address; who gave none is asked.
func TestSettle(t *testing.T) {
	for name, c := range map[string]struct {
		answers Answers
		want    mail.State
	}{
		"none":     {Answers{}, mail.Sending},
		"resend":   {Answers{Resend: []string{"ANA@wren.example"}}, mail.Waiting},
		"received": {Answers{Received: []string{"ana@wren.example"}}, mail.Sent},
		"asked":    {Answers{Ask: func(string) (mail.State, bool) { return mail.Sent, true }}, mail.Sent},
		"open":     {Answers{Ask: func(string) (mail.State, bool) { return mail.Sent, false }}, mail.Sending},
		"both":     {Answers{Resend: []string{"ana@wren.example"}, Ask: func(string) (mail.State, bool) { return mail.Sent, true }}, mail.Waiting},
	} {
		j := journal(t)
		if err := c.answers.Settle(people(), j); err != nil {
			t.Fatal(err)
		}
		if got, _ := j.State("ana@wren.example"); got != c.want {
			t.Errorf("%s: the state is %d, want %d", name, got, c.want)
		}
		if got, _ := j.State("bo@wren.example"); got != mail.Waiting {
			t.Errorf("%s: somebody else is in the state %d", name, got)
		}
	}
	err := Answers{Resend: []string{"bo@wren.example"}, Received: []string{"ana@wren.example", "who@wren.example"}}.Settle(people(), journal(t))
	if failure.KindOf(err) != failure.Usage || !strings.Contains(err.Error(), "bo@wren.example, who@wren.example is known") {
		t.Errorf("of those of whom all is known: %v", err)
	}
}

// letters are one in each language.
func letters() map[string]*mail.Letter {
	out := make(map[string]*mail.Letter)
	for tag, subject := range map[string]string{"en": "The year", "fr": "L’année"} {
		out[tag] = &mail.Letter{
			Subject: subject, Language: tag,
			Unsubscribe: func(netmail.Address) string { return "" },
			Body:        func(netmail.Address) (string, []byte, error) { return "text", []byte("<p>text</p>"), nil },
		}
	}
	return out
}

// TestPreview: those who wait are listed with their letter, the others are counted.
func TestPreview(t *testing.T) {
	none, err := mail.OpenJournal(mail.Head{}, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		journal *mail.Journal
		want    string
	}{
		"no journal": {none, "Ana <ana@wren.example>  fr  L’année\n<bo@wren.example>       en  The year\nCi <ci@wren.example>    fr  L’année\n" +
			"1 message in en, SIZE each\n2 messages in fr, SIZE each\nnothing was sent: add --yes to send\n"},
		"journal": {journal(t, mail.Sent), "Ci <ci@wren.example>  fr  L’année\n1 message in fr, SIZE each\n1 message sent or refused before\n" +
			"1 message not known whether it arrived; say --resend ADDRESS or --mark-sent ADDRESS:\n  ana@wren.example (line 2 of the list)\n" +
			"nothing was sent: add --yes to send\n"},
	} {
		got, err := Preview(people(), letters(), c.journal)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range []string{"439 B", "459 B"} {
			got = strings.ReplaceAll(got, size, "SIZE")
		}
		if got != c.want {
			t.Errorf("%s: it says\n%s", name, got)
		}
	}
}

// TestSummary: each outcome is reported with the people that it concerns.
func TestSummary(t *testing.T) {
	who := people()
	got := Summary(mail.Outcome{Sent: 1, Before: 2, Refused: []mail.Answer{{Person: who[0], Reply: "550 no"}}, PutOff: []mail.Answer{{Person: who[1], Reply: "451 later"}}})
	want := "1 message sent, 2 before\n1 message refused by the server for good; mend the list:\n  ana@wren.example (line 2 of the list) 550 no\n" +
		"1 message put off by the server; run the command again:\n  bo@wren.example (line 3 of the list) 451 later\n"
	if got != want {
		t.Errorf("it says\n%s", got)
	}
	if got := Summary(mail.Outcome{}); got != "0 messages sent\n" {
		t.Errorf("of nothing it says %q", got)
	}
}

// TestReadList: people are read in the languages of the report; lines that cannot be used are reported.
func TestReadList(t *testing.T) {
	folder := reporttest.Folder(t, map[string]string{
		"people.csv": "address,language\nana@wren.example,\nbo@wren.example,fr\n",
	})
	p := reporttest.Open(t, folder)
	list, err := ReadList(p, filepath.Join(folder, "people.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if len(list.People) != 1 || list.People[0].Language != "en" || list.Problems.Len() != 1 {
		t.Errorf("the people are %+v; %v", list.People, list.Problems.Sorted())
	}
	if _, err := ReadList(p, filepath.Join(folder, "none.csv")); failure.KindOf(err) != failure.Usage {
		t.Errorf("a list that is not there: %v", err)
	}
}

// TestSummaryOfForeignText: what a server answers reaches the terminal without what would steer it.
func TestSummaryOfForeignText(t *testing.T) {
	said := Summary(mail.Outcome{Refused: []mail.Answer{{Reply: "550 no \x1b[31m\a\u009b\u202e"}}})
	if !strings.Contains(said, "550 no <U+001B>[31m<U+0007><U+009B><U+202E>\n") {
		t.Errorf("the summary is %q", said)
	}
}
