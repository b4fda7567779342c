package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Workers is the number of goroutines that EachWorker uses for n calls.
func Workers(n int) int { return min(runtime.GOMAXPROCS(0), n) }

// each calls do for 0 to n-1 on all cores, all of them even if some fail, and returns the
// error of the lowest i that failed.
func each(n int, do func(i int) error) error {
	return EachWorker(n, func(_, i int) error { return do(i) })
}

// EachWorker is each for work that needs something of its own in each goroutine: do gets
// the number of its worker, from 0 to Workers(n)-1. A worker takes its numbers in
// rising order.
func EachWorker(n int, do func(worker, i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var group sync.WaitGroup
	for worker := range Workers(n) {
		group.Go(func() {
			deepen()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = Guard(func() error { return do(worker, i) })
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// DoWorker is EachWorker for work that cannot fail. A panic in it goes on in the caller.
func DoWorker(n int, do func(worker, i int)) {
	err := EachWorker(n, func(worker, i int) error { do(worker, i); return nil })
	if err != nil {
		panic(err)
	}
}

// Do is each for work that cannot fail. A panic in it goes on in the caller.
func Do(n int, do func(i int)) {
	err := each(n, func(i int) error { do(i); return nil })
	if err != nil {
		panic(err)
	}
}
