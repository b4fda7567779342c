package parallel

// depth is a little less than half of a deep stack.
type depth [7 << 10]byte

// deepen gives the goroutine that calls it a stack of 16 KB at once. It would begin with 2 KB, and the runtime doubles
// a stack when it is too small: then it reads what each frame holds, and rewrites the pointers into the stack. In a
// short report that takes a fiftieth of the time.
func deepen() { occupy(nil) }

// occupy has a frame that is large because there would be an argument in it, if there were one, and a copy of it.
// Nothing is written there.
//
//go:noinline
func occupy(d *depth) {
	if d != nil {
		take(*d)
	}
}

// take has an argument that is large.
//
//go:noinline
func take(depth) {}
