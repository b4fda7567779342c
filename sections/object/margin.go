package object

import "annualreport/sections/schema"

// inMargin is the key of what may stand in the margin column.
func inMargin[T any](at func(*T) *bool) schema.Key[*T] {
	return schema.Truth("margin", at).Called("aside", "beside").
		Doc("whether it stands in the margin, beside the paragraph above its place, where pages have room for that").
		Example("true")
}
