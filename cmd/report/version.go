package main

import (
	"runtime/debug"

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

// versionCommand prints the version.
func versionCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "version", Usage: "print the version", HideHelpCommand: true, OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("version takes no argument")
			}
			return say(s.out, "report %s\n", version())
		},
	}
}
