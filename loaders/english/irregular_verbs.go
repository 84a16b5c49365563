package english

import "strings"

// auxiliaries are the forms of the verbs that are the same in each of their uses.
var auxiliaries = map[string]string{
	"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'m": "be", "'re": "be", "'s": "be", "be": "be",
	"gon": "go", "wan": "want", "has": "have", "had": "have", "having": "have", "'ve": "have", "have": "have",
	"does": "do", "did": "do", "done": "do", "doing": "do",
	"ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "'d": "would", "ai": "be",
}

var irregularVerbs = readVerbs(verbForms)

// readVerbs maps each form of a table of lines “base past participle” to its base.
// Forms of one kind are set apart by slashes.
func readVerbs(table string) map[string]string {
	forms := map[string]string{}
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		for _, field := range fields {
			for form := range strings.SplitSeq(field, "/") {
				if _, taken := forms[form]; !taken || form == fields[0] {
					forms[form] = fields[0]
				}
			}
		}
	}
	return forms
}

// verbForms lists the irregular verbs. Where a form belongs to two verbs the first
// counts (“lay” as a past is rare), but a base is always itself.
const verbForms = `abide abode
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beaten
become became
befall befell befallen
beget begot begotten
begin began begun
behold beheld
bend bent
beseech besought
beset
bespeak bespoke bespoken
bet
bid bade bidden
bide
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast
browbeat browbeaten
build built
burn burnt
burst
bust
buy bought
cast
catch caught
choose chose chosen
cleave cleft cloven
cling clung
come came
cost
creep crept
cut
deal dealt
dig dug
dive dove
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast
forego forewent foregone
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
forswear forswore forsworn
freeze froze frozen
get got gotten
gild gilt
give gave given
go went gone
grind ground
grow grew grown
hang hung
hear heard
heave hove
hew hewn
hide hid hidden
hit
hold held
hurt
input
keep kept
kneel knelt
knit
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let
lie lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mow mown
offset
outgrow outgrew outgrown
overcome overcame
overdo overdid overdone
overhear overheard
overlie overlain
oversee oversaw overseen
overthrow overthrew overthrown
partake partook partaken
pay paid
plead pled
preset
prove proven
put
quit
read
rebuild rebuilt
rend rent
rid
ride rode ridden
ring rang rung
rise rose risen
run ran
saw sawn
say said
see saw seen
seek sought
sell sold
send sent
set
sew sewn
shake shook shaken
shave shaven
shear shorn
shed
shine shone
shoe shod
shoot shot
show shown
shrink shrank shrunk
shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slink slunk
slit
smell smelt
smite smote smitten
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
split
spoil spoilt
spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode stridden
strike struck stricken
string strung
strive strove striven
sublet
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
thrive throve thriven
throw threw thrown
thrust
tread trod trodden
understand understood
undergo underwent undergone
undertake undertook undertaken
underwrite underwrote underwritten
undo undid undone
uphold upheld
upset
wake woke woken
wear wore worn
weave wove woven
wed
weep wept
wet
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
`
