package key

import (
	"annualreport/sections/picture"
	"annualreport/sections/schema"
)

// Treatment is what becomes of the colors of a photograph: `treatment = "none"`.
func Treatment[T any](at func(*T) *picture.Treatment) *schema.Field[*T, picture.Treatment] {
	return schema.Words("treatment", picture.Treatments, at).Usually(picture.Usual).Without("as in `[brand]`").
		Doc("what becomes of the colors of a photograph, where it is not what becomes of all").Example(`"none"`)
}
