package mail

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/textproto"
	"strconv"
	"strings"
	"time"
	"unicode"

	gomail "github.com/wneessen/go-mail"
	"github.com/wneessen/go-mail/smtp"
)

// Server is the mail server to which messages are given. Every server that is not on this machine must use TLS: on port
// 465 from the first byte on (RFC 8314), on other ports by STARTTLS (RFC 3207).
type Server struct {
	Host string
	Port int
	// User and Password are given only where the server asks for them; empty for none.
	User, Password string
	// TLS is how the server is verified; nil means by the certificates that the machine trusts.
	TLS *tls.Config
	// Timeout is how long a reply may take.
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
		host = strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
		port = strconv.Itoa(submissionPort)
	}
	n, err := strconv.Atoi(port)
	if err != nil || n < 1 || n > 65535 || !isHost(host) {
		return Server{}, fmt.Errorf(
			"%q is no server: write its name, and its port behind a colon, such as smtp.example.org:587", s,
		)
	}
	return Server{Host: host, Port: n, Timeout: time.Minute}, nil
}

// isHost reports whether a server may be called so: it is an address, or a name of letters and digits with dots and
// hyphens between them. Names in other alphabets than Latin are names, too.
func isHost(s string) bool {
	if _, err := netip.ParseAddr(s); err == nil {
		return true
	}
	foreign := func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) && !strings.ContainsRune(".-_", r)
	}
	return s != "" && !strings.ContainsFunc(s, foreign)
}

// local reports whether the server is on this machine, where nobody listens in between.
func (s *Server) local() bool {
	if s.Host == "localhost" {
		return true
	}
	ip := net.ParseIP(s.Host)
	return ip != nil && ip.IsLoopback()
}

// dial opens a connection on which messages can be sent.
func (s *Server) dial(ctx context.Context) (*smtp.Client, error) {
	config := s.TLS
	if config == nil {
		config = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	config = config.Clone()
	config.ServerName = s.Host
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	conn, err := s.connect(ctx, net.JoinHostPort(s.Host, strconv.Itoa(s.Port)), config)
	if err != nil {
		return nil, err
	}
	client, err := gomail.NewClient(s.Host, s.options(conn, config)...)
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	out, err := client.DialToSMTPClientWithContext(ctx)
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	out.Text.Reader = textproto.Reader{R: bufio.NewReader(&replyReader{server: out.Text.R})}
	return out, nil
}

// options are those of the library, which talks over a connection that is open already.
func (s *Server) options(conn net.Conn, config *tls.Config) []gomail.Option {
	open := func(context.Context, string, string) (net.Conn, error) { return conn, nil }
	out := []gomail.Option{
		gomail.WithPort(s.Port), gomail.WithTimeout(s.Timeout), gomail.WithTLSConfig(config), gomail.WithoutSMTPUTF8(),
		gomail.WithDialContextFunc(open), gomail.WithHELO(clientName(conn.LocalAddr())),
	}
	switch {
	case s.Port == submissionTLSPort:
		out = append(out, gomail.WithSSL())
	case s.local() && s.TLS == nil:
		out = append(out, gomail.WithTLSPolicy(gomail.NoTLS))
	default:
		out = append(out, gomail.WithTLSPolicy(gomail.TLSMandatory))
	}
	if s.User != "" {
		out = append(out, gomail.WithUsername(s.User), gomail.WithPassword(s.Password), s.auth())
	}
	return out
}

// clientName is how the program greets a server: by the address of this end of the connection, which the server sees
// anyway (behind a router: the one within the network, as mail programs have it). The name of the machine would be in
// the head of every message that the server hands on, and is nobody's business; who has no other name gives an address
// (RFC 5321, 4.1.3 and 4.1.4). It is the true one, since some servers refuse a client that says 127.0.0.1 and comes
// from elsewhere.
func clientName(end net.Addr) string {
	const unknown = "[127.0.0.1]"
	tcp, ok := end.(*net.TCPAddr)
	if !ok {
		return unknown
	}
	ip, ok := netip.AddrFromSlice(tcp.IP)
	switch ip = ip.Unmap(); {
	case !ok:
		return unknown
	case ip.Is4():
		return "[" + ip.String() + "]"
	}
	return "[IPv6:" + ip.String() + "]"
}

// connect opens the connection itself: one whose replies have a limit, with TLS over it on the port that wants it from
// the first byte on.
func (s *Server) connect(ctx context.Context, address string, config *tls.Config) (net.Conn, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	bounded := &boundedConn{Conn: conn, left: longestReply}
	if s.Port != submissionTLSPort {
		return bounded, nil
	}
	secure := tls.Client(bounded, config)
	if err := secure.HandshakeContext(ctx); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return secure, nil
}

// unreachable is an error that says why there is no connection, and what to do.
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
	case errors.Is(err, errEndlessReply):
		hint = "ask its operator which name and port take mail"
	case strings.Contains(err.Error(), "STARTTLS"):
		hint = "it offers no TLS here, without which nothing is sent: ask its operator for another port, such as 465"
	}
	return fmt.Errorf("the server %s, port %d, cannot be used: %w\n%s", s.Host, s.Port, err, hint)
}

// auth is how the name and the password are sent: in the safest way that the server supports. To a server on this
// machine they may be sent unencrypted.
func (s *Server) auth() gomail.Option {
	if s.local() && s.TLS == nil && s.Port != submissionTLSPort {
		return gomail.WithOpportunisticSMTPAuth(
			gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthCramMD5, gomail.SMTPAuthPlainNoEnc, gomail.SMTPAuthLoginNoEnc,
		)
	}
	return gomail.WithOpportunisticSMTPAuth(
		gomail.SMTPAuthSCRAMSHA256PLUS, gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthSCRAMSHA1PLUS,
		gomail.SMTPAuthSCRAMSHA1, gomail.SMTPAuthCramMD5, gomail.SMTPAuthPlain, gomail.SMTPAuthLogin,
		gomail.SMTPAuthNTLM,
	)
}
