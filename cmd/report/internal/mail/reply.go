package mail

import (
	"errors"
	"net"
)

// longestReply is how many bytes a server may send before the client says something again. RFC 5321, 4.5.3.1.5 allows
// lines of 512 bytes; a greeting, or a list of what a server can do, has some dozens of them.
const longestReply = 64 << 10

// errEndlessReply is the error of a server that does not come to an end.
var errEndlessReply = errors.New("what the server says has no end after 64 KB: it is no mail server, or a broken one")

// boundedConn is a connection to a server whose replies have a limit, so that nobody between here and the server can
// fill the memory.
type boundedConn struct {
	net.Conn
	// left is how many bytes of the reply may still come.
	left int
}

// Read reads a part of a reply.
func (c *boundedConn) Read(b []byte) (int, error) {
	if c.left <= 0 {
		return 0, errEndlessReply
	}
	n, err := c.Conn.Read(b[:min(len(b), c.left)])
	c.left -= n
	return n, err
}

// Write sends something to the server, whose next reply begins.
func (c *boundedConn) Write(b []byte) (int, error) {
	c.left = longestReply
	return c.Conn.Write(b)
}
