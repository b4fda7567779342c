package address

import (
	"slices"
	"strings"
)

// Schemes are those to which the links of a report may lead, beside http, https, mailto and tel: in small letters, and
// without the colon. Each is one of which CheckScheme says nothing.
type Schemes []string

// never are the schemes that no report can allow: what begins with them is run as a program, is a file or a share of
// the reader's machine and network, or holds what it shows in itself.
var never = []string{
	"javascript", "vbscript", "livescript", "mocha", "data", "blob", "about", "file", "filesystem", "jar",
	"view-source", "smb", "cifs", "afp", "nfs", "webdav", "dav", "davs", "ldap", "ldaps", "search", "search-ms",
	"shell", "res", "resource", "chrome", "intent", "mk", "mhtml", "its", "hcp", "jnlp", "jnlps", "ssh", "telnet",
	"rlogin", "rdp", "vnc", "x-man-page",
}

// CheckScheme reports what is wrong with the name of a scheme that the author wants to allow; nil if nothing is.
func CheckScheme(name string) *Fault {
	scheme, _, ok := schemeOf(name + ":")
	switch {
	case strings.HasSuffix(name, ":"):
		return &Fault{
			What: quoted(name) + " is written with a colon", Cure: "write it without: " + strings.TrimRight(name, ":"),
		}
	case !ok || scheme != strings.ToLower(name) || len(name) < 2:
		return &Fault{
			What: quoted(name) + " is no scheme of addresses", Cure: "write the letters before the colon, such as sms",
		}
	case isNever(scheme):
		return &Fault{
			What: quoted(name) + " leads to programs or files of the reader's machine, and can never be allowed",
			Cure: "leave it out, and write addresses that begin with https://",
		}
	}
	return nil
}

// IsUnsafe reports whether an address is of a scheme that no report can allow.
func IsUnsafe(url string) bool {
	scheme, _, ok := schemeOf(url)
	return ok && isNever(scheme)
}

// isNever reports whether no report can allow a scheme, which is given in small letters. Those of one system begin with
// ms-: each starts a program.
func isNever(scheme string) bool {
	return slices.Contains(never, scheme) || strings.HasPrefix(scheme, "ms-")
}

// allowed makes an address of a scheme that the report allows (RFC 3986, 3).
func allowed(scheme, rest string) (Address, *Fault) {
	whole := scheme + ":" + rest
	a := Address{Shown: whole}
	switch {
	case strings.Trim(rest, "/") == "":
		return a, &Fault{What: quoted(whole) + " leads nowhere", Cure: "write what stands behind " + scheme + ":"}
	case strings.Contains(rest, " "):
		return a, &Fault{What: quoted(whole) + " has a space in it", Cure: "write %20 for the space, or delete it"}
	case strings.Contains(rest, `\`):
		return a, &Fault{
			What: quoted(whole) + " has a backslash in it", Cure: "write " + strings.ReplaceAll(whole, `\`, "/"),
		}
	}
	a.URL = scheme + ":" + escaped(rest)
	return a, nil
}

// foreign reports an address of a scheme that the report does not allow. None of them is kept: a link to a share of
// files (smb:) hands over the password of the reader, and others start programs.
func foreign(scheme, rest string) (Address, *Fault) {
	a := Address{Shown: scheme + ":" + rest}
	cure := "write an address that begins with https://, mailto: or tel:"
	switch {
	case scheme == "doi":
		cure = "write " + DOI(rest).URL
	case near(scheme):
		cure = "did you mean https:" + rest + "?"
	case CheckScheme(scheme) == nil:
		cure += ", or allow it by [links] with schemes = [\"" + scheme + "\"]"
	}
	if strings.Contains(rest, " ") {
		return a, &Fault{What: quoted(a.Shown) + " has a space in it", Cure: cure}
	}
	return a, &Fault{
		What: quoted(a.Shown) + " begins with " + scheme + ":, for which most readers have no program",
		Cure: cure,
	}
}

// near reports whether a scheme is https or http but for a slip.
func near(scheme string) bool {
	return strings.HasPrefix(scheme, "h") && strings.Contains(scheme, "t") && strings.Contains(scheme, "p") &&
		len(scheme) < len("https")+3
}
