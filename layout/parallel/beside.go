package parallel

// Beside starts do beside its caller, which does not wait for it. A panic in it ends the goroutine alone: there is
// nobody who could be told. It is for work that lasts as long as the program, and that nothing waits for.
func Beside(do func()) {
	go func() {
		_ = Guard(func() error { do(); return nil })
	}()
}
