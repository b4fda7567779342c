package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "accept today's output as the new goldens")

func TestMain(m *testing.M) {
	testscript.Main(ownCache{m}, map[string]func(){"report": main})
}

// ownCache runs tests with a folder of their own for what is kept from run to run.
type ownCache struct{ tests *testing.M }

// Run implements testscript.TestingM.
func (c ownCache) Run() int {
	dir, err := os.MkdirTemp("", "report-cache")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	keepBuildCache()
	for _, name := range []string{"XDG_CACHE_HOME", "LocalAppData"} {
		if err := os.Setenv(name, dir); err != nil {
			panic(err)
		}
	}
	return c.tests.Run()
}

// keepBuildCache leaves the go command its cache, which lies beside that of other programs.
func keepBuildCache() {
	user, err := os.UserCacheDir()
	if err != nil || os.Getenv("GOCACHE") != "" {
		return
	}
	if err := os.Setenv("GOCACHE", filepath.Join(user, "go-build")); err != nil {
		panic(err)
	}
}

// TestScripts runs the command as its users do; see testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TZ", os.Getenv("TZ"))
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("GORACE", os.Getenv("GORACE"))
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
		},
	})
}

// exits runs the command and compares its exit code: exits 2 report build --bad.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENT …]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if want := args[0]; want != string(rune('0'+code)) {
		ts.Fatalf("%v exits %d, want %s", args[1:], code, want)
	}
}
