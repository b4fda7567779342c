package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	netmail "net/mail"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// The faults of a conversation that decide how it goes on.
var (
	errSender  = errors.New("the sender is refused")
	errUnknown = errors.New("the connection was lost before the server answered")
	errContent = errors.New("the message is refused")
	// errLost means that the connection was lost, and the message with it.
	errLost = errors.New("the connection was lost")
)

// hand is the conversation about one message (RFC 5321, 3.3). Before its last line is sent, the journal notes that it
// is being sent.
func (r *run) hand(p Person) error {
	to := netmail.Address{Name: p.Name, Address: p.Address}
	data, err := r.Letters[p.Language].message(Envelope{To: to, Date: r.Now(), ID: r.id(p)})
	if err != nil {
		return err
	}
	if err := r.fits(len(data)); err != nil {
		return err
	}
	if err := r.envelope(p); err != nil {
		return err
	}
	w, err := r.client.Data()
	if err != nil {
		return lost(err)
	}
	if err := r.upload(w, data); err != nil {
		return lost(err)
	}
	if err := r.Journal.Record(p.Address, Sending, ""); err != nil {
		return err
	}
	if err := r.client.UpdateDeadline(verdict * r.Server.Timeout); err != nil {
		return lost(err)
	}
	if err := w.Close(); err != nil {
		if reply := new(textproto.Error); errors.As(err, &reply) {
			return fmt.Errorf("%w: %w", errContent, err)
		}
		return fmt.Errorf("%w: %w", errUnknown, err)
	}
	return nil
}

// How long the parts of a conversation may take, in the times that a reply may take. To look through a whole message
// takes servers longer than to answer a line (RFC 5321, 4.5.3.2.6).
const (
	longestUpload = 10
	verdict       = 5
)

// envelope says who sends a message and who gets it.
func (r *run) envelope(p Person) error {
	if err := r.client.UpdateDeadline(r.Server.Timeout); err != nil {
		return lost(err)
	}
	if err := r.client.Mail("<" + r.From + ">"); err != nil {
		if reply := new(textproto.Error); errors.As(err, &reply) && reply.Code >= 500 {
			return fmt.Errorf("%w: %w", errSender, err)
		}
		return lost(err)
	}
	if err := r.client.Rcpt("<" + p.Address + ">"); err != nil {
		return lost(err)
	}
	return nil
}

// upload sends the bytes of a message, piece by piece, so that slow connections have time for all of them. A server
// that takes them one by one has no more than so many times that of a reply.
func (r *run) upload(w io.Writer, data []byte) error {
	end := time.Now().Add(longestUpload * r.Server.Timeout)
	for len(data) > 0 {
		n := min(len(data), piece)
		if err := r.client.UpdateDeadline(min(r.Server.Timeout, time.Until(end))); err != nil {
			return err
		}
		if _, err := w.Write(data[:n]); err != nil {
			return err
		}
		data = data[n:]
	}
	return nil
}

// piece is how many bytes of a message are sent at a time.
const piece = 64 << 10

// fits returns an error for a message that is larger than the server accepts (RFC 1870).
func (r *run) fits(bytes int) error {
	_, words := r.client.Extension("SIZE")
	if most, err := strconv.Atoi(strings.TrimSpace(words)); err == nil && most > 0 && bytes > most {
		return fmt.Errorf(
			"the message has %d bytes, and the server takes %d: attach a smaller report (budget, limit or --provider)",
			bytes, most,
		)
	}
	return nil
}

// lost is an error as errLost, unless it is a reply of the server.
func lost(err error) error {
	if reply := new(textproto.Error); errors.As(err, &reply) {
		return err
	}
	return fmt.Errorf("%w: %w", errLost, err)
}

// id is the identifier of the message to a person. It is the same when the message is sent again, so that mail programs
// recognize the second copy.
func (r *run) id(p Person) string {
	sum := sha256.Sum256([]byte(r.Name + "\x00" + keyOf(p.Address)))
	_, domain, _ := strings.Cut(r.From, "@")
	return hex.EncodeToString(sum[:16]) + "@" + domain
}
