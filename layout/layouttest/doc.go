// Package layouttest sets small documents in the tests of the rooms of layout, and compares what stands on their
// pages with goldens: one rule, one document, one golden that is named by the rule.
//
// Pages are so small that a few lines fill them, and a golden has only what the rule is about. What must hold for any
// content is set on large pages (A4), with dense text (Prose), and read back from the display list: line by line
// (Baselines, WordLines), text by text (Texts), or as it is heard (Spoken). Nothing but tests imports this package.
package layouttest
