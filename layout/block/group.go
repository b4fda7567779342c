package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// group is nodes one after another.
type group []galley.Node

// Prepare implements galley.Node.
func (n group) Prepare(s *inline.Setter) { galley.PrepareAll(s, n) }

// Build implements galley.Node.
func (n group) Build(g *galley.Galley) { galley.BuildAll(g, n) }

// InColumn implements galley.ColumnNode: each node says for itself whether it leaves the text column.
func (n group) InColumn() bool { return true }
