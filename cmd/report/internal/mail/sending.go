package mail

import (
	"context"
	"errors"
	"fmt"
	"net/textproto"
	"os"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"

	"annualreport/cmd/report/internal/phrase"
)

// Mailing sends letters to people.
type Mailing struct {
	Server Server
	// Name distinguishes the letter from others. It is a part of the identifiers of its messages.
	Name string
	// From is the address to which servers return messages that cannot be delivered.
	From string
	// Letters are the letter in each language.
	Letters map[string]*Letter
	Journal *Journal
	// Interval is the least time from one message to the next.
	Interval time.Duration
	// RetryAfter is how long to wait before the messages that the server put off are tried again; with 0 they are left
	// for another run.
	RetryAfter time.Duration
	// Now and Sleep are the clock.
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error
	// Progress is called before each message, with how many messages are done, how many there are, and how many were
	// done when the run began.
	Progress func(done, all int)
	// Waits is called before the run waits for the server, and says why and how long. It may be nil.
	Waits func(words string)
}

// Answer is a person with the reply of the server.
type Answer struct {
	Person Person
	Reply  string
}

// Outcome is what became of the messages of a run.
type Outcome struct {
	// Sent is how many messages were sent in this run, Before how many in earlier runs.
	Sent, Before int
	// Refused were refused permanently and PutOff for now. Of Unknown it is not known whether the message arrived.
	Refused, PutOff, Unknown []Answer
	// Left is how many messages were not tried.
	Left int
}

// rounds is how often messages are tried that the server puts off.
const rounds = 3

// Run sends the letter to all people who do not have it yet. It ends early with an error when the server cannot be
// reached or refuses the sender. The outcome is what was done until then.
func (m *Mailing) Run(ctx context.Context, people []Person) (Outcome, error) {
	r := &run{Mailing: m}
	defer r.hangUp()
	var queue []Person
	for _, p := range people {
		switch state, reply := m.Journal.State(p.Address); state {
		case Sent:
			r.out.Before++
		case Refused:
			r.out.Refused = append(r.out.Refused, Answer{p, reply})
		case Sending:
			r.out.Unknown = append(r.out.Unknown, Answer{p, reply})
		case Waiting:
			queue = append(queue, p)
		}
	}
	r.all = len(queue)
	for round := 1; len(queue) > 0; round++ {
		r.out.PutOff = nil
		if err := r.round(ctx, queue); err != nil {
			return r.out, err
		}
		queue = nil
		if len(r.out.PutOff) == 0 || round == rounds || m.RetryAfter == 0 {
			break
		}
		r.hangUp()
		left := phrase.Count(len(r.out.PutOff), "message")
		r.waits("the server put off %s: trying again in %v", left, m.RetryAfter)
		if err := m.Sleep(ctx, m.RetryAfter); err != nil {
			return r.out, err
		}
		for _, a := range r.out.PutOff {
			queue = append(queue, a.Person)
		}
	}
	return r.out, nil
}

// run is one run of a mailing.
type run struct {
	*Mailing
	client *smtp.Client
	// fresh is set while nothing was sent over the connection yet.
	fresh     bool
	out       Outcome
	done, all int
	last      time.Time
	// row are the people whose messages were refused for their content since the last one that was accepted.
	row []Person
	// silent is for how many messages the server gave no answer since the last one that it gave.
	silent int
}

// round tries each message of a queue once.
func (r *run) round(ctx context.Context, queue []Person) error {
	for i, p := range queue {
		if err := r.pace(ctx); err != nil {
			r.out.Left += len(queue) - i
			return err
		}
		if r.Progress != nil {
			r.Progress(r.done, r.all)
		}
		if err := r.deliver(ctx, p); err != nil {
			r.out.Left += len(queue) - i
			return err
		}
	}
	return nil
}

// pace waits until the next message may go.
func (r *run) pace(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if wait := r.Interval - r.Now().Sub(r.last); !r.last.IsZero() && wait > 0 {
		if err := r.Sleep(ctx, wait); err != nil {
			return err
		}
	}
	r.last = r.Now()
	return nil
}

// tries is how often a message is begun again on another connection.
const tries = 3

// deliver gives one message to the server. If the connection is lost before the server has the whole message, it tries
// again on another one, unless the server took too long.
func (r *run) deliver(ctx context.Context, p Person) error {
	for try := 1; ; try++ {
		if err := r.connect(ctx); err != nil {
			return err
		}
		wasFresh := r.fresh
		r.fresh = false
		err := r.hand(p)
		var reply *textproto.Error
		switch {
		case err == nil:
			return r.sent(p)
		case errors.Is(err, errUnknown):
			return r.unknown(p, err)
		case errors.As(err, &reply) && reply.Code != closing:
			r.silent = 0
			return r.answered(p, reply, err)
		case reply == nil && !errors.Is(err, errLost):
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		}
		r.drop()
		if reply != nil && wasFresh {
			return r.putOff(p, err.Error())
		}
		if try == tries || errors.Is(err, os.ErrDeadlineExceeded) {
			return errors.Join(r.putOff(p, err.Error()), r.unanswered(err))
		}
	}
}

