package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
)

// report prints what became of each fault, then the numbers of each package. It returns the
// percentage of those tried that no test has seen.
func report(results []result) float64 {
	top, _ := root()
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	counts := make(map[string]map[outcome]int)
	for _, r := range results {
		name, err := filepath.Rel(top, r.at.Filename)
		if err != nil {
			name = r.at.Filename
		}
		fmt.Fprintf(w, "%s\t%s:%d:%d\t%s\t%s\n", r.outcome, name, r.at.Line, r.at.Column, r.what, r.killer)
		for _, of := range []string{r.pkg, "all"} {
			if counts[of] == nil {
				counts[of] = make(map[outcome]int)
			}
			counts[of][r.outcome]++
		}
	}
	fmt.Fprintf(w, "\npackage\tkilled\tsurvived\tnot reached\tnot tried\tunseen\n")
	for _, of := range slices.Sorted(maps.Keys(counts)) {
		c := counts[of]
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%.0f %%\n", strings.TrimPrefix(of, "annualreport/"), c[killed], c[survived], c[notReached], c[notTried], unseen(c))
	}
	w.Flush()
	return unseen(counts["all"])
}

// unseen is the percentage of the faults that were tried and that no test has seen.
func unseen(c map[outcome]int) float64 {
	missed := c[survived] + c[notReached]
	if missed+c[killed] == 0 {
		return 0
	}
	return 100 * float64(missed) / float64(missed+c[killed])
}
