package mail

import (
	"bufio"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// listening is a server on this machine that does the same with each connection, and ends with the test.
func listening(t *testing.T, serve func(net.Conn)) Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go serve(conn)
		}
	}()
	return Server{Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, Timeout: 20 * time.Second}
}

// scripted is a server that answers to each line as it is told; to an empty answer it says nothing. The line "." ends a
// message.
func scripted(t *testing.T, answer func(line string) string) Server {
	t.Helper()
	return listening(t, func(conn net.Conn) { converse(conn, answer) })
}

// converse answers to the lines of one connection until it ends.
func converse(conn net.Conn, answer func(line string) string) {
	defer func() { _ = conn.Close() }()
	_, err := io.WriteString(conn, "220 owl\r\n")
	lines := bufio.NewScanner(conn)
	lines.Buffer(nil, 1<<20)
	inMessage := false
	for err == nil && lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if inMessage && line != "." {
			continue
		}
		words := answer(line)
		inMessage = strings.HasPrefix(words, "354")
		_, err = io.WriteString(conn, words)
	}
}

// polite is what a server says that takes everything.
func polite(line string) string {
	switch {
	case strings.HasPrefix(line, "EHLO"):
		return "250-owl\r\n250 8BITMIME\r\n"
	case line == "DATA":
		return "354 go on\r\n"
	case line == "QUIT":
		return "221 bye\r\n"
	}
	return "250 ok\r\n"
}

// TestMixedReplies: a reply whose lines have several codes is what its last line says, at once; one that refuses and
// takes says nothing that can be relied on.
func TestMixedReplies(t *testing.T) {
	for name, c := range map[string]struct {
		to, reply string
		want      Outcome
		said      string
	}{
		"an address is refused":  {"RCPT", "250-ok\r\n550 no such owl\r\n", Outcome{Sent: 1, Refused: make([]Answer, 1)}, "550 ok no such owl"},
		"a command is not known": {"RCPT", "500 what\r\n", Outcome{Sent: 1, Refused: make([]Answer, 1)}, "500 what"},
		"an address is put off":  {"RCPT", "250-ok\r\n450 later\r\n", Outcome{Sent: 1, PutOff: make([]Answer, 1)}, "450 ok later"},
		"other codes of a yes":   {"RCPT", "251-else\r\n250 ok\r\n", Outcome{Sent: 2}, ""},
		"no and yes":             {"RCPT", "550-no\r\n250 ok\r\n", Outcome{Sent: 1, PutOff: make([]Answer, 1)}, "yes and no"},
		"a message is refused":   {".", "250-ok\r\n554-no\r\n554 owls\r\n", Outcome{Sent: 1, Refused: make([]Answer, 1)}, "554 ok no owls"},
		"no and yes at the end":  {".", "550-no\r\n250 ok\r\n", Outcome{Sent: 1, Unknown: make([]Answer, 1)}, "yes and no"},
	} {
		first := true
		server := scripted(t, func(line string) string {
			if strings.HasPrefix(line, "MAIL") {
				return "250 ok\r\n"
			}
			if strings.HasPrefix(line, "RCPT") {
				first = strings.Contains(line, "wren0@")
			}
			if first && strings.HasPrefix(line, c.to) {
				return c.reply
			}
			return polite(line)
		})
		out := mailing(t, server, t.TempDir()).goOn(t, crowd(2))
		answers := append(append(out.Refused, out.PutOff...), out.Unknown...)
		if out.Sent != c.want.Sent || len(out.Refused) != len(c.want.Refused) || len(out.PutOff) != len(c.want.PutOff) ||
			len(out.Unknown) != len(c.want.Unknown) {
			t.Errorf("%s: %+v", name, out)
		}
		if c.said != "" && (len(answers) != 1 || !strings.Contains(answers[0].Reply, c.said)) {
			t.Errorf("%s: it says %+v", name, answers)
		}
	}
}

