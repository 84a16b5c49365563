package clauses

// role is what a prepositional phrase says of its clause.
func (b *builder) role(prep string, n part, f *frame) Role {
	if r := prepositions[prep]; r != "" && r != Other {
		return r
	}
	c := b.clause(f)
	temporal := times[n.word] || isYear(n.word) || isDecade(n.word)
	switch prep {
	case "by":
		switch {
		case temporal:
			return Time
		case f.hasVerb && c.Verb.Passive:
			return Agent
		}
		return Manner
	case "in", "on", "at", "from", "to", "between", "within", "through", "throughout", "around", "over", "of", "near", "into", "across":
		switch {
		case temporal:
			return Time
		case prep != "of" && prep != "to" && prep != "over" && (n.noun.proper || places[n.word]):
			return Place
		}
	case "since", "until", "till", "during", "before", "after", "by the end of":
		return Time
	case "inside", "outside", "behind", "above", "below", "along", "beyond", "opposite":
		return Place
	case "for":
		if temporal {
			return Time
		}
		return Other
	case "with", "without", "via":
		return Manner
	case "despite":
		return Other
	}
	return Other
}

var gerundRoles = map[string]Role{
	"by": Manner, "after": Time, "before": Time, "since": Time, "for": Reason, "without": Manner, "on": Time, "upon": Time, "in": Manner, "through": Manner,
}

func firstRole(a, b Role) Role {
	if a != "" {
		return a
	}
	return b
}

func isDecade(word string) bool {
	return len(word) == 5 && isYear(word[:4]) && word[4] == 's'
}
