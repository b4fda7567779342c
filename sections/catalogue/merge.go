package catalogue

import (
	"slices"
	"strings"
)

// Message is a text of the report to be translated.
type Message struct {
	Context, ID string
	// Notes say to the translator what it is, References where it stands, and Flags how it is checked (programFlag).
	Notes, References, Flags []string
	// Block is set for what stands between others, such as a paragraph or a bullet: a translation may leave it out.
	Block bool
	// Address is set for an address of the web: without a translation it is the same in the other language.
	Address bool
	// Languages are those into which it is translated, since it stands in the editions of no other; none for all.
	Languages []string
}

// similar is how much of two texts must be the same, in percent, for a translation of
// the one to be offered for the other.
const similar = 60

// Merge returns the catalogue for the messages of today: translations stay with their
// messages, wherever these have moved; those of a message that was changed are kept as
// fuzzy, with what they were made of; those of messages that are gone become obsolete. A message without a translation
// gets the one that the same words have elsewhere in the report.
func Merge(old *Catalogue, messages []Message) *Catalogue {
	m := merger{old: old, used: make([]bool, len(old.Entries)), byKey: make(map[Key]int), byID: make(map[string][]int)}
	for i := range old.Entries {
		e := &old.Entries[i]
		if known, twice := m.byKey[e.Key()]; !twice || e.comesBefore(&old.Entries[known]) {
			m.byKey[e.Key()] = i
		}
		m.byID[e.ID.Value] = append(m.byID[e.ID.Value], i)
	}
	out := &Catalogue{Comments: old.Comments, Fields: slices.Clone(old.Fields), found: old.found}
	found := make([]int, len(messages))
	for i, msg := range messages {
		found[i] = m.same(Key{msg.Context, msg.ID})
	}
	for i, msg := range messages { // what moved, once all that stayed is known
		if found[i] < 0 {
			found[i] = m.moved(msg.ID)
		}
	}
	repeats := old.Repeats()
	for i, msg := range messages {
		e := Entry{
			Context: msg.Context, Extracted: msg.Notes, References: msg.References,
			Block: msg.Block, Address: msg.Address,
		}
		e.ID.Value = msg.ID
		if found[i] >= 0 {
			e.take(&old.Entries[found[i]])
		}
		if e.Str.Value == "" {
			e.Str = repeats[msg.ID]
		}
		if found[i] < 0 && e.Str.Value == "" {
			m.takeNearest(&e)
		}
		e.setProgramFlags(msg.Flags)
		out.Entries = append(out.Entries, e)
	}
	for i := range old.Entries {
		if e := old.Entries[i]; !m.used[i] && e.Str.Value != "" {
			if !e.Obsolete {
				out.Retired++
			}
			e.Obsolete = true
			out.Entries = append(out.Entries, e)
		}
	}
	out.Entries = withoutTwins(out.Entries)
	return out
}

// comesBefore reports whether the translation of an entry is used, and not that of another one of the same message: it
// is one of today, or else there is none.
func (e *Entry) comesBefore(other *Entry) bool {
	if (e.Str.Value == "") != (other.Str.Value == "") {
		return e.Str.Value != ""
	}
	return other.Obsolete && !e.Obsolete
}

// withoutTwins are entries with each message once, as gettext demands. What another translation of the message said,
// which is no longer used, is kept as a note of the translators.
func withoutTwins(entries []Entry) []Entry {
	first := make(map[Key]int, len(entries))
	var out []Entry
	for i := range entries {
		e := &entries[i]
		if at, twice := first[e.Key()]; twice {
			out[at].takeNotes(e)
			continue
		}
		first[e.Key()] = len(out)
		out = append(out, *e)
	}
	return out
}

// takeNotes keeps what another entry of the same message says, as notes.
func (e *Entry) takeNotes(twin *Entry) {
	more := slices.Clone(twin.Notes)
	if said := strings.TrimSpace(twin.Str.Value); said != strings.TrimSpace(e.Str.Value) {
		more = append(more, "Another translation: "+said)
	}
	for _, note := range more {
		if !slices.Contains(e.Notes, note) {
			e.Notes = append(slices.Clip(e.Notes), note)
		}
	}
}

// merger knows which entries have found their message.
type merger struct {
	old   *Catalogue
	used  []bool
	byKey map[Key]int
	byID  map[string][]int
}

// same finds the entry of a message that has not changed.
func (m *merger) same(key Key) int {
	i, ok := m.byKey[key]
	if !ok || m.used[i] {
		return -1
	}
	m.used[i] = true
	return i
}

// moved finds the entry of a message of the same words elsewhere in the report.
func (m *merger) moved(id string) int {
	for _, i := range m.byID[id] {
		if !m.used[i] && m.old.Entries[i].Str.Value != "" {
			m.used[i] = true
			return i
		}
	}
	return -1
}

// takeNearest keeps for an entry the translation of the words that are most like its own, if there are any.
func (m *merger) takeNearest(e *Entry) {
	if near := m.nearest(e.Key()); near >= 0 {
		e.takeFuzzy(&m.old.Entries[near])
	}
}

// nearest finds the entry whose words are most like those of a message: of the same place
// first.
func (m *merger) nearest(msg Key) int {
	best := -1
	most := similar - 1
	words := wordsOf(msg.ID)
	for i := range m.old.Entries {
		e := &m.old.Entries[i]
		if m.used[i] || e.Str.Value == "" {
			continue
		}
		alike := max(likeness(words, wordsOf(e.ID.Value)), mended(msg.ID, e.ID.Value))
		if e.Context == msg.Context {
			alike += 15
		}
		if alike > most {
			best = i
			most = alike
		}
	}
	if best >= 0 {
		m.used[best] = true
	}
	return best
}

// take keeps a translation as it is.
func (e *Entry) take(old *Entry) {
	e.Notes = old.Notes
	e.Flags = old.Flags
	e.Str = old.Str
	e.found = old.found
	e.PreviousContext = old.PreviousContext
	e.Previous = old.Previous
	if old.Str.Value == "" { // nothing to look at
		e.unsetFuzzy()
	}
}

// takeFuzzy keeps a translation of other words, for somebody to look at.
func (e *Entry) takeFuzzy(old *Entry) {
	e.Notes = old.Notes
	e.Flags = slices.Clone(old.Flags)
	e.Str = old.Str
	e.found = texts{str: old.found.str, context: old.found.context, previous: old.found.id}
	e.Previous = old.ID.Value
	if old.Fuzzy() && old.Previous != "" { // what it was made of in the first place
		e.Previous = old.Previous
		e.found.previous = old.found.previous
	}
	if old.Context != e.Context {
		e.PreviousContext = old.Context
	}
	e.setFuzzy()
}
