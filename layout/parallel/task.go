package parallel

// Task is work that is done while its caller goes on.
type Task[T any] struct {
	done   chan struct{}
	result T
	fault  error
}

// Begin starts work that cannot fail.
func Begin[T any](do func() T) *Task[T] {
	t := &Task[T]{done: make(chan struct{})}
	go func() {
		defer close(t.done)
		t.fault = Guard(func() error { t.result = do(); return nil })
	}()
	return t
}

// Result waits for the work. A panic in it goes on in the caller.
func (t *Task[T]) Result() T {
	<-t.done
	if t.fault != nil {
		panic(t.fault)
	}
	return t.result
}
