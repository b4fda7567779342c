package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"annualreport/sections"
	"annualreport/sections/schema"
)

// schemaCommand is "report schema".
func schemaCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "schema", Usage: "print all tables and keys of a report",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Prints a JSON Schema (draft-07) of report.toml, for editors that complete and check keys\n" +
			"while they are written, or with --format markdown the tables of keys for people.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "json", Usage: "json, or markdown"},
		},
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("schema takes no argument")
			}
			return printSchema(c.String("format"), s.out)
		},
	}
}

// printSchema prints the schema of a report in a format.
func printSchema(format string, out io.Writer) error {
	switch format {
	case "json":
		data, err := schema.JSONSchema(sections.Schema())
		if err != nil {
			return err
		}
		return give(out, data)
	case "markdown":
		return give(out, []byte(schema.Markdown(sections.Schema())))
	}
	return usagef("there is no format %q; formats are json and markdown", format)
}
