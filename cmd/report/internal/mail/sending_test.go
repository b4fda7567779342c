package mail

import (
	"context"
	"crypto/tls"
	"fmt"
	"math/rand/v2"
	netmail "net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
)

// crowd is so many people.
func crowd(n int) []Person {
	var out []Person
	for i := range n {
		out = append(out, Person{Name: fmt.Sprintf("Wren %d", i), Address: fmt.Sprintf("wren%d@owl.example", i), Language: "en", Line: i + 2})
	}
	return out
}

// mailing is a mailing to a server, with a journal in a folder.
func mailing(t testing.TB, s Server, folder string) *Mailing {
	t.Helper()
	j, err := OpenJournal(Head{Slug: "owl", Year: 2031, Organisation: "Owls"}, time.Now,
		filepath.Join(folder, "owl.journal"), filepath.Join(folder, "people.owl.journal"))
	if err != nil {
		t.Fatal(err)
	}
	l := testLetter()
	return &Mailing{Server: s, Name: "owl", From: "office@owl.example", Letters: map[string]*Letter{"en": l, "fr": l}, Journal: j,
		Now: time.Now, Sleep: func(context.Context, time.Duration) error { return nil }}
}

// goOn runs a mailing, and closes its journal.
func (m *Mailing) goOn(t testing.TB, people []Person) Outcome {
	t.Helper()
	defer func() { _ = m.Journal.Close() }()
	out, err := m.Run(t.Context(), people)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// each holds that every one of some people has so many messages.
func (s *testServer) each(t *testing.T, people []Person, want int) {
	t.Helper()
	for _, p := range people {
		if n := len(s.got[p.Address]); n != want {
			t.Errorf("%s has %d messages, want %d", p.Address, n, want)
		}
	}
}

// TestRun: each has one message, over TLS and with a password, and another run sends nothing.
func TestRun(t *testing.T) {
	s := (&testServer{user: "owl", password: "hoot"}).start(t, true)
	folder, people := t.TempDir(), crowd(20)
	server := s.Server
	server.User, server.Password = "owl", "hoot"
	if out := mailing(t, server, folder).goOn(t, people); out.Sent != 20 || out.Before != 0 {
		t.Errorf("%+v", out)
	}
	if out := mailing(t, server, folder).goOn(t, append(people, Person{Address: "late@owl.example", Language: "fr"})); out.Sent != 1 || out.Before != 20 {
		t.Errorf("the second run: %+v", out)
	}
	s.each(t, people, 1)
	if server.TLS.ServerName != "" {
		t.Errorf("what is known of servers names %s", server.TLS.ServerName)
	}
	if s.connections != 2*2 { // STARTTLS begins a connection anew
		t.Errorf("%d connections", s.connections)
	}
}

// TestServersThatAreNotSafe: no password goes to a server without TLS, unless it is on this machine; nothing goes to
// one whose certificate is not trusted, or who does not know the password.
func TestServersThatAreNotSafe(t *testing.T) {
	secure := (&testServer{user: "owl", password: "hoot"}).start(t, true)
	plain := (&testServer{user: "owl", password: "hoot"}).start(t, false)
	cases := map[string]struct {
		change func(*Server)
		want   string
	}{
		"wrong password": {func(s *Server) { *s = secure.Server; s.User, s.Password = "owl", "howl" }, "535"},
		"no password":    {func(s *Server) { *s = secure.Server }, "530"},
		"not trusted":    {func(s *Server) { *s = secure.Server; s.TLS = &tls.Config{}; s.User, s.Password = "owl", "hoot" }, "certificate"},
		"no TLS":         {func(s *Server) { *s = plain.Server; s.TLS = secure.Server.TLS }, "STARTTLS"},
		"nobody at home": {func(s *Server) { *s = plain.Server; s.Port = 1 }, "refused"},
		"here, in clear": {func(s *Server) { *s = plain.Server; s.User, s.Password = "owl", "hoot" }, ""},
	}
	for name, c := range cases {
		var server Server
		c.change(&server)
		m := mailing(t, server, t.TempDir())
		out, err := m.Run(t.Context(), crowd(1))
		_ = m.Journal.Close()
		if c.want == "" && err == nil && out.Sent == 1 {
			continue
		}
		if err == nil || c.want == "" || !strings.Contains(err.Error(), c.want) || out.Sent > 0 {
			t.Errorf("%s: %v, %+v; want %q", name, err, out, c.want)
		}
	}
}

// TestRefusals: who is refused for good is reported and not asked again; who is put off is tried
// again, and by the next run.
func TestRefusals(t *testing.T) {
	people := crowd(10)
	later := 2
	s := (&testServer{
		rcpt: func(address string, _ int) error {
			switch address {
			case people[3].Address:
				return &smtp.SMTPError{Code: 550, Message: "no such user"}
			case people[4].Address:
				if later--; later >= 0 {
					return &smtp.SMTPError{Code: 451, Message: "come again"}
				}
			case people[5].Address:
				return &smtp.SMTPError{Code: 452, Message: "the box is full"}
			}
			return nil
		},
		data: func(address string, _ int) error {
			if address == people[6].Address {
				return &smtp.SMTPError{Code: 554, Message: "we take no owls"}
			}
			return nil
		},
	}).start(t, false)
	folder := t.TempDir()
	m := mailing(t, s.Server, folder)
	m.RetryAfter = time.Second
	out := m.goOn(t, people)
	if out.Sent != 7 || len(out.Refused) != 2 || len(out.PutOff) != 1 || out.PutOff[0].Person.Address != people[5].Address || !strings.Contains(out.Refused[0].Reply, "no such user") {
		t.Errorf("%+v", out)
	}
	s.rcpt, s.data = nil, nil
	if out := mailing(t, s.Server, folder).goOn(t, people); out.Sent != 1 || out.Before != 7 || len(out.Refused) != 2 || len(out.PutOff) != 0 {
		t.Errorf("the second run: %+v", out)
	}
	s.each(t, append(people[:3:3], people[4], people[5], people[7]), 1)
	s.each(t, []Person{people[3], people[6]}, 0)
}

// maybe is for a message that is lost on its way or at its end, as the net has it.
const maybe = -1

// TestCutConnections: a connection that is lost before the server has the message costs nothing; one that
// is lost before it answers leaves one message of which nobody knows.
func TestCutConnections(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for name, c := range map[string]struct {
		rcpt, data error
		unknown    int
		has        int // messages of the one in question
	}{
		"at the address":      {rcpt: errCut, has: 1},
		"closing the service": {rcpt: &smtp.SMTPError{Code: 421, Message: "enough for one connection"}, has: 1},
		"before it is read":   {data: errCut, unknown: maybe, has: 1},
		"when it is kept":     {data: errTaken, unknown: 1, has: 1},
	} {
		t.Run(name, func(t *testing.T) {
			people := crowd(40)
			const at = 17
			once := func(err error) func(string, int) error {
				done := false
				return func(_ string, taken int) error {
					if err == nil || taken != at || done {
						return nil
					}
					done = true
					return err
				}
			}
			s := (&testServer{rcpt: once(c.rcpt), data: once(c.data)}).start(t, false)
			folder := t.TempDir()
			out := mailing(t, s.Server, folder).goOn(t, people)
			if c.unknown == maybe {
				c.unknown = len(out.Unknown)
				c.has -= c.unknown
			}
			if len(out.Unknown) != c.unknown || out.Sent != len(people)-c.unknown || len(out.PutOff) > 0 {
				t.Fatalf("%d sent, not known: %v, put off: %v", out.Sent, out.Unknown, out.PutOff)
			}
			s.each(t, append(people[:at:at], people[at+1:]...), 1)
			s.each(t, people[at:at+1], c.has)
			if c.unknown == 0 {
				return
			}
			if got := out.Unknown[0].Person; got != people[at] {
				t.Errorf("of %s it is not known", got.Address)
			}
			if out := mailing(t, s.Server, folder).goOn(t, people); out.Sent != 0 || len(out.Unknown) != 1 {
				t.Errorf("the second run: %+v", out)
			}
			m := mailing(t, s.Server, folder)
			if err := m.Journal.Record(people[at].Address, Waiting, "again"); err != nil {
				t.Fatal(err)
			}
			if out := m.goOn(t, people); out.Sent != 1 || len(out.Unknown) != 0 {
				t.Errorf("the third run: %+v", out)
			}
			s.each(t, people[at:at+1], c.has+1)
			if ids := s.got[people[at].Address]; ids[0] != ids[len(ids)-1] {
				t.Errorf("the message has two names: %q", ids)
			}
		})
	}
}

// TestKilled: a run that is killed at any moment is gone on with: everyone has a message, and nobody has
// two but those who were sent another on purpose.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	if port := os.Getenv("MAILING_PORT"); port != "" {
		n, _ := strconv.Atoi(port)
		mailing(t, Server{Host: "127.0.0.1", Port: n, Timeout: time.Minute}, os.Getenv("MAILING_FOLDER")).goOn(t, crowd(200))
		return
	}
	s := (&testServer{}).start(t, false)
	folder, people := t.TempDir(), crowd(200)
	dice := rand.New(rand.NewPCG(2031, 3))
	again := make(map[string]int)
	kills := 0
	for {
		killed := s.killedRun(t, folder, dice)
		open := resend(t, s.Server, folder, people, again)
		if open > 1 {
			t.Errorf("of %d messages it is not known whether they arrived", open)
		}
		if killed {
			kills++
		} else if open == 0 {
			break
		}
	}
	if kills < 4 {
		t.Errorf("it was killed %d times: that proves nothing", kills)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, p := range people {
		if n := len(s.got[p.Address]); n < 1 || n > 1+again[p.Address] {
			t.Errorf("%s has %d messages, and was sent another %d times", p.Address, n, again[p.Address])
		}
	}
	t.Logf("killed %d times, %d sent again on purpose", kills, len(again))
}

