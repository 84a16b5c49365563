package english

// auxiliaries are the forms of the verbs that are the same in each of their uses.
var auxiliaries = map[string]string{
	"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'m": "be", "'re": "be", "'s": "be", "be": "be",
	"gon": "go", "wan": "want", "has": "have", "had": "have", "having": "have", "'ve": "have", "have": "have",
	"does": "do", "did": "do", "done": "do", "doing": "do",
	"ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "'d": "would", "ai": "be",
}

// irregularVerbs are forms that WordNet does not have, or that mostly belong to another verb
// than it says.
var irregularVerbs = map[string]string{"saw": "see", "lay": "lay", "stricken": "strike", "shorn": "shear",
	"installed": "install", "installing": "install", "freed": "free", "obeyed": "obey"}
