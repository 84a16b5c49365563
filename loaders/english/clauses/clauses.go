package clauses

// Span is a half-open range of tokens of the sentence.
type Span struct{ Start, End int }

// Phrase is a noun phrase, or a whole clause where Clause is set.
type Phrase struct {
	Span   Span // with its determiners, modifiers and attached of-phrases
	Head   int  // token of the head noun or pronoun
	Clause int  // index of a clause that stands in this place (`said that …`); None otherwise
}

// None marks an absent token or clause.
const None = -1

// Kind tells how a clause stands in its sentence.
type Kind string

// Kinds of clauses.
const (
	Main        Kind = "main"
	Relative    Kind = "relative"    // `who led the party`; its subject is the antecedent
	Participle  Kind = "participle"  // `founded in 1998`, `stating that …`
	Infinitive  Kind = "infinitive"  // `to dissolve itself`
	Complement  Kind = "complement"  // `that …` under a verb of saying or thinking
	Subordinate Kind = "subordinate" // `if …`, `because …`, `although …`
)

// Role is what an adverbial says of its clause.
type Role string

// Roles of adverbials.
const (
	Time      Role = "time"
	Place     Role = "place"
	Reason    Role = "reason"
	Purpose   Role = "purpose"
	Condition Role = "condition"
	Manner    Role = "manner"
	Source    Role = "source" // `according to …`, `in the words of …`
	Agent     Role = "agent"  // `by …` of a passive
	Other     Role = "other"
)

// Adverbial is a prepositional phrase or a subordinate clause.
type Adverbial struct {
	Role   Role
	Prep   string // the preposition or conjunction, lower case: "in", "according to", "because"
	Phrase Phrase
	Span   Span // with its preposition
	OfNoun bool // a parse hangs it on a noun phrase of the clause, not on its verb
}

// VerbGroup is the verb with its auxiliaries, particles and negation.
type VerbGroup struct {
	Span    Span
	Head    int    // token of the main verb
	Lemma   string // with its particle: "set up"
	Passive bool
	Negated bool
	Modal   string // "would", "may", ... ; ""
	Finite  bool
	Past    bool
	Hedge   string // "reportedly", "is said to", "apparently", ... ; ""
	Attempt string // the verb that governs it by control or raising: "attempt", "fail", "plan", "want", "seem"; ""

	// A parse tells these; without one they are not set.
	Particle    string // of a phrasal verb, also where its object stands between: "up"; ""
	Perfect     bool   // `has founded`
	Progressive bool   // `is founding`
}

// Clause is one predication. Coordinated subjects and objects are separate
// phrases; coordinated verbs are separate clauses that share them.
type Clause struct {
	Kind        Kind
	Subjects    []Phrase // empty when there is none to be found
	Verb        VerbGroup
	Objects     []Phrase // direct, in the order of the text
	Indirect    []Phrase // `gave HIM a post`
	Complements []Phrase // of a copula: `was a journalist`; adjectives too
	Adverbials  []Adverbial
	Governor    int    // index of the clause above; None for a main clause
	Conjunction string // of an adverbial clause: "if", "because", "although"
	Question    bool
	Span        Span // all of it without its conjunction and the marks at its ends; only a parse tells it
}