// killedRun begins a run as a program of its own, and kills it when the server has some messages more: at
// the address, at the message, or some time after it. It reports whether it came to that.
func (s *testServer) killedRun(t *testing.T, folder string, dice *rand.Rand) bool {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	cmd.Env = append(os.Environ(), "MAILING_PORT="+strconv.Itoa(s.Port), "MAILING_FOLDER="+folder)
	moment, later := dice.IntN(3), time.Duration(dice.IntN(3000))*time.Microsecond
	kill := func(at, target int) func(string, int) error {
		return func(_ string, taken int) error {
			switch {
			case taken < target || at != min(moment, 1):
			case moment == 2:
				time.AfterFunc(later, func() { _ = cmd.Process.Kill() })
			default:
				_ = cmd.Process.Kill()
			}
			return nil
		}
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s.lock.Lock()
	target := s.taken + 3 + dice.IntN(30)
	s.rcpt, s.data = kill(0, target), kill(1, target)
	s.lock.Unlock()
	return cmd.Wait() != nil
}

// resend has those sent another message of whom it is not known whether they have one, and counts them.
func resend(t *testing.T, server Server, folder string, people []Person, again map[string]int) (open int) {
	t.Helper()
	m := mailing(t, server, folder)
	defer func() { _ = m.Journal.Close() }()
	for _, p := range people {
		if state, _ := m.Journal.State(p.Address); state == Sending {
			open++
			again[p.Address]++
			if err := m.Journal.Record(p.Address, Waiting, "again"); err != nil {
				t.Fatal(err)
			}
		}
	}
	return open
}

// TestPace: messages are as far apart as was asked for.
func TestPace(t *testing.T) {
	s := (&testServer{}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	clock, slept := testClock(), time.Duration(0)
	m.Interval = time.Second
	m.Now = func() time.Time { return clock }
	m.Sleep = func(_ context.Context, d time.Duration) error {
		clock, slept = clock.Add(d), slept+d
		return nil
	}
	m.goOn(t, crowd(5))
	if slept != 4*time.Second {
		t.Errorf("it waited %v", slept)
	}
}

// TestRefusedForItself: that the server does not want the message at all is nobody's own refusal: the run
// ends, and all are to have it when it is mended.
func TestRefusedForItself(t *testing.T) {
	people := crowd(30)
	s := (&testServer{data: func(_ string, taken int) error {
		if taken >= 5 {
			return &smtp.SMTPError{Code: 554, Message: "this is spam"}
		}
		return nil
	}}).start(t, false)
	folder := t.TempDir()
	m := mailing(t, s.Server, folder)
	out, err := m.Run(t.Context(), people)
	_ = m.Journal.Close()
	if err == nil || !strings.Contains(err.Error(), "refuses the message itself: 554") || out.Sent != 5 || len(out.Refused) != 0 || out.Left != 25 {
		t.Errorf("%v, %+v", err, out)
	}
	s.data = nil
	if out := mailing(t, s.Server, folder).goOn(t, people); out.Sent != 25 || out.Before != 5 {
		t.Errorf("the second run: %+v", out)
	}
	s.each(t, people, 1)
}

// TestRefusedNotInRow: messages that are refused for what they are end the run only if none between them was taken.
func TestRefusedNotInRow(t *testing.T) {
	people := crowd(7)
	s := (&testServer{data: func(address string, _ int) error {
		if address == people[1].Address || address == people[3].Address || address == people[5].Address {
			return &smtp.SMTPError{Code: 554, Message: "we take no owls"}
		}
		return nil
	}}).start(t, false)
	if out := mailing(t, s.Server, t.TempDir()).goOn(t, people); out.Sent != 4 || len(out.Refused) != 3 {
		t.Errorf("%+v", out)
	}
}

// TestTooLarge: a message that is larger than the server takes is not tried on everyone.
func TestTooLarge(t *testing.T) {
	s := (&testServer{limit: 10_000}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	defer func() { _ = m.Journal.Close() }()
	out, err := m.Run(t.Context(), crowd(3))
	if err == nil || !strings.Contains(err.Error(), "and the server takes 10000") || out.Left != 3 {
		t.Errorf("%v, %+v", err, out)
	}
	if state, _ := m.Journal.State("wren0@owl.example"); state != Waiting {
		t.Errorf("the state is %d", state)
	}
}

// TestRefusedSender: a server that does not take the sender ends the run, and nobody is refused for it.
func TestRefusedSender(t *testing.T) {
	s := (&testServer{user: "owl", password: "hoot"}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	defer func() { _ = m.Journal.Close() }()
	out, err := m.Run(t.Context(), crowd(3))
	want := "the server does not take messages from office@owl.example: 530 5.0.0 say who you are"
	if err == nil || err.Error() != want || out.Left != 3 || len(out.Refused) != 0 {
		t.Errorf("%v, %+v", err, out)
	}
}

// TestProgressOfRun: before each message it is said how many are done, of those that wait.
func TestProgressOfRun(t *testing.T) {
	people := crowd(5)
	s := (&testServer{rcpt: func(address string, _ int) error {
		if address == people[2].Address {
			return &smtp.SMTPError{Code: 550, Message: "no such user"}
		}
		return nil
	}}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	if err := m.Journal.Record(people[0].Address, Sent, ""); err != nil {
		t.Fatal(err)
	}
	var said []string
	m.Progress = func(done, all int) { said = append(said, fmt.Sprintf("%d/%d", done, all)) }
	m.goOn(t, people)
	if got := strings.Join(said, " "); got != "0/4 1/4 2/4 3/4" {
		t.Errorf("it says %s", got)
	}
}

// TestProgressOfUnknown: a message of which nobody knows whether it arrived is done with.
func TestProgressOfUnknown(t *testing.T) {
	people := crowd(3)
	s := (&testServer{data: func(address string, _ int) error {
		if address == people[1].Address {
			return errTaken
		}
		return nil
	}}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	var said []string
	m.Progress = func(done, all int) { said = append(said, fmt.Sprintf("%d/%d", done, all)) }
	out := m.goOn(t, people)
	if got := strings.Join(said, " "); got != "0/3 1/3 2/3" || out.Sent != 2 || len(out.Unknown) != 1 {
		t.Errorf("it says %s; %+v", got, out)
	}
}

// TestPutOffAgain: those whom the server puts off are tried three times, with a wait before each, and are then left for
// another run, which a run that is not to wait does at once.
func TestPutOffAgain(t *testing.T) {
	for wait, want := range map[time.Duration]int{0: 1, time.Minute: 3} {
		asked := 0
		s := (&testServer{rcpt: func(string, int) error {
			asked++
			return &smtp.SMTPError{Code: 452, Message: "the box is full"}
		}}).start(t, false)
		m := mailing(t, s.Server, t.TempDir())
		slept := time.Duration(0)
		var told []string
		m.Waits = func(words string) { told = append(told, words) }
		m.RetryAfter = wait
		m.Sleep = func(_ context.Context, d time.Duration) error {
			slept += d
			return nil
		}
		out := m.goOn(t, crowd(1))
		if asked != want || slept != time.Duration(want-1)*time.Minute || len(out.PutOff) != 1 || out.PutOff[0].Reply != "452 4.0.0 the box is full" {
			t.Errorf("wait %v: it was asked %d times within %v; %+v", wait, asked, slept, out)
		}
		if len(told) != want-1 || want > 1 && told[0] != "the server put off 1 message: trying again in 1m0s" {
			t.Errorf("wait %v: it told %q", wait, told)
		}
	}
}

// TestLargestMessage: a message that is just as large as the server takes is handed over to it.
func TestLargestMessage(t *testing.T) {
	for more, fits := range map[int64]bool{0: true, -1: false} {
		m := mailing(t, Server{}, t.TempDir())
		m.Now = testClock
		r := &run{Mailing: m}
		one := crowd(1)[0]
		data, err := m.Letters["en"].message(Envelope{
			To: netmail.Address{Name: one.Name, Address: one.Address}, Date: testClock(), ID: r.id(one),
		})
		if err != nil {
			t.Fatal(err)
		}
		m.Server = (&testServer{limit: int64(len(data)) + more}).start(t, false).Server
		out, err := m.Run(t.Context(), []Person{one})
		_ = m.Journal.Close()
		if (err == nil) != fits || (out.Left == 0) != fits {
			t.Errorf("where the server takes %d bytes more: %v, %+v", more, err, out)
		}
	}
}

// TestNewConnections: a server that ends each connection is asked three times, unless it does so before anything was
// said on it; then the message is put off.
func TestNewConnections(t *testing.T) {
	for name, c := range map[string]struct {
		err   error
		asked int32
	}{
		"cut":    {errCut, tries},
		"closed": {&smtp.SMTPError{Code: 421, Message: "enough"}, 1},
	} {
		var asked atomic.Int32 // the server has goroutines of its own
		s := (&testServer{rcpt: func(string, int) error {
			asked.Add(1)
			return c.err
		}}).start(t, false)
		out := mailing(t, s.Server, t.TempDir()).goOn(t, crowd(1))
		if asked.Load() != c.asked || len(out.PutOff) != 1 {
			t.Errorf("%s: it was asked %d times; %+v", name, asked.Load(), out)
		}
	}
}

// TestGreeting: servers, which write it into every message, learn the address that they see, and not the name of the
// machine.
func TestGreeting(t *testing.T) {
	for _, secure := range []bool{false, true} {
		s := (&testServer{}).start(t, secure)
		out := mailing(t, s.Server, t.TempDir()).goOn(t, crowd(1))
		s.lock.Lock()
		if out.Sent != 1 || s.greeting != "[127.0.0.1]" {
			t.Errorf("secure: %t: the program greets as %q; %+v", secure, s.greeting, out)
		}
		s.lock.Unlock()
	}
}

// TestInterrupted: a run that is interrupted says how many it did not come to.
func TestInterrupted(t *testing.T) {
	s := (&testServer{}).start(t, false)
	m := mailing(t, s.Server, t.TempDir())
	defer func() { _ = m.Journal.Close() }()
	ctx, stop := context.WithCancel(t.Context())
	m.Progress = func(done, _ int) {
		if done == 2 {
			stop()
		}
	}
	out, err := m.Run(ctx, crowd(6))
	if err == nil || out.Sent+out.Left != 6 || out.Left < 3 {
		t.Errorf("%v, %+v", err, out)
	}
}

// TestServerThatIsAway: a server that cannot be reached at the beginning is tried twice, and after messages were sent
// some times more, with longer and longer pauses.
func TestServerThatIsAway(t *testing.T) {
	for _, before := range []bool{false, true} {
		m := mailing(t, Server{Host: "127.0.0.1", Port: 1, Timeout: time.Second}, t.TempDir())
		people := crowd(2)
		want := "[2s]"
		if before {
			want = "[2s 10s 30s]"
			if err := m.Journal.Record(people[0].Address, Sent, ""); err != nil {
				t.Fatal(err)
			}
		}
		var slept []time.Duration
		told := 0
		m.Waits = func(string) { told++ }
		m.Sleep = func(_ context.Context, d time.Duration) error {
			slept = append(slept, d)
			return nil
		}
		out, err := m.Run(t.Context(), people)
		_ = m.Journal.Close()
		if err == nil || fmt.Sprint(slept) != want || out.Sent != 0 || told != len(slept) {
			t.Errorf("it waited %v, and told it %d times: %v, %+v", slept, told, err, out)
		}
	}
}
