package mail

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"strings"
	"testing"
	"time"
)

// TestParseServer: a server has a name, and a port behind a colon unless it is the usual one.
func TestParseServer(t *testing.T) {
	for text, want := range map[string]Server{
		"smtp.owl.example":     {Host: "smtp.owl.example", Port: 587},
		"smtp.owl.example:465": {Host: "smtp.owl.example", Port: 465},
		"[::1]:25":             {Host: "::1", Port: 25},
		"[::1]":                {Host: "::1", Port: 587},
		"::1":                  {Host: "::1", Port: 587},
		"192.0.2.1:25":         {Host: "192.0.2.1", Port: 25},
		"почта.example":        {Host: "почта.example", Port: 587},
		"a:1":                  {Host: "a", Port: 1},
		"a:65535":              {Host: "a", Port: 65535},
	} {
		got, err := ParseServer(text)
		if err != nil || got.Host != want.Host || got.Port != want.Port || got.Timeout != time.Minute {
			t.Errorf("%s is %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", ":25", "a:0", "a:65536", "a:-1", "a:mail", "a:",
		"smtp://owl.example", "a b", "a\x1b[31mb:25", "a\u202eb:25", "a:b:25", "a,b"} {
		if got, err := ParseServer(text); err == nil || !strings.Contains(err.Error(), "such as smtp.example.org:587") {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
}

// TestLocal: a server is on this machine by its name or by an address that leads back to it.
func TestLocal(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "127.0.0.1": true, "127.9.9.9": true, "::1": true, "10.0.0.1": false, "owl.example": false, "": false,
	} {
		if got := (&Server{Host: host}).local(); got != want {
			t.Errorf("%q is on this machine: %t", host, got)
		}
	}
}

// TestUnreachable: what is to be done goes by what was wrong.
func TestUnreachable(t *testing.T) {
	for _, c := range []struct {
		user string
		err  error
		cure string
	}{
		{"", errors.New("no route"), "look at its name and its port, and at the connection of this machine"},
		{"owl", &textproto.Error{Code: 535, Msg: "no"}, "look at the name and the password"},
		{"owl", &textproto.Error{Code: 500, Msg: "no"}, "look at the name and the password"},
		{"owl", &textproto.Error{Code: 421, Msg: "later"}, "look at its name and its port"},
		{"", &textproto.Error{Code: 535, Msg: "no"}, "look at its name and its port"},
		{"", &tls.CertificateVerificationError{Err: errors.New("expired")}, "give its name as its operator writes it"},
		{"", &net.DNSError{Err: "no such host"}, "look at its name"},
		{"", errors.New("no STARTTLS"), "ask its operator for another port, such as 465"},
	} {
		s := &Server{Host: "owl.example", Port: 587, User: c.user}
		err := s.unreachable(fmt.Errorf("dial: %w", c.err))
		head, cure, _ := strings.Cut(err.Error(), "\n")
		if !errors.Is(err, c.err) || !strings.HasPrefix(head, "the server owl.example, port 587, cannot be used: dial: ") {
			t.Errorf("%v is %v", c.err, err)
		}
		if !strings.Contains(cure, c.cure) || c.cure == "look at its name" && cure != c.cure {
			t.Errorf("of %v it is said %q", c.err, cure)
		}
	}
}
