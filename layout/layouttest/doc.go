// Package layouttest sets small documents in the tests of the rooms of layout, and compares what stands on their
// pages with goldens: one rule, one document, one golden that is named by the rule.
//
// Pages are so small that a few lines fill them, and a golden has only what the rule is about. Nothing but tests
// imports this package.
package layouttest
