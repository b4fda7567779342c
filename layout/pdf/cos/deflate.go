package cos

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// deflateLevel is where more time gains next to nothing.
const deflateLevel = 6

// Deflater compresses data on other cores while the caller goes on. Close it
// when no more data comes.
type Deflater struct {
	jobs  chan *Deflated
	group sync.WaitGroup
}

// Deflated is data that is being compressed, or has been.
type Deflated struct {
	raw, data []byte
	err       error
	done      chan struct{}
}

// NewDeflater starts a deflater on all cores.
func NewDeflater() *Deflater {
	d := &Deflater{jobs: make(chan *Deflated, 64)}
	for range runtime.GOMAXPROCS(0) {
		d.group.Go(d.work)
	}
	return d
}

// work compresses one piece after another with one writer: a new one for each
// would cost more than the compression of a short piece.
func (d *Deflater) work() {
	var buf bytes.Buffer
	z, err := zlib.NewWriterLevel(&buf, deflateLevel)
	for j := range d.jobs {
		buf.Reset()
		if err == nil {
			z.Reset(&buf)
			_, err = z.Write(j.raw)
		}
		if err == nil {
			err = z.Close()
		}
		j.data, j.err = bytes.Clone(buf.Bytes()), err
		close(j.done)
	}
}

// Start compresses data, which must not change any more.
func (d *Deflater) Start(raw []byte) *Deflated {
	j := &Deflated{raw: raw, done: make(chan struct{})}
	d.jobs <- j
	return j
}

// Close waits until everything is compressed.
func (d *Deflater) Close() {
	close(d.jobs)
	d.group.Wait()
}

// Raw is the data that is being compressed. It must not be changed.
func (j *Deflated) Raw() []byte { return j.raw }

// Of tells whether the data is what is being compressed here.
func (j *Deflated) Of(raw []byte) bool { return j != nil && bytes.Equal(j.raw, raw) }

// bytes waits for the result.
func (j *Deflated) bytes() ([]byte, error) {
	<-j.done
	if j.err != nil {
		return nil, fmt.Errorf("cos: deflate: %w", j.err)
	}
	return j.data, nil
}
