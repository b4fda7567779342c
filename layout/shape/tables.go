package shape

import "sync"

// mostKept is how many texts the tables that are kept may have words of. A word takes about half a kilobyte.
const mostKept = 60_000

// Tables keep tables of words while no document uses them, each under the language of its documents. They may be used
// by several goroutines. Nil keeps none.
type Tables struct {
	lock sync.Mutex
	// kept are the tables, the one that was used last at the end.
	kept []keptTable
}

// keptTable is a table with the language of its documents.
type keptTable struct {
	language string
	table    *Table
}

// Take gives a table for documents in a language: one that had such documents, or else a new one. Nobody else has it
// until it is kept again.
func (k *Tables) Take(language string) *Table {
	if k == nil {
		return new(Table)
	}
	k.lock.Lock()
	defer k.lock.Unlock()
	for i := len(k.kept) - 1; i >= 0; i-- {
		if one := k.kept[i]; one.language == language {
			k.kept = append(k.kept[:i], k.kept[i+1:]...)
			return one.table
		}
	}
	return new(Table)
}

// Keep takes back a table behind a document that was set without an error. If there are too many words then, tables
// that were not used for the longest time are dropped.
func (k *Tables) Keep(language string, t *Table) {
	if k == nil {
		return
	}
	k.lock.Lock()
	defer k.lock.Unlock()
	k.kept = append(k.kept, keptTable{language, t})
	words := 0
	for i := len(k.kept) - 1; i >= 0; i-- {
		if words += 1 + k.kept[i].table.Words(); words > mostKept {
			k.kept = append([]keptTable(nil), k.kept[i+1:]...)
			return
		}
	}
}
