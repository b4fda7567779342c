package parallel

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode"
)

// TestLowestFailure plants errors and panics: all calls are made, and the caller gets that of the
// lowest number, whatever goroutine was first.
func TestLowestFailure(t *testing.T) {
	for range 50 {
		var calls atomic.Int64
		err := each(40, func(i int) error {
			calls.Add(1)
			switch {
			case i >= 30:
				panic(fmt.Sprint("planted ", i))
			case i >= 20:
				return fmt.Errorf("error %d", i)
			}
			return nil
		})
		if err == nil || err.Error() != "error 20" || calls.Load() != 40 {
			t.Fatalf("%v after %d calls", err, calls.Load())
		}
		q := NewQueue(3, 4, func(_ int, n int) error {
			if n >= 7 {
				panic(fmt.Sprint("planted ", n))
			}
			return nil
		})
		for n := range 30 {
			q.Put(n)
		}
		var fault *Fault
		if err := q.Close(); !errors.As(err, &fault) || fault.Cause != "planted 7" {
			t.Fatal(err)
		}
	}
}

// TestFault holds what a panic is reported as: one line with the place, in the caller's goroutine.
func TestFault(t *testing.T) {
	var list []int
	ways := map[string]func(){
		"Do":    func() { Do(4, func(i int) { _ = list[i] }) },
		"Guard": func() { _ = list[1] },
		"twice": func() { Do(1, func(int) { Do(1, func(int) { panic("line one\nline two") }) }) },
	}
	for name, do := range ways {
		err := Guard(func() error { do(); return nil })
		var fault *Fault
		if !errors.As(err, &fault) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := "a fault of the program's own (" + fault.Cause + "); please report it with the file that shows it"
		if strings.ContainsAny(err.Error(), "\n\r") || fault.Cause == "" || strings.Contains(fault.Cause, "fault") || err.Error() != want {
			t.Errorf("%s: %q", name, err)
		}
	}
	if err := Guard(func() error { panic("x") }).Error(); !strings.Contains(err, "own (x);") {
		t.Errorf("%q", err)
	}
}

// TestReading: a panic while a file is read names it, the innermost one, and its place and its trace stay.
func TestReading(t *testing.T) {
	err := Guard(func() error {
		Reading("outer.toml", func() { Reading("logo \"1\".svg", func() { panic("planted") }) })
		return nil
	})
	var fault *Fault
	if !errors.As(err, &fault) || fault.File != `logo "1".svg` || fault.Foreign || !strings.Contains(fault.Trace, "TestReading") {
		t.Fatalf("%+v", err)
	}
	if want := `a fault of the program's own while it reads "logo \"1\".svg" (planted); please report it with the file that shows it`; err.Error() != want {
		t.Errorf("%s", err)
	}
	Reading("whole.svg", func() {})
}

// TestForeign: functions of modules from elsewhere are told from those of this module and of the standard library.
func TestForeign(t *testing.T) {
	for function, want := range map[string]bool{
		"github.com/go-text/typesetting/font.(*Font).Advance": true, "golang.org/x/image/webp.Decode": true,
		"annualreport/fonts.(*Face).parse": false, "main.run": false, "slices.SortFunc[...]": false, "encoding/binary.Read": false,
		"runtime.goPanicIndex": false, "image/png.Decode": false,
	} {
		if got := isForeign(function); got != want {
			t.Errorf("%s: %t", function, got)
		}
	}
}

// TestCauses: what a panic said is printed in one line of limited length, and nothing in it commands a terminal; the trace
// names the function that panicked.
func TestCauses(t *testing.T) {
	var fault *Fault
	err := Guard(func() error { panic("\x1b[2J\u202efile\x00\n" + strings.Repeat("long ", 100)) })
	if !errors.As(err, &fault) || strings.ContainsFunc(err.Error(), func(r rune) bool { return !unicode.IsPrint(r) }) {
		t.Errorf("it says %q", err)
	}
	if len([]rune(fault.Cause)) != longestCause+1 || !strings.Contains(fault.Trace, "TestCauses") {
		t.Errorf("the cause is %q, and the trace:\n%s", fault.Cause, fault.Trace)
	}
}

// TestBeside: work beside its caller is done, and a panic in it ends nothing else.
func TestBeside(t *testing.T) {
	done := make(chan bool, 1)
	Beside(func() { panic("planted") })
	Beside(func() { done <- true })
	<-done
}

// TestQueue: all jobs are done when the queue is closed, by its caller where there are no workers, and
// each by a worker that there is.
func TestQueue(t *testing.T) {
	for _, workers := range []int{0, 1, 3} {
		var done atomic.Int64
		q := NewQueue(workers, 40, func(worker, n int) error {
			if worker < 0 || worker > workers {
				return fmt.Errorf("worker %d of %d", worker, workers)
			}
			time.Sleep(time.Millisecond)
			done.Add(int64(n))
			return nil
		})
		for n := range 20 {
			q.Put(n)
		}
		if err := q.Close(); err != nil || done.Load() != 190 {
			t.Errorf("%d workers: %v, the numbers done are %d together", workers, err, done.Load())
		}
	}
}

// TestRoom finds the folder of a function by its name.
func TestRoom(t *testing.T) {
	for function, want := range map[string]string{
		"annualreport/layout/shape.(*Table).faceRuns": "layout/shape",
		"annualreport/layout.Typeset.func1":           "layout",
		"main.build.func1":                            "cmd/report",
		"annualreport/layout/parallel.Queue[...].run": "layout/parallel",
		"runtime.goPanicIndex":                        "",
		"github.com/go-text/typesetting/a.B":          "",
	} {
		if got := roomOf(function); got != want {
			t.Errorf("%s: %q, want %q", function, got, want)
		}
	}
}

// TestNoBareGoroutines holds that goroutines are started here alone: a panic in any other
// would end the program, with files half done.
func TestNoBareGoroutines(t *testing.T) {
	files, found := 0, 0
	err := filepath.WalkDir(filepath.Join("..", ".."), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			return err
		}
		files++
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil || !startsGoroutine(n) {
				return true
			}
			if found++; filepath.Base(filepath.Dir(name)) != "parallel" {
				t.Errorf("%s starts a goroutine: use package parallel, which guards it", fset.Position(n.Pos()))
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 || found < 2 {
		t.Errorf("looked at %d files, which start %d goroutines", files, found)
	}
}

// startsGoroutine tells a go statement, and calls that start goroutines: WaitGroup.Go, time.AfterFunc.
func startsGoroutine(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GoStmt:
		return true
	case *ast.CallExpr:
		s, ok := n.Fun.(*ast.SelectorExpr)
		return ok && (s.Sel.Name == "Go" || s.Sel.Name == "AfterFunc")
	}
	return false
}
