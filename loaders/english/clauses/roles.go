package clauses

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
