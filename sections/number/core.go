package number

import "strings"

// readCore reads digits with the signs among them: a number of some groups, and perhaps some
// decimals or an exponent.
func readCore(core string) Reading {
	if isDigits(core) { // as most numbers of tables are
		if !isWhole(core) {
			return Reading{}
		}
		return Reading{decimals: plain(core, "", "")}
	}
	mantissa, exponent, powered := strings.Cut(strings.ToLower(core), "e")
	parts, separators, ok := cutGroups(mantissa)
	if !ok {
		return Reading{}
	}
	if powered {
		exponent = "e" + exponent
	}
	out := Reading{}
	if n := len(separators); n > 0 {
		out.sign = separators[n-1]
	}
	if whole, fraction, inner, pairs, ok := asDecimals(parts, separators); ok {
		out.decimals = plain(whole, fraction, exponent)
		out.inner = inner
		out.pairs = pairs
	}
	if whole, pairs, ok := asGroups(parts, separators); ok && len(separators) > 0 && !powered {
		out.groups = plain(whole, "", "")
		out.pairs = out.pairs || pairs
	}
	return out
}

// isDigits reports whether a text is nothing but digits.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// plain is the value of plain digits; nil if it is beyond the numbers that are read.
func plain(whole, fraction, exponent string) *Value {
	text := whole
	if fraction != "" || exponent != "" {
		text += "." + fraction + exponent
	}
	d, ok := parse(text)
	if !ok {
		return nil
	}
	return &Value{Decimal: d}
}

// cutGroups parts digits at the signs among them. Two signs in a row are not among numbers.
func cutGroups(s string) (parts []string, separators []rune, ok bool) {
	from := 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
		case strings.ContainsRune(".,٫٬⹁، '", r):
			if i > 0 && i == from {
				return nil, nil, false
			}
			parts = append(parts, s[from:i])
			separators = append(separators, r)
			from = i + len(string(r))
		default:
			return nil, nil, false
		}
	}
	return append(parts, s[from:]), separators, true
}

// asDecimals reads the last part as decimals, those before it as groups.
func asDecimals(parts []string, separators []rune) (whole, fraction string, inner rune, pairs, ok bool) {
	n := len(separators)
	if n == 0 {
		return parts[0], "", 0, false, isWhole(parts[0])
	}
	sign := separators[n-1]
	if !strings.ContainsRune(".,٫", sign) || parts[n] == "" {
		return "", "", 0, false, false
	}
	if n == 1 {
		return "0" + parts[0], parts[1], 0, false, parts[0] == "" || isWhole(parts[0])
	}
	whole, pairs, ok = asGroups(parts[:n], separators[:n-1])
	return whole, parts[n], separators[0], pairs, ok && separators[0] != sign
}

// isWhole reports whether a text is a whole number without groups: codes such as 007 are none.
func isWhole(s string) bool { return s == "0" || s != "" && s[0] != '0' }

// asGroups reads parts as groups with one sign between them: of three digits, the first of one
// to three, or in pairs before the last, as in India.
func asGroups(parts []string, separators []rune) (whole string, pairs, ok bool) {
	for _, sign := range separators {
		if sign != separators[0] || sign == '٫' {
			return "", false, false
		}
	}
	const group, pair = 3, 2
	last := len(parts) - 1
	if !isWhole(parts[0]) || len(parts[0]) > group {
		return "", false, false
	}
	if last > 0 && (parts[0] == "0" || len(parts[last]) != group) {
		return "", false, false
	}
	threes := true
	twos := len(parts[0]) <= pair
	for _, p := range parts[1:max(last, 1)] {
		threes = threes && len(p) == group
		twos = twos && len(p) == pair
	}
	return strings.Join(parts, ""), !threes && twos, threes || twos
}
