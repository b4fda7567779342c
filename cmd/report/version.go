package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"
)

// release is the version of the source; it goes into the files that the
// program makes, so that builds of one source are equal wherever they are made.
const release = "0.1.0"

// version is the release, and the revision if the program was built from a
// checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return release + " (" + s.Value[:12] + ")"
		}
	}
	return release
}

// carried is what the program holds of others and its version, as docs/licences.md names them.
var carried = []struct{ name, version string }{
	{"CLDR", "48.2"},
	{"hyph-utf8", "24 February 2026"},
	{"PyThaiNLP", "5.4.0"},
	{"Natural Earth", "1:50 million"},
	{"Phosphor Icons", "2.1.1"},
	{"IBM Plex Sans", "1.1.0"},
	{"IBM Plex Serif", "2.0.0"},
	{"Inter", "4.1.1"},
	{"EB Garamond", "0.4.2"},
}

// versions says the version of the program, and of all that its output depends on.
func versions() string {
	var b strings.Builder
	fmt.Fprintf(&b, "report %s\n", version())
	line := func(name, value string) { fmt.Fprintf(&b, "  %-16s%s\n", name, value) }
	line("Go", strings.TrimPrefix(runtime.Version(), "go")+", "+runtime.GOOS+"/"+runtime.GOARCH)
	line("Unicode", unicode.Version)
	for _, c := range carried {
		line(c.name, c.version)
	}
	return b.String()
}

// versionCommand prints the version.
func versionCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "version", Usage: "print the version", HideHelpCommand: true, OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("version takes no argument")
			}
			return say(s.out, "%s", versions())
		},
	}
}