// TestSilentServers: a server that answers nobody is given up after three people: those who were tried are put off or
// not known, and the others are left. One that answers in between is not.
func TestSilentServers(t *testing.T) {
	for name, c := range map[string]struct {
		to        string
		every     int
		lost, all int
	}{
		"at the address":          {"RCPT", 1, 3, 5},
		"at the end":              {".", 1, 3, 5},
		"at every second address": {"RCPT", 2, 2, 4},
	} {
		asked := 0
		server := scripted(t, func(line string) string {
			if strings.HasPrefix(line, c.to) {
				if asked++; asked%c.every == 0 {
					return ""
				}
			}
			return polite(line)
		})
		server.Timeout = 150 * time.Millisecond // a busy machine answers within it
		m := mailing(t, server, t.TempDir())
		out, err := m.Run(t.Context(), crowd(c.all))
		_ = m.Journal.Close()
		const words = "gave no answer for 3 messages in a row"
		if (err != nil) != (c.every == 1) || err != nil && !strings.Contains(err.Error(), words) {
			t.Errorf("%s: %v", name, err)
		}
		// On a machine that is busy an answer may come too late, too.
		if lost := len(out.PutOff) + len(out.Unknown); lost < c.lost || out.Sent+lost+out.Left != c.all {
			t.Errorf("%s: %+v", name, out)
		}
		if c.every == 1 && (out.Left != c.all-c.lost || out.Sent > 0) {
			t.Errorf("%s: %+v", name, out)
		}
	}
}

// TestReplyReader: replies are read as they are, but for the codes of their lines; what is no reply is left to those who
// read it.
func TestReplyReader(t *testing.T) {
	for said, want := range map[string]string{
		"250 ok\r\n354 go\r\n":              "250 ok\r\n354 go\r\n",
		"250\r\n":                           "250\r\n",
		"250-a\r\n250-b\r\n250 c\r\n":       "250-a\r\n250-b\r\n250 c\r\n",
		"250-a\r\n550 b\r\n250 c\r\n":       "550-a\r\n550 b\r\n250 c\r\n",
		"250-a\r\nnonsense\r\n451-b\r\n550": "250-a\r\nnonsense\r\n451-b\r\n550",
		"250-a\r\n550\r\n250 b\r\n":         "550-a\r\n550\r\n250 b\r\n",
		"250-a\r\n12\r\n450 \r\n":           "450-a\r\n12\r\n450 \r\n",
		"what\r\n250 ok\r\n":                "what\r\n250 ok\r\n",
		"25x-a\r\n250 ok\r\n":               "25x-a\r\n250 ok\r\n",
		"2500 a\r\n250 ok\r\n":              "2500 a\r\n250 ok\r\n",
		"":                                  "",
	} {
		for _, source := range []io.Reader{strings.NewReader(said), iotest.OneByteReader(strings.NewReader(said))} {
			got, err := io.ReadAll(iotest.HalfReader(&replyReader{server: bufio.NewReader(source)}))
			if string(got) != want || err != nil {
				t.Errorf("of %q it reads %q, %v", said, got, err)
			}
		}
	}
	for _, said := range []string{"550-no\r\n250 ok\r\n", "250-a\r\n400-b\r\n399 c\r\n"} {
		if got, err := io.ReadAll(&replyReader{server: bufio.NewReader(strings.NewReader(said))}); !errors.Is(err, errMixedReply) || len(got) > 0 {
			t.Errorf("of %q it reads %q, %v", said, got, err)
		}
	}
}

// TestClientName: the program greets by the address of its end of the connection, as RFC 5321, 4.1.3 writes it.
func TestClientName(t *testing.T) {
	for _, c := range []struct {
		end  net.Addr
		want string
	}{
		{&net.TCPAddr{IP: net.IPv4(192, 168, 3, 4), Port: 5}, "[192.168.3.4]"},
		{&net.TCPAddr{IP: net.ParseIP("::ffff:10.0.0.7")}, "[10.0.0.7]"},
		{&net.TCPAddr{IP: net.ParseIP("2001:db8::1")}, "[IPv6:2001:db8::1]"},
		{&net.TCPAddr{IP: net.ParseIP("fe80::1"), Zone: "eth0"}, "[IPv6:fe80::1]"},
		{&net.TCPAddr{}, "[127.0.0.1]"}, {&net.UnixAddr{Name: "owl"}, "[127.0.0.1]"},
	} {
		if got := clientName(c.end); got != c.want {
			t.Errorf("%v: %s, want %s", c.end, got, c.want)
		}
	}
}
