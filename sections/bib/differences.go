package bib

import "slices"

// Differences are the names of what two publications say otherwise, by the names of CSL and in the order of these.
// Their own names are no part of it.
func Differences(a, b *Reference) []string {
	var out []string
	if a.Type != b.Type {
		out = append(out, "type")
	}
	for _, role := range union(a.Roles(), b.Roles()) {
		if !slices.Equal(a.Creators(role), b.Creators(role)) {
			out = append(out, string(role))
		}
	}
	for _, day := range union(a.Days(), b.Days()) {
		if a.Date(day) != b.Date(day) {
			out = append(out, string(day))
		}
	}
	for _, v := range union(a.Variables(), b.Variables()) {
		if !slices.Equal(a.Runs(v), b.Runs(v)) {
			out = append(out, string(v))
		}
	}
	slices.Sort(out)
	return out
}

// union are the names of two lists, each once.
func union[T ~string](a, b []T) []T {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}