// sent notes a message that the server accepted.
func (r *run) sent(p Person) error {
	r.done++
	r.out.Sent++
	r.row = nil
	r.silent = 0
	return r.Journal.Record(p.Address, Sent, "")
}

// unknown notes a message of which nobody knows whether it arrived.
func (r *run) unknown(p Person, err error) error {
	r.drop()
	r.done++
	r.out.Unknown = append(r.out.Unknown, Answer{p, err.Error()})
	return r.unanswered(err)
}

// unanswered notes that the server gave no answer for a message, which was put off or of which nobody knows whether it
// arrived. If it gave none for some people in a row, the run ends: it would wait as long for each of the others.
func (r *run) unanswered(err error) error {
	if r.silent++; r.silent < mostInRow {
		return nil
	}
	r.out.Left-- // the last of them is not left
	return fmt.Errorf("the server gave no answer for %d messages in a row: %w", mostInRow, err)
}

// closing is the reply of a server that ends the connection (RFC 5321, 4.2.2).
const closing = 421

// answered notes the reply of the server: 5xx is permanent, all else for now. If the server refuses the sender, the run
// ends.
func (r *run) answered(p Person, reply *textproto.Error, err error) error {
	if errors.Is(err, errSender) {
		return fmt.Errorf("the server does not take messages from %s: %d %s", r.From, reply.Code, reply.Msg)
	}
	if err := r.client.Reset(); err != nil {
		r.drop()
	}
	words := fmt.Sprintf("%d %s", reply.Code, strings.ReplaceAll(reply.Msg, "\n", " "))
	if reply.Code < 500 {
		return r.putOff(p, words)
	}
	if errors.Is(err, errContent) {
		if r.row = append(r.row, p); len(r.row) == mostInRow {
			return r.refusedByAll(words)
		}
	}
	r.done++
	r.out.Refused = append(r.out.Refused, Answer{p, words})
	return r.Journal.Record(p.Address, Refused, words)
}

// mostInRow is how many messages in a row may be refused for their content, or get no answer. Then the reason is the
// letter or the server, and not the person.
const mostInRow = 3

// refusedByAll ends a run whose letter the server refuses. The people for whom it was refused get it when it is
// corrected and sent again.
func (r *run) refusedByAll(words string) error {
	for _, p := range r.row {
		if err := r.Journal.Record(p.Address, Waiting, words); err != nil {
			return err
		}
	}
	r.out.Refused = r.out.Refused[:len(r.out.Refused)-(mostInRow-1)]
	r.out.Left += mostInRow - 1
	return fmt.Errorf("the server refuses the message itself: %s", words)
}

func (r *run) putOff(p Person, reply string) error {
	r.out.PutOff = append(r.out.PutOff, Answer{p, reply})
	return r.Journal.Record(p.Address, Waiting, reply)
}

// pauses are the times between the attempts to reach the server.
var pauses = []time.Duration{2 * time.Second, 10 * time.Second, 30 * time.Second}

// connect opens a connection if there is none.
func (r *run) connect(ctx context.Context) error {
	if r.client != nil {
		return nil
	}
	for attempt := 0; ; attempt++ {
		client, err := r.Server.dial(ctx)
		if err == nil {
			r.client = client
			r.fresh = true
			return nil
		}
		reply := new(textproto.Error)
		refused := errors.As(err, &reply) && reply.Code >= 500 || errors.Is(err, errEndlessReply)
		if attempt == len(pauses) || ctx.Err() != nil || refused {
			return r.Server.unreachable(err)
		}
		if r.done == 0 && r.out.Before == 0 && attempt > 0 {
			return r.Server.unreachable(err)
		}
		r.waits("the server %s cannot be reached: trying again in %v", r.Server.Host, pauses[attempt])
		if err := r.Sleep(ctx, pauses[attempt]); err != nil {
			return err
		}
	}
}

// waits says why the run waits.
func (r *run) waits(format string, args ...any) {
	if r.Waits != nil {
		r.Waits(fmt.Sprintf(format, args...))
	}
}

// drop closes a connection that cannot be used any more.
func (r *run) drop() {
	if r.client != nil {
		_ = r.client.Close()
		r.client = nil
	}
}

// farewell is how long a server has to say that the conversation ends: nothing depends on it.
const farewell = 5 * time.Second

// hangUp ends the conversation.
func (r *run) hangUp() {
	if r.client != nil {
		_ = r.client.UpdateDeadline(min(r.Server.Timeout, farewell))
		_ = r.client.Quit()
		r.drop()
	}
}
