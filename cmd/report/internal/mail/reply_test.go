package mail

import (
	"crypto/tls"
	"errors"
	"net"
	"strings"
	"testing"
)

// talker is a server that says the same again and again.
func talker(t *testing.T, words string) Server {
	t.Helper()
	return listening(t, func(conn net.Conn) {
		for {
			if _, err := conn.Write([]byte(words)); err != nil {
				break
			}
		}
		_ = conn.Close()
	})
}

// TestEndlessReplies: a server that never ends its greeting, or a line of it, is left after 64 KB, and it is told why.
func TestEndlessReplies(t *testing.T) {
	for name, words := range map[string]string{
		"greeting": "220-" + strings.Repeat("x", 500) + "\r\n", "line": strings.Repeat("x", 1000), "byte": "2",
	} {
		server := talker(t, words)
		_, err := server.dial(t.Context())
		if !errors.Is(err, errEndlessReply) {
			t.Errorf("%s: %v", name, err)
		}
		if told := server.unreachable(err).Error(); !strings.Contains(told, "ask its operator") {
			t.Errorf("%s: it says %q", name, told)
		}
	}
}

// TestRepliesBegin: each reply may have 64 KB, since the next one begins when the client says something.
func TestRepliesBegin(t *testing.T) {
	a, b := net.Pipe()
	defer func() { _ = a.Close() }()
	go func() {
		ask := make([]byte, 1)
		for {
			if _, err := b.Read(ask); err != nil {
				return
			}
			_, _ = b.Write(make([]byte, longestReply))
		}
	}()
	conn := &boundedConn{Conn: a}
	buffer := make([]byte, longestReply+1)
	for range 3 {
		if _, err := conn.Write([]byte("x")); err != nil {
			t.Fatal(err)
		}
		for left := longestReply; left > 0; {
			n, err := conn.Read(buffer)
			if err != nil {
				t.Fatal(err)
			}
			left -= n
		}
		if _, err := conn.Read(buffer); !errors.Is(err, errEndlessReply) {
			t.Errorf("behind the end: %v", err)
		}
	}
}

// TestSecureFromTheFirstByte: on the port that wants it the connection is TLS at once, and the name of the server is
// verified.
func TestSecureFromTheFirstByte(t *testing.T) {
	server, client := certificate(t)
	listener, err := tls.Listen("tcp", "127.0.0.1:0", server)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			_, _ = conn.Write([]byte("220 owl\r\n"))
		}
	}()
	for name, want := range map[string]bool{"127.0.0.1": true, "wren.example": false} {
		to := Server{Host: name, Port: submissionTLSPort}
		conn, err := to.connect(t.Context(), listener.Addr().String(), &tls.Config{RootCAs: client.RootCAs, ServerName: name})
		if (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			continue
		}
		if _, ok := conn.(*tls.Conn); !ok {
			t.Errorf("%s: the connection is a %T", name, conn)
		}
		_ = conn.Close()
	}
}
