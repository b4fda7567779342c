package mail

import (
	"bufio"
	"errors"
	"net"
	"strings"
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

// errMixedReply is the error of a reply that refuses something in one line and takes it in the last.
var errMixedReply = errors.New("the server says yes and no in one reply")

// replyReader reads whole replies of a server. All lines of one must have the same code, and those who read replies
// wait until a line of that code ends it (RFC 5321, 4.2.1); so a reply whose last line has another code would never
// come to an end. Here the last line decides, and the others get its code, unless one of them refuses what the last
// one takes.
type replyReader struct {
	server *bufio.Reader
	// reply is what of the last reply was not read yet, and err what comes behind it.
	reply string
	err   error
}

// Read implements io.Reader.
func (r *replyReader) Read(b []byte) (int, error) {
	if r.reply == "" && r.err == nil {
		r.reply, r.err = r.next()
	}
	if r.reply == "" {
		return 0, r.err
	}
	n := copy(b, r.reply)
	r.reply = r.reply[n:]
	return n, nil
}

// next reads a reply to its end.
func (r *replyReader) next() (string, error) {
	var lines []string
	for {
		line, err := r.server.ReadString('\n')
		lines = append(lines, line)
		if err != nil {
			return strings.Join(lines, ""), err
		}
		code, goesOn := codeOf(line)
		if len(lines) == 1 && !goesOn || code != "" && !goesOn {
			return sameCode(lines)
		}
	}
}

// codeOf is the code of a line of a reply, and whether other lines come behind it; a line without a code is empty.
func codeOf(line string) (code string, goesOn bool) {
	const digits = 3
	line = strings.TrimRight(line, "\r\n")
	if len(line) < digits || strings.Trim(line[:digits], "0123456789") != "" {
		return "", false
	}
	if len(line) > digits && line[digits] != ' ' && line[digits] != '-' {
		return "", false
	}
	return line[:digits], len(line) > digits && line[digits] == '-'
}

// sameCode gives all lines of a reply the code of the last one.
func sameCode(lines []string) (string, error) {
	last, _ := codeOf(lines[len(lines)-1])
	for i, line := range lines {
		code, _ := codeOf(line)
		if code == "" || code == last {
			continue
		}
		if code >= "4" && last < "4" {
			return "", errMixedReply
		}
		lines[i] = last + line[len(code):]
	}
	return strings.Join(lines, ""), nil
}
