package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// group is nodes one after another.
type group []galley.Node

func (n group) Prepare(s *inline.Setter) { galley.PrepareAll(s, n) }

func (n group) Build(g *galley.Galley) { galley.BuildAll(g, n) }
