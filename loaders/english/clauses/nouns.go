package clauses

// times are nouns of time.
var times = setOf(`year month week day hour minute second decade century morning evening afternoon night spring summer
	autumn fall winter weekend quarter era period moment time today yesterday tomorrow tonight
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr jun jul aug sep sept oct nov dec millennium eve
	anniversary midnight noon dawn season term age epoch 1990s 1980s`)

// pointers are the words that make a noun of time an adverbial by itself: “last year”.
var pointers = setOf("last next this that same every each previous following past one coming all ago later earlier")

// timeAdverbs tell the time without a preposition.
var timeAdverbs = setOf("today yesterday tomorrow tonight recently now then afterwards subsequently soon later ago already currently nowadays")

// places are common nouns of place.
var places = setOf(`country city town village region area republic state capital province district street square building
	house hall office north south east west center centre border territory world place site home abroad headquarters
	camp prison court factory airport station hotel school university church mosque museum steppe river sea lake
	mountain island continent oblast county neighbourhood neighborhood peninsula`)

// contents are nouns whose “that …” tells what they are, and is no relative clause.
var contents = setOf(`fact claim idea belief view statement argument notion assumption hope fear allegation suggestion
	assertion conclusion impression understanding evidence proof sign news rumor rumour report condition doubt
	possibility likelihood probability feeling sense conviction opinion thesis hypothesis theory thought proposal
	demand promise announcement declaration warning indication concern perception realization realisation
	recognition admission guarantee assurance extent way rule principle accusation charge complaint
	insistence knowledge position stance agreement suspicion expectation implication hint truth reason point provision`)

// aims are nouns of which “was to …” tells the content: “his aim was to rule”.
var aims = setOf(`aim goal purpose task plan idea objective intention role function mission job duty point solution step
	way strategy policy option choice priority challenge method approach trick dream wish hope ambition thing
	alternative answer problem result key target motive response tactic move decision`)

// persons are ends of nouns for people; a relative “who” looks for them.
var persons = setOf(`man woman people person president minister leader member official chairman chairwoman chair head director
	deputy politician activist journalist candidate voter citizen son daughter wife husband father mother brother
	sister relative ally opponent critic supporter founder businessman banker lawyer judge prosecutor general
	commander soldier officer ambassador diplomat governor mayor senator parliamentarian secretary spokesman
	spokeswoman spokesperson scholar author writer editor professor teacher student scientist expert analyst observer
	worker youth child king queen prince khan sultan nomad resident demonstrator protester protestor
	someone anyone everyone anybody somebody everybody nobody one guy friend adult refugee migrant victim winner
	oppositionist intellectual speaker premier colleague friend figure elite group those party individual`)

// quantities are nouns before “of” that count what follows: “a number of parties”.
var quantities = setOf(`number lot plenty majority minority handful dozen couple series group range variety host myriad
	array bulk rest half part portion percent % per_cent share third quarter one some many most several few all
	each any none both either neither hundred thousand million two three four five bunch kind sort type form`)
