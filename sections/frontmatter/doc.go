// Package frontmatter composes the parts that a report has without naming them: its cover, its contents and its back
// cover.
package frontmatter
