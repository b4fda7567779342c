package parallel

import "time"

// After calls a function once so much time has passed. The function that it gives ends the waiting: if the other one
// was not called yet it never is, else its end is waited for. A panic in it is the error of that end.
func After(d time.Duration, do func()) (stop func() error) {
	fault := make(chan error, 1)
	timer := time.AfterFunc(d, func() {
		fault <- Guard(func() error {
			do()
			return nil
		})
	})
	return func() error {
		if timer.Stop() {
			return nil
		}
		return <-fault
	}
}
