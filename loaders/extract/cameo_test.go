package extract_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

// The dictionaries of PETRARCH (https://github.com/openeventdata/petrarch): which code a verb
// with the words around it has, and which code names and agents have. Not read: dates of
// actors (the first code counts) and the marks of source and target in patterns.

// verbCodes gives codes for verbs by their words, in capitals.
type verbCodes map[string]*verbEntry

type verbEntry struct {
	code     string // "" when only patterns have one
	patterns []verbPattern
}

// verbPattern is words before and behind the verb that give it another code. The words of
// each are in order; several of one list stand for each other.
type verbPattern struct {
	before, behind [][]string
	code           string
	among          bool // it holds between the subjects: `A and B have postponed …`
}

var (
	codeIn   = regexp.MustCompile(`\[([^\]]*)\]`)
	formsIn  = regexp.MustCompile(`\{([^}]*)\}`)
	commentX = regexp.MustCompile(`<!.*?-->|#.*`)
)

func readVerbs(t *testing.T, path string) verbCodes {
	t.Helper()
	out, synonyms := verbCodes{}, map[string][]string{}
	block, synset := &verbEntry{}, ""
	for _, line := range dictionaryLines(t, path) {
		switch {
		case strings.HasPrefix(line, "---"):
			block, synset = &verbEntry{code: firstCode(line)}, ""
		case strings.HasPrefix(line, "&"):
			synset = strings.TrimSuffix(strings.Fields(line)[0], "_")
		case strings.HasPrefix(line, "+") && synset != "":
			synonyms[synset] = append(synonyms[synset], strings.Trim(line, "+_ "))
		case strings.HasPrefix(line, "-"):
			block.patterns = append(block.patterns, readPattern(line, synonyms))
		default:
			entry, word := block, strings.Fields(line)
			synset = ""
			if code := firstCode(line); code != "" && len(block.patterns) == 0 {
				entry = &verbEntry{code: code}
			}
			for _, w := range append(strings.Fields(strings.ReplaceAll(strings.Join(formsIn.FindStringSubmatch(line), " "), "{", "")), word[0]) {
				w = strings.NewReplacer("_", " ", "+", "", "}", "").Replace(w)
				if w != "" && out[w] == nil {
					out[w] = entry
				}
			}
		}
	}
	return out
}

// firstCode is the code of a line without its pair, or "" for a null code.
func firstCode(line string) string {
	m := codeIn.FindStringSubmatch(line)
	if m == nil || strings.HasPrefix(m[1], "---") {
		return ""
	}
	return m[1]
}

func readPattern(line string, synonyms map[string][]string) verbPattern {
	p := verbPattern{code: firstCode(line)}
	text, _, _ := strings.Cut(line[1:], "[")
	before, behind, _ := strings.Cut(strings.ReplaceAll(text, "_", " "), "*")
	list := func(words string) (out [][]string) {
		for w := range strings.FieldsSeq(words) {
			switch same := synonyms[w]; {
			case same != nil:
				out = append(out, same)
			case !strings.ContainsAny(w, "$+^%"):
				out = append(out, []string{w})
			}
		}
		return out
	}
	p.before, p.behind, p.among = list(before), list(behind), strings.Contains(before, "%")
	return p
}

// dictionaryLines is the lines of a file without comments.
func dictionaryLines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(commentX.ReplaceAllString(line, "")); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// entryOf finds what the dictionary has of the verb of a statement: of its words the last
// that is there, as written or as lemma.
func (d verbCodes) entryOf(verb string, sentence []english.Token) (entry *verbEntry, at int) {
	words := strings.Fields(verb)
	for i := len(words) - 1; i >= 0; i-- {
		at := slices.IndexFunc(sentence, func(t english.Token) bool { return t.Text == words[i] })
		if at < 0 {
			continue
		}
		for _, w := range []string{sentence[at].Text, sentence[at].Lemma} {
			if e := d[strings.ToUpper(w)]; e != nil {
				return e, at
			}
		}
	}
	return nil, -1
}

// codeOf is the code of a verb in its sentence: of the longest pattern that fits, else its own.
// Patterns for several subjects fit only where there are several.
func (e *verbEntry) codeOf(sentence []english.Token, at int, several bool) (code string, among bool) {
	best, length := verbPattern{code: e.code}, 0
	for _, p := range e.patterns {
		if n := len(p.before) + len(p.behind) + count(p.among); n > length && (several || !p.among) && inOrder(p.before, sentence[:at]) && inOrder(p.behind, sentence[at+1:]) {
			best, length = p, n
		}
	}
	return best.code, best.among
}

// has reports whether a verb has a code, alone or in some pattern.
func (e *verbEntry) has(code string) bool {
	if slices.Contains(strings.Split(e.code, ":"), code) {
		return true
	}
	return slices.ContainsFunc(e.patterns, func(p verbPattern) bool { return slices.Contains(strings.Split(p.code, ":"), code) })
}

