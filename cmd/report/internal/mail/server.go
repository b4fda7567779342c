package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
	"github.com/wneessen/go-mail/smtp"
)

// Server is where messages are handed over. All but those on this machine must speak TLS: on port
// 465 from the first byte on (RFC 8314), else by STARTTLS (RFC 3207).
type Server struct {
	Host string
	Port int
	// User and Password are given only where the server asks for them; empty for none.
	User, Password string
	// TLS is how the server is known; nil is by the certificates that the machine trusts.
	TLS *tls.Config
	// Timeout is how long an answer may take.
	Timeout time.Duration
}

// The ports of mail.
const (
	submissionPort    = 587
	submissionTLSPort = 465
)

// ParseServer reads a server as people write it: a name, with or without a port behind a colon.
func ParseServer(s string) (Server, error) {
	host, port, err := net.SplitHostPort(s)
	if err != nil {
		host, port = s, strconv.Itoa(submissionPort)
	}
	n, err := strconv.Atoi(port)
	if err != nil || n < 1 || n > 65535 || host == "" {
		return Server{}, fmt.Errorf("%q is no server: write its name, and its port behind a colon, such as smtp.example.org:587", s)
	}
	return Server{Host: host, Port: n, Timeout: time.Minute}, nil
}

// local reports whether the server is on this machine, where nobody listens in between.
func (s *Server) local() bool {
	if s.Host == "localhost" {
		return true
	}
	ip := net.ParseIP(s.Host)
	return ip != nil && ip.IsLoopback()
}

// dial opens a connection that messages can be handed over on.
func (s *Server) dial(ctx context.Context) (*smtp.Client, error) {
	config := s.TLS
	if config == nil {
		config = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	config = config.Clone()
	config.ServerName = s.Host
	options := []gomail.Option{gomail.WithPort(s.Port), gomail.WithTimeout(s.Timeout), gomail.WithTLSConfig(config), gomail.WithoutSMTPUTF8()}
	switch {
	case s.Port == submissionTLSPort:
		options = append(options, gomail.WithSSL())
	case s.local() && s.TLS == nil:
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS))
	default:
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	}
	if s.User != "" {
		options = append(options, gomail.WithUsername(s.User), gomail.WithPassword(s.Password), s.auth())
	}
	client, err := gomail.NewClient(s.Host, options...)
	if err != nil {
		return nil, err
	}
	return client.DialToSMTPClientWithContext(ctx)
}

// unreachable says why no connection came to be, and what to do.
func (s *Server) unreachable(err error) error {
	hint := "look at its name and its port, and at the connection of this machine"
	reply := new(textproto.Error)
	certificate := new(tls.CertificateVerificationError)
	lookup := new(net.DNSError)
	switch {
	case errors.As(err, &reply) && reply.Code >= 500 && s.User != "":
		hint = "look at the name and the password; some services want one of their own for programs"
	case errors.As(err, &certificate):
		hint = "give its name as its operator writes it; its certificate is not for this one, or nobody trusts it"
	case errors.As(err, &lookup):
		hint = "look at its name"
	case strings.Contains(err.Error(), "STARTTLS"):
		hint = "it offers no TLS here, without which nothing is sent: ask its operator for another port, such as 465"
	}
	return fmt.Errorf("the server %s, port %d, cannot be used: %w\n%s", s.Host, s.Port, err, hint)
}

// auth is how the name and the password are given: the safest way that the server knows. On this
// machine they may go as they are.
func (s *Server) auth() gomail.Option {
	if s.local() && s.TLS == nil && s.Port != submissionTLSPort {
		return gomail.WithOpportunisticSMTPAuth(gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthCramMD5, gomail.SMTPAuthPlainNoEnc, gomail.SMTPAuthLoginNoEnc)
	}
	return gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover)
}
