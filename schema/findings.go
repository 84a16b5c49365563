package schema

import "slices"

// Findings is what extraction found in one source. It is kept with the source, so
// that entities can be computed again from all sources without reading them again.
type Findings struct {
	Clusters []Cluster
	Found    []Finding
	Coverage Coverage
}

// Coverage tells how much of a source was read for statements, and how much of that
// gave any. Sentences are all that the source has, headings and rows of tables among
// them: those with a statement, those without, and those that were skipped.
type Coverage struct {
	Sections  int       `json:"sections"`
	Sentences int       `json:"sentences"`
	Stating   int       `json:"stating"` // sentences with a statement
	Unsure    int       `json:"unsure"`  // statements that were not certain enough to be told
	Skipped   []Skipped `json:"skipped"` // in a fixed order of reasons; never nil
}

// Skipped is how many sentences were not read for statements for one reason.
type Skipped struct {
	Why       string `json:"why"` // "heading", "reference", ...
	Sentences int    `json:"sentences"`
}

// Silent is the number of sentences that were read and gave no statement.
func (c Coverage) Silent() int {
	n := c.Sentences - c.Stating
	for _, s := range c.Skipped {
		n -= s.Sentences
	}
	return n
}

// Extracted is a source with what was found in it.
type Extracted struct {
	Source   *Source
	Findings *Findings
	Raw      *Findings // as extraction found it, where people have corrected Findings; else nil
}

// Edit is one change of a graph: sources to write, keys to remove, and what follows.
type Edit struct {
	Puts        []Extracted
	Gone        []string
	Resolution  Resolution // of all sources that are there afterwards
	Corrections []byte     // the corrections of which all of it is made; nil leaves them as they are
	Earlier     []Earlier  // versions to keep beside those that are there; for restoring a backup
}

// Earlier is a version of a source that a newer one has replaced.
type Earlier struct {
	Source     string // key
	Version    string
	Statements []Statement // as they were, in the order of the text
}

// Cluster is the mentions of one source that are taken to be one thing.
type Cluster struct {
	Name     string // the most frequent full form; ties by order of text
	Class    string // a class of the ontology: "Person", "Party", "Concept", "Liquidation", ...
	Local    bool   // described, not named ("the government", "the DVK's liquidation"): never one with another source's
	Forms    []Form // every written name of it, by count, then order of text; Name is among them
	Mentions []Mention
}

// Form is one way in which a thing's name is written.
type Form struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// Mention is one place where a thing is spoken of.
type Mention struct {
	Sentence int
	Span     Span   // in the sentence's Text
	Text     string // Sentence.Text[Span]
	Rule     string // how it came to its cluster: "name", "acronym", "surname", "variant", "pronoun", "definite", ...
}

// Mentioning is a mention with the entity that it is one of, and the place of its sentence.
type Mentioning struct {
	Mention
	Entity string // its ID
	Start  int    // of the sentence, in bytes of the source's text
}

// Arg is an argument of a finding: a cluster, or a literal.
type Arg struct {
	Cluster  int    // index into Findings.Clusters; NoCluster for a literal
	Span     Span   // in the sentence's Text
	Value    string // of a literal
	Datatype string // of a literal: "xsd:integer", "xsd:string", "edtf"; "" is xsd:string
}

// NoCluster marks an Arg that is a literal.
const NoCluster = -1

// Polarity tells whether a statement affirms or denies.
type Polarity string

// Polarities.
const (
	Affirmed Polarity = "affirmed"
	Negated  Polarity = "negated"
)

// Modality tells on whose word and in what mood a statement is made.
type Modality string

// Modalities.
const (
	Asserted     Modality = "asserted"
	Attributed   Modality = "attributed"
	Planned      Modality = "planned"
	Hypothetical Modality = "hypothetical"
)

// Finding is a statement over the clusters of one source.
type Finding struct {
	Sentence   int
	Subject    Arg    // always a cluster
	Predicate  string // IRI: "rel:founded", "open:embark-upon"
	Verb       string // the words that signal it, as written
	Object     Arg
	Qualifiers []FoundQualifier
	Time       string // EDTF, or "" when left open
	Polarity   Polarity
	Modality   Modality
	Holder     *Arg    // whose claim it is; nil when nobody is named
	Event      string  // class of the event that it tells of: "Liquidation"; "" when none
	Confidence float64 // 0 to 1, two decimals
	Rule       string
}

// FoundQualifier is a qualifier over the clusters of one source.
type FoundQualifier struct {
	Role string // "reason", "place", "instrument", "legalBasis", "condition", "purpose", "as", ...
	Arg  Arg
}

// SourceClusters is the clusters of one source, as resolution reads them. It looks at
// their names, classes and forms only, not at their mentions.
type SourceClusters struct {
	Key      string
	Clusters []Cluster
	// Linked lists pairs of clusters that a finding joins, for evidence by neighbours.
	Linked [][2]int
}

// ClustersOf is what resolution reads of a source's findings. Names and forms are
// shared; the mentions are left out.
func ClustersOf(key string, f *Findings) SourceClusters {
	s := SourceClusters{Key: key, Clusters: slices.Clone(f.Clusters)}
	for i := range s.Clusters {
		s.Clusters[i].Mentions = nil
	}
	seen := map[[2]int]bool{}
	for i := range f.Found {
		pair := [2]int{f.Found[i].Subject.Cluster, f.Found[i].Object.Cluster}
		if pair[0] == NoCluster || pair[1] == NoCluster || pair[0] == pair[1] || seen[pair] {
			continue
		}
		seen[pair] = true
		s.Linked = append(s.Linked, pair)
	}
	return s
}

// Resolution tells which entity each cluster of each source is. It is a pure
// function of the clusters of all sources, the ontology and the corrections.
type Resolution struct {
	Entities    []Entity         // sorted by ID
	Of          map[string][]int // by source key: for each cluster its index into Entities
	Merges      []Joined         // why clusters of different sources are one thing, in the order of joining
	Suggestions []Joined         // clusters that may be one thing but were not joined, the likeliest first
}

// Joined is why two clusters are one thing, or may be.
type Joined struct {
	A, B     ClusterRef
	Score    float64 // 0 to 1: how much the evidence says
	Evidence string  // in words: "same name; 2 shared neighbours"
}

// ClusterRef names a cluster of a source.
type ClusterRef struct {
	Source string // key
	Index  int    // into the source's clusters
}
