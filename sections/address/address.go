// Package address makes of the addresses that authors write those that links lead to, and
// those that readers see. It is the only room that knows how an address is written, for
// pages, for notes on paper, and for messages as HTML and as text.
package address

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// Address is where a link leads.
type Address struct {
	// URL is the whole address as programs take it: with its scheme, and in ASCII
	// (RFC 3986).
	URL string
	// Shown is the address as readers see it: as it was written, without what programs add
	// by themselves.
	Shown string
}

// Fault is what is wrong with an address.
type Fault struct {
	// What says what is wrong, Cure what to do.
	What, Cure string
	// Minor faults leave an address that a link can lead to.
	Minor bool
}

// Link makes the address of a link whose scheme is one of those that every report may have.
func Link(written string) (Address, *Fault) { return Schemes(nil).Link(written) }

// Link makes the address of a link. Without a scheme it must begin with www.; other
// addresses without one lead to files beside the report, which readers do not have. The
// fault is nil if there is none.
func (further Schemes) Link(written string) (Address, *Fault) {
	s := strings.TrimSpace(written)
	if s == "" {
		return Address{}, &Fault{What: "this link leads nowhere", Cure: "write [words](https://…) or [words](#section)"}
	}
	if fault := local(s); fault != nil {
		return Address{Shown: s}, fault
	}
	scheme, rest, ok := schemeOf(s)
	if !ok {
		return withoutScheme(s)
	}
	switch scheme {
	case "http", "https":
		return web(scheme, rest)
	case "mailto":
		return letters(rest)
	case "tel":
		return telephone(rest)
	}
	if slices.Contains(further, scheme) {
		return allowed(scheme, rest)
	}
	return foreign(scheme, rest)
}

// LeadsOut reports whether what stands where an address of the web or the name of a section may stand is an address.
func LeadsOut(written string) bool {
	return !strings.HasPrefix(written, "#") && strings.ContainsAny(written, ".:/")
}

// Website makes the address of a website, which authors write with its scheme or without.
func Website(written string) (Address, *Fault) {
	s := strings.TrimSpace(written)
	if fault := local(s); fault != nil {
		return Address{Shown: s}, fault
	}
	scheme, rest, ok := schemeOf(s)
	switch {
	case strings.HasPrefix(s, "//"):
		return Address{Shown: s}, &Fault{What: quoted(s) + " does not say how it is reached", Cure: "write https:" + s}
	case !ok:
		a, fault := web("https", "//"+s)
		if a.URL == "" {
			fault = &Fault{
				What: quoted(s) + " is no address of the web",
				Cure: "write it such as example.org, or https://example.org",
			}
		}
		return a, fault
	case scheme == "http" || scheme == "https":
		return web(scheme, rest)
	}
	return Address{Shown: s}, &Fault{What: quoted(s) + " is no address of the web", Cure: "begin it with https://"}
}

// Web makes an address of the web that must name its scheme.
func Web(written string) (Address, *Fault) {
	s := strings.TrimSpace(written)
	if fault := unseen(s); fault != nil {
		return Address{}, fault
	}
	scheme, rest, ok := schemeOf(s)
	if !ok || scheme != "http" && scheme != "https" {
		return Address{Shown: s}, &Fault{What: quoted(s) + " is no address of the web", Cure: "begin it with https://"}
	}
	return web(scheme, rest)
}

// Mail makes an address for mail, such as name@example.org.
func Mail(written string) (Address, *Fault) {
	s := strings.TrimSpace(written)
	if fault := unseen(s); fault != nil {
		return Address{}, fault
	}
	if scheme, rest, ok := schemeOf(s); ok && scheme == "mailto" {
		s = rest
	}
	return letters(s)
}

// DOI makes the address of a digital object identifier, which is written bare, with "doi:"
// before it or as an address.
func DOI(written string) Address {
	bare := BareDOI(written)
	path := strings.NewReplacer("%", "%25", "#", "%23", "?", "%3F").Replace(bare)
	return Address{URL: "https://doi.org/" + escaped(path), Shown: "doi.org/" + bare}
}

// mostEscapes is how many times the signs of a DOI may have been escaped, one over the other.
const mostEscapes = 2

// BareDOI is a DOI without the address or the word before it, and without the escapes of addresses (%3C). A full stop,
// a comma or a semicolon at its end is that of the sentence it was copied from.
func BareDOI(doi string) string {
	doi = strings.TrimSpace(doi)
	for range mostEscapes { // databases escape what browsers escape again
		plain, err := url.PathUnescape(doi)
		if err != nil || plain == doi {
			break
		}
		doi = plain
	}
	for _, before := range []string{"https://", "http://", "www.", "dx.", "doi.org/", "doi:"} {
		if len(doi) >= len(before) && strings.EqualFold(doi[:len(before)], before) {
			doi = strings.TrimSpace(doi[len(before):])
		}
	}
	return strings.TrimRight(doi, ".,; ")
}

