package mail

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"math/big"
	"net"
	netmail "net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// testServer is a server that keeps what it takes.
type testServer struct {
	Server
	lock sync.Mutex
	// got are the names of the messages that each address has.
	got map[string][]string
	// connections counts those that were opened.
	connections int
	// greeting is the name by which the last client greeted.
	greeting string
	// rcpt and data may refuse, or end the connection by errCut; both are told how many messages
	// the server has.
	rcpt, data func(address string, taken int) error
	// user and password are asked for, if there are any.
	user, password string
	taken          int
	// limit is the most bytes of a message that it says it takes; 0 says nothing.
	limit int64
}

// errCut ends the connection without an answer; errTaken does so when the message is kept.
var (
	errCut   = errors.New("cut")
	errTaken = errors.New("taken, and cut")
)

// start runs the server on this machine until the test ends; secure is with STARTTLS asked for.
func (s *testServer) start(t *testing.T, secure bool) *testServer {
	t.Helper()
	s.got = make(map[string][]string)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(s)
	server.AllowInsecureAuth = !secure
	server.ErrorLog = quiet{}
	server.MaxMessageBytes = s.limit
	s.Server = Server{Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, Timeout: time.Minute}
	if secure {
		var client *tls.Config
		server.TLSConfig, client = certificate(t)
		s.Server.TLS = client
	}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}

// certificate makes a certificate for this machine, and a client that trusts it.
func certificate(t *testing.T) (server, client *tls.Config) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(parsed)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}, &tls.Config{RootCAs: pool}
}

// NewSession implements smtp.Backend.
func (s *testServer) NewSession(c *smtp.Conn) (smtp.Session, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.connections++
	s.greeting = c.Hostname()
	return &testSession{server: s, conn: c, known: s.user == ""}, nil
}

type testSession struct {
	server *testServer
	conn   *smtp.Conn
	to     string
	known  bool
}

// AuthMechanisms and Auth implement smtp.AuthSession.
func (s *testSession) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *testSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if s.known = user == s.server.user && password == s.server.password; !s.known {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "wrong password"}
		}
		return nil
	}), nil
}

func (s *testSession) Mail(string, *smtp.MailOptions) error {
	if _, secure := s.conn.TLSConnectionState(); s.server.TLS != nil && !secure {
		return &smtp.SMTPError{Code: 530, Message: "say STARTTLS first"}
	}
	if !s.known {
		return &smtp.SMTPError{Code: 530, Message: "say who you are"}
	}
	return nil
}

func (s *testSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.to = to
	return s.ask(func() func(string, int) error { return s.server.rcpt })
}

// ask asks a rule, and ends the connection if it says so.
func (s *testSession) ask(ruleOf func() func(string, int) error) error {
	s.server.lock.Lock()
	defer s.server.lock.Unlock()
	rule := ruleOf()
	if rule == nil {
		return nil
	}
	err := rule(s.to, s.server.taken)
	if errors.Is(err, errCut) {
		_ = s.conn.Conn().Close()
	}
	return err
}

func (s *testSession) Data(r io.Reader) error {
	refused := s.ask(func() func(string, int) error { return s.server.data })
	if refused != nil && !errors.Is(refused, errTaken) {
		return refused
	}
	m, err := netmail.ReadMessage(r)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, m.Body); err != nil {
		return err
	}
	s.server.lock.Lock()
	defer s.server.lock.Unlock()
	s.server.taken++
	s.server.got[s.to] = append(s.server.got[s.to], m.Header.Get("Message-Id"))
	if list, err := m.Header.AddressList("To"); err != nil || len(list) != 1 || !strings.EqualFold(list[0].Address, s.to) {
		return &smtp.SMTPError{Code: 554, Message: "the message is for somebody else"}
	}
	if refused != nil {
		_ = s.conn.Conn().Close()
	}
	return refused
}

func (s *testSession) Reset()        {}
func (s *testSession) Logout() error { return nil }
