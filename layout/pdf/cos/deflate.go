package cos

import (
	"bytes"
	"fmt"
	"runtime"

	"github.com/klauspost/compress/zlib"

	"annualreport/layout/parallel"
)

// deflateLevel is the level of compression above which more time makes files hardly smaller.
const deflateLevel = 6

// Deflater compresses data on other cores while the caller goes on. It must be closed when no more data comes.
type Deflater struct {
	queue *parallel.Queue[*FlateData]
	// streams has what earlier files compressed; writers are its compressors, one for each worker that needed one.
	streams *Streams
	writers []*deflateWriter
	// rooms is memory of data that were written and are compressed, for those that are written next.
	rooms chan []byte
}

// FlateData is data that is being compressed, or has been. The data as it was given is dropped when it is compressed.
type FlateData struct {
	raw, data []byte
	err       error
	done      chan struct{}
	// write writes the data, where it is not there yet; its memory is used again.
	write func(room []byte) []byte
	// ownRoom is set where the data lie in memory of the deflater, which is used again.
	ownRoom bool
}

// NewDeflater makes a deflater for all cores, which takes what is compressed already from streams.
func NewDeflater(streams *Streams) *Deflater {
	const room = 16 // how many pieces may wait
	workers := runtime.GOMAXPROCS(0)
	d := &Deflater{
		streams: streams, rooms: make(chan []byte, room+workers),
		writers: make([]*deflateWriter, workers+1), // one more for the caller, who helps when the deflater is closed
	}
	d.queue = parallel.NewQueue(workers, room, d.work)
	return d
}

// work compresses a piece. The error of the piece is returned by its bytes.
func (d *Deflater) work(worker int, j *FlateData) error {
	raw := j.raw
	j.do(func() ([]byte, error) {
		if j.write != nil {
			raw = j.write(d.room())
			j.write = nil
		}
		if d.writers[worker] == nil {
			d.writers[worker] = d.streams.take()
		}
		return d.streams.deflate(d.writers[worker], raw)
	})
	if j.ownRoom && raw != nil {
		select {
		case d.rooms <- raw:
		default: // enough are free
		}
	}
	return nil
}

// do compresses the piece. Even if that fails, the piece is then done, so that nobody waits for it any longer.
func (j *FlateData) do(deflate func() ([]byte, error)) {
	defer close(j.done)
	j.err = parallel.Guard(func() (err error) { j.data, err = deflate(); return err })
	j.raw = nil
}

// deflateWriter compresses one piece after another with the same writer: to make a new writer costs more than to
// compress a short piece.
type deflateWriter struct {
	buf bytes.Buffer
	z   *zlib.Writer
}

// deflate compresses a piece.
func (w *deflateWriter) deflate(raw []byte) ([]byte, error) {
	w.buf.Reset()
	if w.z == nil {
		var err error
		if w.z, err = zlib.NewWriterLevel(&w.buf, deflateLevel); err != nil {
			return nil, err
		}
	}
	w.z.Reset(&w.buf)
	if _, err := w.z.Write(raw); err != nil {
		return nil, err
	}
	if err := w.z.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(w.buf.Bytes()), nil
}

// Start compresses data, which must not change any more.
func (d *Deflater) Start(raw []byte) *FlateData {
	return d.put(&FlateData{raw: raw, done: make(chan struct{})})
}

// StartWritten compresses what a function writes behind the bytes that it is given, of which there are none. The
// function runs on the goroutine that compresses.
func (d *Deflater) StartWritten(write func(room []byte) []byte) *FlateData {
	return d.put(&FlateData{write: write, ownRoom: true, done: make(chan struct{})})
}

// room is memory for data that are to be written, without bytes.
func (d *Deflater) room() []byte {
	select {
	case room := <-d.rooms:
		return room[:0]
	default:
		return nil
	}
}

// put gives data to the workers.
func (d *Deflater) put(j *FlateData) *FlateData {
	d.queue.Put(j)
	return j
}

// Close waits until everything is compressed.
func (d *Deflater) Close() {
	_ = d.queue.Close() // each piece has its own error
	d.streams.give(d.writers)
	d.writers = nil
}

// bytes waits until the piece is compressed, and returns the result.
func (j *FlateData) bytes() ([]byte, error) {
	<-j.done
	if j.err != nil {
		return nil, fmt.Errorf("cos: deflate: %w", j.err)
	}
	return j.data, nil
}
