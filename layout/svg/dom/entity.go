package dom

import (
	"fmt"
	"strings"

	"annualreport/layout/pattern"
)

// Bounds of entities: what editors write is a few hundred bytes, what is meant to fill a memory has no end.
const (
	// mostEntity is the greatest length of the value of one entity, and mostExpanded that of all uses together.
	mostEntity   = 64 << 10
	mostExpanded = 8 << 20
	// mostEntities is how many a file may declare.
	mostEntities = 1000
	// deepest is how many entities may stand one in the other.
	deepestEntity = 8
)

// entityDeclaration is the declaration of a general entity with a value (XML 1.0, 4.2).
var entityDeclaration = pattern.Of(`<!ENTITY\s+([^\s%"'<>&;]+)\s+("[^"]*"|'[^']*')\s*>`)

// entityUse is a place where an entity is used.
var entityUse = pattern.Of(`&([^\s%"'<>&;#]+);`)

// declared are the entities that a document type declares, with the entities in their values replaced. Illustrator
// writes the names of namespaces and parts of styles so.
func declared(directive string) (map[string]string, error) {
	raw := make(map[string]string)
	for _, m := range entityDeclaration().FindAllStringSubmatch(directive, -1) {
		if _, known := raw[m[1]]; !known {
			raw[m[1]] = m[2][1 : len(m[2])-1]
		}
	}
	if len(raw) > mostEntities {
		return nil, fmt.Errorf("it declares %d entities, and %d is the most", len(raw), mostEntities)
	}
	out := make(map[string]string, len(raw))
	for name := range raw {
		value, err := expanded(raw, name, 0)
		if err != nil {
			return nil, err
		}
		out[name] = value
	}
	return out, nil
}

// expanded is the value of an entity with the entities in it replaced.
func expanded(raw map[string]string, name string, depth int) (string, error) {
	if depth > deepestEntity {
		return "", fmt.Errorf("its entities stand more than %d deep one in the other", deepestEntity)
	}
	value := raw[name]
	if strings.ContainsRune(value, '<') {
		return "", fmt.Errorf("its entity %q has elements in it", name)
	}
	var failure error
	value = entityUse().ReplaceAllStringFunc(value, func(use string) string {
		inner := use[1 : len(use)-1]
		if _, known := raw[inner]; !known || failure != nil {
			return use
		}
		text, err := expanded(raw, inner, depth+1)
		failure = err
		return text
	})
	if failure == nil && len(value) > mostEntity {
		failure = fmt.Errorf("its entity %q is longer than %d KB", name, mostEntity>>10)
	}
	return value, failure
}

// usesBytes is how many bytes the uses of entities in a file take when they are replaced.
func usesBytes(file string, entities map[string]string) int {
	sum := 0
	for name, value := range entities {
		sum += strings.Count(file, "&"+name+";") * len(value)
	}
	return sum
}
