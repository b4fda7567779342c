package parallel

import (
	"fmt"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
	"unicode"
)

// Fault is a panic: a fault of the program's own.
type Fault struct {
	// Cause is what the panic said, in one line.
	Cause string
	// Place is the file and line of this module that was running, such as
	// "layout/table.go:84"; empty if none was.
	Place string
	// File is the file that was being read by its name; empty if none was, or if it is not known.
	File string
	// Foreign reports whether a function of another module panicked, and not one of this program.
	Foreign bool
	// Trace is the stack of the goroutine that panicked, as the runtime writes it.
	Trace string
}

// Error says what happened in one sentence, to somebody who only uses the program.
func (f *Fault) Error() string {
	at := ""
	if f.File != "" {
		at = fmt.Sprintf(" while it reads %q", f.File)
	}
	if f.Place != "" {
		at += ", at " + f.Place
	}
	return fmt.Sprintf("a fault of the program's own%s (%s); please report it with the file that shows it", at, f.Cause)
}

// Guard calls do and returns a panic in it as a Fault.
func Guard(do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = faultOf(r)
		}
	}()
	return do()
}

// Reading calls do, which reads a file. A panic in it goes on as a Fault that names the file.
func Reading(file string, do func()) {
	defer func() {
		if r := recover(); r != nil {
			f := faultOf(r)
			if f.File == "" {
				f.File = file
			}
			panic(f)
		}
	}()
	do()
}

// Recovered is what a deferred function recovered, as a Fault. It must be called by that function, while the stack of
// the panic is still there.
func Recovered(recovered any) *Fault { return faultOf(recovered) }

// faultOf makes a Fault of what was recovered. It must be called by the deferred
// function, while the stack of the panic is still there.
func faultOf(recovered any) *Fault {
	if f, ok := recovered.(*Fault); ok {
		return f // of another goroutine, which knew the place
	}
	out := &Fault{Cause: causeOf(recovered), Trace: string(debug.Stack())}
	out.Place, out.Foreign = place()
	return out
}

// longestCause is how many characters of what a panic said are printed.
const longestCause = 300

// causeOf is what a panic said, in one line that a terminal only prints: it may quote a file of the user's.
func causeOf(recovered any) string {
	line := []rune(strings.Join(strings.Fields(fmt.Sprint(recovered)), " "))
	if len(line) > longestCause {
		line = append(line[:longestCause], '…')
	}
	for i, r := range line {
		if !unicode.IsPrint(r) {
			line[i] = unicode.ReplacementChar
		}
	}
	return string(line)
}

// module begins the name of every function of this module.
const module = "annualreport/"

// mostFrames is how deep the stack is searched for a function of this module.
const mostFrames = 256

// place finds the innermost function of this module on the stack of a panic. Foreign reports whether one of another
// module stands before it; those of the standard library do what they are told.
func place() (at string, foreign bool) {
	callers := make([]uintptr, mostFrames)
	frames := runtime.CallersFrames(callers[:runtime.Callers(0, callers)])
	panicking := false
	for {
		frame, more := frames.Next()
		switch room := roomOf(frame.Function); {
		case frame.Function == "runtime.gopanic":
			panicking = true
		case panicking && room != "" && room != "layout/parallel":
			return fmt.Sprintf("%s/%s:%d", room, path.Base(frame.File), frame.Line), foreign
		case panicking && isForeign(frame.Function):
			foreign = true
		}
		if !more {
			return "", foreign
		}
	}
}

// isForeign reports whether a function is one of a module from elsewhere: the names of these begin with a domain.
func isForeign(function string) bool {
	domain, _, inFolder := strings.Cut(function, "/")
	return inFolder && strings.Contains(domain, ".")
}

// roomOf is the folder of a function, seen from that of the module; empty for those
// of other modules.
func roomOf(function string) string {
	if strings.HasPrefix(function, "main.") {
		return "cmd/report"
	}
	rest, ok := strings.CutPrefix(function, module)
	if !ok {
		return ""
	}
	folder := strings.LastIndexByte(rest, '/') + 1
	name, _, _ := strings.Cut(rest[folder:], ".")
	return rest[:folder] + name
}
