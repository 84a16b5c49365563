package schema

// Step is one hop of a path: an edge with all the statements that state it.
type Step struct {
	Subject    Node       `json:"subject"`
	Predicate  string     `json:"predicate"`
	Object     Node       `json:"object"`
	Statements []string   `json:"statements"`
	Quote      string     `json:"quote"`                  // of the first statement
	Polarity   Polarity   `json:"polarity,omitempty"`     // of a claim
	Modality   Modality   `json:"modality,omitempty"`     // of a claim
	Holder     *Node      `json:"attributedTo,omitempty"` // of a claim
	Evidence   []Evidence `json:"evidence"`               // one for each statement
}

// Path is a chain of steps from one node to another.
type Path struct {
	Steps []Step  `json:"path"`
	Score float64 `json:"score"`
}

// Answer is one thing that answers a question, with the path that shows it.
type Answer struct {
	Answer   string     `json:"answer"`
	ID       string     `json:"id,omitempty"`
	Type     string     `json:"type"`
	Aliases  []string   `json:"aliases"`
	Score    float64    `json:"score"`
	Path     []Step     `json:"path"`
	Evidence []Evidence `json:"evidence"`
}

// Answers is the outcome of a question. Without answers, Unlinked and Nearest say why.
type Answers struct {
	Question string   `json:"question"`
	Reading  string   `json:"reading"`        // how the question was understood, in words
	Said     string   `json:"said,omitempty"` // the answers in a sentence
	Cut      bool     `json:"cut"`            // a limit ended the search
	Answers  []Answer `json:"answers"`
	Unlinked []string `json:"unlinked,omitempty"` // words of the question that the graph does not know
	Unread   []string `json:"unread,omitempty"`   // words that its reading leaves out
	Nearest  []string `json:"nearest,omitempty"`  // the nearest thing that the graph does know

	Explained []string `json:"explained,omitempty"` // how the answers were found, step by step, when that was asked for
}

// Paths is the outcome of a path search.
type Paths struct {
	Question string   `json:"question"`
	Reading  string   `json:"reading"`
	Cut      bool     `json:"cut"`
	Paths    []Path   `json:"paths"`
	Nearest  []string `json:"nearest,omitempty"`
}
