package address

import (
	"net/mail"
	"net/url"
	"strings"
	"unicode"
)

// letters makes an address for mail of what stands behind "mailto:" (RFC 6068): one
// address or several, and words for the head of the message.
func letters(rest string) (Address, *Fault) {
	to, head, asked := strings.Cut(rest, "?")
	a := Address{Shown: to}
	if strings.TrimSpace(to) == "" {
		return a, &Fault{What: "the address for mail is empty", Cure: "write one such as name@example.org"}
	}
	if strings.Contains(head, " ") {
		return a, &Fault{What: quoted("mailto:"+rest) + " has a space in it", Cure: "write %20 for the space"}
	}
	var out []string
	for _, one := range strings.Split(to, ",") {
		ascii, ok := mailbox(strings.TrimSpace(one))
		if !ok {
			return a, &Fault{What: quoted(one) + " is no address for mail", Cure: "write one such as name@example.org"}
		}
		out = append(out, ascii)
	}
	if fault := checkFields(head, quoted("mailto:"+rest)); fault != nil {
		return a, fault
	}
	a.URL = "mailto:" + strings.Join(out, ",")
	if asked {
		a.URL += "?" + escaped(head)
	}
	return a, nil
}

// checkFields reports what a link for mail may not have in the head of the message.
func checkFields(head, whole string) *Fault {
	if head == "" {
		return nil
	}
	for _, field := range strings.Split(head, "&") {
		name, value, _ := strings.Cut(field, "=")
		plain, err := url.PathUnescape(value)
		if err != nil {
			plain = value
		}
		if fault := checkField(strings.ToLower(name), plain); fault != nil {
			fault.What = whole + fault.What
			return fault
		}
	}
	return nil
}

// checkField reports a field that the reader does not see, or that attaches files of the reader's machine (RFC 6068, 4
// and 7), and an end of a line, which would begin another field.
func checkField(name, value string) *Fault {
	switch name {
	case "subject", "keywords", "in-reply-to":
	case "body":
		value = strings.NewReplacer("\r", "", "\n", "", "\t", "").Replace(value)
	case "to", "cc":
		for _, one := range strings.Split(value, ",") {
			if _, ok := mailbox(strings.TrimSpace(one)); !ok {
				return &Fault{
					What: ": " + quoted(one) + " is no address for mail", Cure: "write one such as name@example.org",
				}
			}
		}
	default:
		return &Fault{
			What: " sets the field " + quoted(name) + " of the reader's message",
			Cure: "leave it out: a link can set subject, body, to, cc, keywords and in-reply-to",
		}
	}
	if strings.ContainsFunc(value, unicode.IsControl) {
		return &Fault{What: " has a control character in " + name, Cure: "delete it"}
	}
	return nil
}

// mailbox writes an address for mail with its domain in ASCII, and reports whether it is one.
func mailbox(s string) (string, bool) {
	parsed, err := mail.ParseAddress(s)
	if err != nil || parsed.Address != s || strings.Contains(s, " ") {
		return "", false
	}
	before, after, _ := cutLast(s, "@")
	ascii, ok := domain(after)
	return escaped(before) + "@" + ascii, ok && strings.Contains(ascii, ".")
}

// telephone makes the address of a number (RFC 3966). What stands between its digits for
// the eye alone is left out.
func telephone(rest string) (Address, *Fault) {
	a := Address{Shown: strings.TrimSpace(rest)}
	number, extension, extended := strings.Cut(a.Shown, ";")
	bare := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.()/\u00a0\u202f\u2011\u2013\u202c\u202d", r) {
			return -1
		}
		return r
	}, number)
	digits := strings.TrimPrefix(bare, "+")
	const fewest = 3
	if len(digits) < fewest || strings.Trim(digits, "0123456789*#") != "" {
		return a, &Fault{
			What: quoted("tel:"+rest) + " is no telephone number", Cure: "write it such as tel:+44-20-7946-0000",
		}
	}
	a.URL = "tel:" + bare
	if extended {
		a.URL += ";" + escaped(extension)
	}
	return a, nil
}
