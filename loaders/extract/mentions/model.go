package mentions

import (
	"maps"

	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
)

// Weights of the trained model's voice; a given name has 4, a telling head 16.
const (
	modelVoice   = 8   // for the class that it says
	modelNo      = 6   // for none of persons, organisations and places
	modelAgainst = 1   // against each other class
	modelSure    = 600 // margin from which it is fully sure

	told    = 4   // votes from which on a text has told what a name is
	whisper = 0.2 // the share of the model's voice that is left then
)

// askModel lets the trained model look at each name in all of its places.
func (f *finder) askModel() {
	m, err := nameclass.Default()
	if err != nil {
		panic("mentions: the model of names that is built in cannot be read: " + err.Error()) // a broken build
	}
	f.names(func(it *item) {
		f.tallyOf(it.key).model.hear(m.Score(f.context(it)))
	})
}

// opinion is what the model thinks of a name, from 0 to 1 for each place where it stands.
type opinion struct {
	places    float64
	pro, anti nameclass.Shares
}

func (o *opinion) hear(s nameclass.Scores) {
	best, margin := s.Best()
	o.places++
	o.pro[best] += min(1, float64(margin)/modelSure)
	for class, score := range s {
		o.anti[class] += min(1, float64(-score)/modelSure)
	}
}

// add joins the opinions of two spellings of a thing.
func (o *opinion) add(other opinion) {
	o.places += other.places
	for c := range o.pro {
		o.pro[c] += other.pro[c]
		o.anti[c] += other.anti[c]
	}
}

// over gives the votes of a text with the opinion added. Where the text has told what the
// name is, `the newspaper X`, `the Lantern Party`, the model only whispers.
func (o *opinion) over(votes map[string]float64, loudest float64) map[string]float64 {
	if o.places == 0 {
		return votes
	}
	voice := 1 / o.places
	if loudest >= told {
		voice *= whisper
	}
	all := maps.Clone(votes)
	for _, c := range []nameclass.Class{nameclass.Person, nameclass.Organization, nameclass.Place} {
		all[c.String()] += voice * (modelVoice*o.pro[c] - modelAgainst*o.anti[c])
	}
	all["Concept"] += voice * modelNo * o.pro[nameclass.Other]
	return all
}
