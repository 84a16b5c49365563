package clauses

import "strings"

// times are nouns of time.
var times = setOf(`year month week day hour minute second decade century morning evening afternoon night spring summer
	autumn fall winter weekend quarter era period moment time today yesterday tomorrow tonight
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr jun jul aug sep sept oct nov dec millennium eve
	anniversary midnight noon dawn season term age epoch 1990s 1980s`)

// timeAdverbs tell the time without a preposition.
var timeAdverbs = setOf("today yesterday tomorrow tonight recently now then afterwards subsequently soon later ago already currently nowadays")

// places are common nouns of place.
var places = setOf(`country city town village region area republic state capital province district street square building
	house hall office north south east west center centre border territory world place site home abroad headquarters
	camp prison court factory airport station hotel school university church mosque museum steppe river sea lake
	mountain island continent oblast county neighbourhood neighborhood peninsula`)

// aims are nouns of which “was to …” tells the content: “his aim was to rule”.
var aims = setOf(`aim goal purpose task plan idea objective intention role function mission job duty point solution step
	way strategy policy option choice priority challenge method approach trick dream wish hope ambition thing
	alternative answer problem result key target motive response tactic move decision`)

func isYear(word string) bool {
	if len(word) != 4 || word[0] != '1' && word[0] != '2' {
		return false
	}
	return strings.Trim(word, "0123456789") == ""
}
