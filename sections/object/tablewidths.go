package object

import (
	"fmt"

	"annualreport/layout/diag"
	"annualreport/sections/markup"
)

// checkWidths reports columns that take more than the table has, or leave nothing to others.
func checkWidths(columns []dataColumn, problems *diag.List) {
	const whole = 1000
	total := 0
	last := 0
	for i := range columns {
		if columns[i].width > 0 && total <= whole {
			last = i
		}
		total += columns[i].width
	}
	for i := range columns {
		if columns[i].width == 0 && total >= whole {
			problems.Errorf(columns[last].at, "make the widths smaller, or leave one out",
				"the widths are %d %% and leave nothing for %s", total/10, called(&columns[i], i))
			return
		}
	}
	if total > whole {
		problems.Errorf(columns[last].at, "make them 100 % together, or leave one out",
			"the widths are %d %%", total/10)
	}
}

// called is a column in messages, by its title or its number.
func called(c *dataColumn, i int) string {
	if c.title.IsEmpty() {
		return fmt.Sprintf("column %d", i+1)
	}
	return "“" + markup.OriginalWords(c.title) + "”"
}
