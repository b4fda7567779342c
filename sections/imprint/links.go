package imprint

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/address"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Links is where the links of a report may lead.
type Links struct {
	// Schemes are those that the report allows beside the usual ones.
	Schemes address.Schemes
	// written are they as the report names them.
	written []source.Text
}

// LinksTable is [links].
func LinksTable(in *key.Reading) schema.Table[*Links] {
	return schema.Table[*Links]{
		Name: "links",
		Doc:  "Where links may lead",
		Keys: []schema.Key[*Links]{
			schema.Texts("schemes", func(l *Links) *[]source.Text { return &l.written }).
				Without("`http`, `https`, `mailto` and `tel` alone").
				Doc("schemes of addresses to which links may lead beside `http`, `https`, `mailto` and `tel`; " +
					"none that runs programs or opens files of the reader's machine").
				Example(`["sms", "matrix"]`),
		},
		Check: func(l *Links) { l.Schemes = allowedSchemes(l.written, in.Problems) },
	}
}

// allowedSchemes are the schemes of a list that may be allowed; the others are reported.
func allowedSchemes(names []source.Text, problems *diag.List) address.Schemes {
	var out address.Schemes
	for _, name := range names {
		if fault := address.CheckScheme(name.Value); fault != nil {
			problems.Errorf(name.Span, fault.Cure, "%s", fault.What)
			continue
		}
		out = append(out, strings.ToLower(name.Value))
	}
	return out
}
