package address

import (
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"annualreport/layout/pattern"
)

// web makes an address of the web of what stands behind its scheme.
func web(scheme, rest string) (Address, *Fault) {
	shown := strings.TrimSuffix(strings.TrimPrefix(rest, "//"), "/")
	whole := scheme + ":" + rest
	a := Address{Shown: shown}
	after, ok := strings.CutPrefix(rest, "//")
	if !ok {
		return a, &Fault{
			What: quoted(whole) + " lacks the two strokes before its domain",
			Cure: "write " + scheme + "://" + strings.TrimLeft(rest, "/"),
		}
	}
	if strings.Contains(whole, `\`) {
		return a, &Fault{
			What: quoted(whole) + " has a backslash in it", Cure: "write " + strings.ReplaceAll(whole, `\`, "/"),
		}
	}
	end := strings.IndexAny(after, "/?#")
	if end < 0 {
		end = len(after)
	}
	authority, path := after[:end], after[end:]
	if strings.Contains(authority, " ") {
		return a, &Fault{What: quoted(whole) + " has a space in its domain", Cure: "delete the space"}
	}
	if strings.Contains(path, " ") {
		return a, &Fault{
			What: quoted(whole) + " has a space in it",
			Cure: "write %20 for the space, or delete it: " + strings.ReplaceAll(whole, " ", "%20"),
		}
	}
	user, host, named := cutLast(authority, "@")
	if !named {
		user, host = "", authority
	}
	ascii, fault := hostOf(host)
	if fault != nil && !fault.Minor {
		fault.What = quoted(whole) + fault.What
		return a, fault
	}
	a.URL = scheme + "://"
	if named {
		a.URL += escaped(user) + "@"
	}
	a.URL += ascii + escaped(path)
	if _, err := url.Parse(a.URL); err != nil {
		return Address{Shown: shown}, &Fault{
			What: quoted(whole) + " is no address that programs understand",
			Cure: "write it such as https://example.org",
		}
	}
	return a, firstFault(fault, whole, named, path)
}

// firstFault is the first of the minor faults of an address.
func firstFault(fault *Fault, whole string, named bool, path string) *Fault {
	switch {
	case fault != nil:
		return &Fault{What: quoted(whole) + fault.What, Cure: fault.Cure, Minor: true}
	case named:
		return &Fault{
			What: quoted(whole) + " has a name before its domain, which all readers see",
			Cure: "leave out what stands before the @", Minor: true,
		}
	case looseEscape(path) != "":
		return &Fault{
			What:  quoted(whole) + " has " + quoted(looseEscape(path)) + ", which is no escape of an address",
			Cure:  "correct the two figures behind the %, or write %25 for a percent sign",
			Minor: true,
		}
	case strings.ContainsAny(path, "{}"):
		return &Fault{
			What: quoted(whole) + " has braces in it, which stand for nothing here",
			Cure: "write the whole address", Minor: true,
		}
	case strings.Count(path, "(") != strings.Count(path, ")"):
		return &Fault{
			What: quoted(whole) + " opens a bracket that it does not close, or closes one that it does not open",
			Cure: "look at the end of the address", Minor: true,
		}
	}
	return nil
}

// hostOf checks a domain or number with its port, and writes the domain in ASCII (RFC 5891).
// The words of its faults follow the address.
func hostOf(host string) (string, *Fault) {
	name, port := host, ""
	if i := strings.LastIndexByte(host, ':'); i >= 0 && !strings.HasSuffix(host, "]") {
		name, port = host[:i], host[i:]
		if n, err := strconv.Atoi(port[1:]); err != nil || n < 1 || n > 65535 {
			return "", &Fault{What: " has no number of a port behind its colon", Cure: "leave the colon out"}
		}
	}
	if name == "" {
		return "", &Fault{What: " names no domain", Cure: "write the whole address, such as https://example.org"}
	}
	inner, bracketed := name, strings.HasPrefix(name, "[") && strings.HasSuffix(name, "]")
	if bracketed {
		inner = name[1 : len(name)-1]
	}
	if number, err := netip.ParseAddr(inner); err == nil {
		if number.Is6() != bracketed || number.Zone() != "" { // RFC 3986, 3.2.2
			return "", &Fault{
				What: " has the number of a machine that is not written as one",
				Cure: "write it such as https://192.0.2.1 or https://[2001:db8::1]",
			}
		}
		if number.IsLoopback() || number.IsPrivate() || number.IsLinkLocalUnicast() || number.IsUnspecified() {
			return name + port, &Fault{
				What: " is a place of your own network, which readers cannot reach", Cure: onTheWeb, Minor: true,
			}
		}
		return name + port, nil
	}
	ascii, ok := domain(name)
	if !ok {
		return "", &Fault{What: " has no domain that can be", Cure: "write it such as https://example.org"}
	}
	if !strings.Contains(strings.TrimSuffix(ascii, "."), ".") {
		return ascii + port, &Fault{
			What: " is a place of your own network, which readers cannot reach", Cure: onTheWeb, Minor: true,
		}
	}
	return ascii + port, nil
}

// domain writes a domain in ASCII, and reports whether it is one (RFC 1035, 2.3.1; names of
// machines may have a low line).
func domain(name string) (string, bool) {
	ascii := strings.ToLower(name)
	if !isASCII(name) {
		var err error
		if ascii, err = idna.Lookup.ToASCII(name); err != nil {
			return "", false
		}
	}
	const longest, longestLabel = 253, 63
	labels := strings.Split(strings.TrimSuffix(ascii, "."), ".")
	for _, label := range labels {
		if label == "" || len(label) > longestLabel || strings.Trim(label, letterDigits+"-_") != "" {
			return "", false
		}
		if label[0] == '-' || label[len(label)-1] == '-' {
			return "", false
		}
	}
	last := labels[len(labels)-1]
	return ascii, len(ascii) <= longest && strings.Trim(last, "0123456789") != ""
}

const letterDigits = "abcdefghijklmnopqrstuvwxyz0123456789"

// isDomain reports whether a text looks like a domain: letters, a dot and more than one letter behind it.
func isDomain(s string) bool {
	ascii, ok := domain(strings.TrimRight(s, ".:0123456789"))
	i := strings.LastIndexByte(ascii, '.')
	return ok && i > 0 && len(ascii)-i > 2
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// escaped writes what stands behind a domain in the signs that an address may have
// (RFC 3986, 2); what is escaped already stays.
func escaped(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		hex := i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
		if c > ' ' && c < 0x7f && strings.IndexByte("\"<>\\^`{|}", c) < 0 && (c != '%' || hex) {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}

// looseEscape finds a percent sign with letters behind it that are not the figures of an escape, as in %zz. One at the
// end or before a sign, as in 100%, is a percent sign.
func looseEscape(path string) string { return loose().FindString(path) }

var loose = pattern.Of(`%(?:[G-Zg-z][0-9A-Za-z]?|[0-9A-Fa-f][G-Zg-z])`)

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }

// cutLast divides a text at the last of a sign.
func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// quoted is an address as messages name it; what cannot be seen has been told before.
func quoted(s string) string { return `"` + s + `"` }

// code is the number of a sign that cannot be seen.
func code(r rune) string { return fmt.Sprintf("U+%04X", r) }
