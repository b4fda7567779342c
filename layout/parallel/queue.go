package parallel

import "sync"

// Queue is work that is done, one job after the other, while its caller makes more jobs.
// One goroutine fills and closes it.
type Queue[J any] struct {
	jobs    chan job[J]
	work    func(worker int, j J) error
	workers int
	started int
	count   int
	group   sync.WaitGroup
	lock    sync.Mutex
	failed  failure
}

// job is a job with its number.
type job[J any] struct {
	number int
	is     J
}

// failure is the error of the job with the lowest number that failed; err is nil if none did.
type failure struct {
	number int
	err    error
}

// mostWaiting is how many jobs wait before one more worker helps. A few jobs are soon done by those at work, and a new
// worker first makes what it works with, such as the tables of a compressor.
const mostWaiting = 16

// NewQueue makes a queue of up to a number of workers. The work gets the number of the worker that does it, from 0 on;
// the caller itself may become number `workers` when it closes the queue. A full queue of `room` jobs makes the caller
// wait.
func NewQueue[J any](workers, room int, work func(worker int, j J) error) *Queue[J] {
	return &Queue[J]{jobs: make(chan job[J], room), work: work, workers: workers}
}

// isBehind reports whether more jobs wait than those at work will soon have done.
func (q *Queue[J]) isBehind() bool {
	return q.started == 0 || len(q.jobs) >= min(mostWaiting, cap(q.jobs))
}

// start has one more worker do jobs.
func (q *Queue[J]) start() {
	worker := q.started
	q.started++
	q.group.Go(func() {
		deepen()
		q.run(worker)
	})
}

// run does jobs until the queue is closed and empty. A job that fails stops no other.
func (q *Queue[J]) run(worker int) {
	for j := range q.jobs {
		if err := Guard(func() error { return q.work(worker, j.is) }); err != nil {
			q.fail(j.number, err)
		}
	}
}

// fail keeps an error if no job before has one.
func (q *Queue[J]) fail(number int, err error) {
	q.lock.Lock()
	defer q.lock.Unlock()
	if q.failed.err == nil || number < q.failed.number {
		q.failed = failure{number, err}
	}
}

// Put adds a job, and starts one more worker if it is needed.
func (q *Queue[J]) Put(j J) {
	if q.started < q.workers && q.isBehind() {
		q.start()
	}
	q.jobs <- job[J]{q.count, j}
	q.count++
}

// Close does its share of what is left, if that is much, waits for the rest, and returns the error of the first job
// that failed.
func (q *Queue[J]) Close() error {
	close(q.jobs)
	if q.isBehind() {
		q.run(q.workers)
	}
	q.group.Wait()
	return q.failed.err
}