// Same reports whether words say the address themselves, so that it need not be said again.
func (a Address) Same(words string) bool {
	words = strings.TrimSpace(words)
	if words == a.URL || words == a.Shown {
		return true
	}
	other, _ := Website(words)
	switch {
	case strings.HasPrefix(a.URL, "mailto:"):
		other, _ = Mail(words)
	case strings.HasPrefix(a.URL, "tel:"):
		other, _ = telephone(words)
	}
	plain := func(s string) string { return strings.TrimPrefix(strings.ToLower(s), "www.") }
	return other.URL != "" && (other.URL == a.URL || plain(other.Shown) == plain(a.Shown))
}

// schemeOf divides an address behind its scheme (RFC 3986, 3.1), which is returned in small
// letters. A domain with the number of a port is none.
func schemeOf(s string) (scheme, rest string, ok bool) {
	scheme, rest, ok = strings.Cut(s, ":")
	if !ok || scheme == "" || strings.Contains(scheme, ".") || scheme == "localhost" {
		return "", s, false
	}
	for i, r := range scheme {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || (r < '0' || r > '9') && r != '+' && r != '-') {
			return "", s, false
		}
	}
	return strings.ToLower(scheme), rest, true
}

// unseen reports signs that nobody sees.
func unseen(s string) *Fault {
	for _, r := range s {
		if isUnseen(r) {
			return &Fault{
				What: "the address has the sign " + code(r) + " in it, which nobody sees",
				Cure: "delete it, or type the address anew",
			}
		}
	}
	return nil
}

// local reports an address that leads to the author's own machine or network, and signs
// that nobody sees.
func local(s string) *Fault {
	if fault := unseen(s); fault != nil {
		return fault
	}
	drive := len(s) > 1 && s[1] == ':' && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
	scheme, _, _ := schemeOf(s)
	switch {
	case strings.HasPrefix(s, `\`):
		return &Fault{What: quoted(s) + " is a place of your own network, which readers cannot reach", Cure: onTheWeb}
	case drive || scheme == "file":
		return &Fault{What: quoted(s) + " is a file of your own machine, which readers do not have", Cure: onTheWeb}
	case scheme == "javascript" || scheme == "vbscript":
		return &Fault{
			What: quoted(s) + " is a program, and no address", Cure: "write an address that begins with https://",
		}
	case scheme == "data" || scheme == "blob" || scheme == "about":
		return &Fault{What: quoted(s) + " leads to no place on the web", Cure: onTheWeb}
	}
	return nil
}

// onTheWeb is the cure of links to what only the author has.
const onTheWeb = "put it on the web, and write its address there, which begins with https://"

// withoutScheme makes an address of one that does not say how it is reached.
func withoutScheme(s string) (Address, *Fault) {
	domain, _, _ := strings.Cut(s, "/")
	switch {
	case strings.HasPrefix(strings.ToLower(s), "www."):
		return web("https", "//"+s)
	case strings.HasPrefix(s, "//"):
		return Address{Shown: s}, &Fault{What: quoted(s) + " does not say how it is reached", Cure: "write https:" + s}
	case strings.Contains(domain, "@"):
		return Address{Shown: s}, &Fault{
			What: quoted(s) + " does not say that it is for mail", Cure: "write mailto:" + s,
		}
	case isDomain(domain) && !isFile(domain):
		return Address{Shown: s}, &Fault{
			What: quoted(s) + " leads to a file beside the report, which readers do not have",
			Cure: "write https://" + s + ", or put the file on the web and write its address there",
		}
	}
	return Address{Shown: s}, &Fault{
		What: quoted(s) + " leads to a file beside the report, which readers do not have", Cure: onTheWeb,
	}
}

// isUnseen reports whether nobody sees a sign, or can know which it is.
func isUnseen(r rune) bool {
	switch {
	case r == ' ':
		return false
	case r == unicode.ReplacementChar:
		return true
	default:
		return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.IsSpace(r)
	}
}

// isFile reports whether a name ends as that of a file does.
func isFile(name string) bool {
	switch strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]) {
	case "pdf", "md", "html", "htm", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "txt",
		"toml", "jpg", "jpeg", "png", "svg", "gif", "tif", "tiff", "webp", "mp4", "mp3", "zip", "epub", "qmd", "tex":
		return true
	}
	return false
}