func inOrder(wanted [][]string, tokens []english.Token) bool {
	for _, same := range wanted {
		at := slices.IndexFunc(tokens, func(t english.Token) bool {
			return slices.ContainsFunc(same, func(w string) bool { return firstIs(w, t) })
		})
		if at < 0 {
			return false
		}
		tokens = tokens[at+1:]
	}
	return true
}

func firstIs(words string, t english.Token) bool {
	first, _, _ := strings.Cut(words, " ")
	return strings.EqualFold(first, t.Text) || strings.EqualFold(first, t.Lemma)
}

// actorCodes gives the codes of names, and of agents with ~ for the name that they go with.
type actorCodes map[string]string

func readActors(t *testing.T, names, agents string) actorCodes {
	t.Helper()
	out := actorCodes{}
	var block []string
	for _, line := range dictionaryLines(t, names) {
		word, _, _ := strings.Cut(line, "[")
		code := ""
		if m := codeIn.FindStringSubmatch(line); m != nil {
			code = strings.TrimSpace(strings.FieldsFunc(m[1]+" ", func(r rune) bool { return r == ' ' || r == '<' || r == '>' })[0])
		}
		word = plainWords(word)
		switch {
		case word != "" && !strings.HasPrefix(line, "+"):
			block = []string{word}
		case word != "" && len(block) > 0:
			if code == "" {
				code = out[block[0]]
			}
			block = append(block, word)
		}
		for _, w := range block {
			if code != "" && out[w] == "" {
				out[w] = strings.ToUpper(code)
			}
			if name, article := strings.CutPrefix(w, "THE "); article && code != "" && out[name] == "" {
				out[name] = strings.ToUpper(code) // names have no article
			}
		}
	}
	sets := map[string][]string{}
	for _, line := range dictionaryLines(t, agents) {
		if name, list, found := strings.Cut(line, "="); found {
			sets[strings.TrimSpace(name)] = strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
			continue
		}
		code := strings.ReplaceAll(firstCode(line), " ", "")
		word, _, _ := strings.Cut(line, "[")
		plural := formsIn.FindStringSubmatch(word)
		words := []string{plainWords(formsIn.ReplaceAllString(word, ""))}
		for name, list := range sets {
			if strings.Contains(words[0], name) {
				pattern := words[0]
				words = nil
				for _, w := range list {
					words = append(words, strings.ReplaceAll(pattern, name, w))
				}
			}
		}
		for _, w := range words {
			out[w] = code
			switch {
			case plural != nil && strings.TrimSpace(plural[1]) != "":
				out[plainWords(plural[1])] = code
			case plural == nil && strings.HasSuffix(w, "Y"):
				out[strings.TrimSuffix(w, "Y")+"IES"] = code
			case plural == nil:
				out[w+"S"] = code
			}
		}
	}
	return out
}

func plainWords(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("_", " ", "+", " ").Replace(s)), " ")
}

// in finds the codes of who is named in some words, each with the agents beside it: those before
// the first name go with all of them, others with the name before them.
func (d actorCodes) in(words string) []string {
	list := strings.Fields(strings.NewReplacer("’s", "", "'s", "", ",", " ", "(", " ", ")", " ", "_", " ").Replace(words))
	var actors, before []string
	for i := 0; i < len(list); {
		code, taken := d.at(list, i)
		switch {
		case code == "":
		case !strings.Contains(code, "~"):
			actors = append(actors, code)
		case len(actors) == 0:
			before = append(before, code)
		default:
			actors[len(actors)-1] = joined(actors[len(actors)-1], code)
		}
		i += taken
	}
	for i := range actors {
		for _, agent := range before {
			actors[i] = joined(actors[i], agent)
		}
	}
	return actors
}

// agentsIn is the words of the agents in some words, without names.
func (d actorCodes) agentsIn(words string) string {
	list := strings.Fields(words)
	var agents []string
	for i := 0; i < len(list); {
		code, taken := d.at(list, i)
		if strings.Contains(code, "~") {
			agents = append(agents, list[i:i+taken]...)
		}
		i += taken
	}
	return strings.Join(agents, " ")
}

// at finds the longest entry that begins at a word.
func (d actorCodes) at(list []string, i int) (code string, taken int) {
	for n := min(len(list)-i, 5); n > 0; n-- {
		if code := d[strings.ToUpper(strings.Join(list[i:i+n], " "))]; code != "" {
			return code, n
		}
	}
	return "", 1
}

func joined(actor, agent string) string {
	if strings.Contains(actor, strings.Trim(agent, "~")) {
		return actor
	}
	return strings.Replace(agent, "~", actor, 1)
}
