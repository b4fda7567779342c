package main

import (
	"github.com/urfave/cli/v2"
)

// translateCommand is "report translate", with the commands for the catalogues of translators.
func translateCommand(s streams) *cli.Command {
	commands := []*cli.Command{translateUpdateCommand(s), translateStatusCommand(s), translateCheckCommand(s),
		translateExportCommand(s), translateImportCommand(s), translateProofCommand(s),
	}
	return &cli.Command{
		Name: "translate", Usage: "keep the catalogues of translators up to date",
		HideHelpCommand: true, OnUsageError: usageError,
		Subcommands: commands,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return unknownCommand(c.Args().First(), commands)
			}
			return cli.ShowSubcommandHelp(c)
		},
	}
}

// reportFlag names the report where the arguments name something else.
func reportFlag() cli.Flag {
	return &cli.StringFlag{Name: "report", Aliases: []string{"r"},
		Usage: "translate the report in `FILE`, or in a folder (report.toml if none is named)"}
}
