// Package nameclass tells what kind of thing a name is the name of, a person, an organisation or a
// place, by the words of the name and by those around it: an averaged perceptron (Collins
// 2002), trained on the entity layers of GUM and of Universal NER, with integer weights.
//
// The main type is Model:
//
//	m, err := nameclass.Default()
//	scores := m.Score(nameclass.Context{Tokens: sentence.Tokens, Start: 3, End: 5, Head: 4})
//	scores[nameclass.Person] // how much the place speaks for a person; the best has 0
//
// It is one voice of many: package mentions counts it with what titles, appositions and
// gazetteers say of a name in all of its places.
//
// Caveats: a model sees one place at a time and only places where a name stands. Train makes a
// model, and cmd/train-names the one that is built in.
package nameclass
