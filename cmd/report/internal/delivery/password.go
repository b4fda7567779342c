package delivery

import (
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/sections/infile"
	"annualreport/sections/source"
)

// Password is the password that a file holds, without the end of its line; with an empty name it is another one, which
// the environment names. A file that is not there, or cannot be read, is an error of usage.
func Password(file, otherwise string) (string, error) {
	if file == "" {
		return otherwise, nil
	}
	data, err := infile.Read(file)
	if err != nil {
		return "", failure.OfFile(file, err)
	}
	password := strings.TrimRight(source.NewFile(file, string(data)).Text, "\r\n")
	if strings.ContainsAny(password, "\n\x00") || len(password) > longestPassword {
		return "", failure.Usagef("%s holds more than a password: write it alone, in one line", file)
	}
	return password, nil
}

// longestPassword is how many bytes a password has at the most: a token of a provider has some hundreds.
const longestPassword = 16_384
