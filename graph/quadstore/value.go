package quadstore

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// Kinds of values: the first byte of an encoded one.
const (
	kindIRI    = 'i'
	kindBlank  = 'b'
	kindString = 's'
	kindTyped  = 't'
	kindTagged = 'l'
)

// appendValue appends a value's encoding, which is the same for all Go values that are
// one RDF term. It fails for nil and for types of others.
func appendValue(dst []byte, v quad.Value) ([]byte, error) {
	switch v := rdf.Exact(v).(type) {
	case quad.IRI:
		return append(append(dst, kindIRI), v...), nil
	case quad.BNode:
		return append(append(dst, kindBlank), v...), nil
	case quad.String:
		return append(append(dst, kindString), v...), nil
	case quad.TypedString:
		return appendPair(append(dst, kindTyped), string(v.Type), string(v.Value)), nil
	case quad.LangString:
		return appendPair(append(dst, kindTagged), v.Lang, string(v.Value)), nil
	case nil:
		return dst, fmt.Errorf("%w: a value is missing", ErrBadQuad)
	}
	return dst, fmt.Errorf("%w: a value is a %T; use an IRI, a blank node or a literal", ErrBadQuad, v)
}

func appendPair(dst []byte, first, second string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(first)))
	return append(append(dst, first...), second...)
}

// decodeValue reads what appendValue writes. It does not keep b.
func decodeValue(b []byte) (quad.Value, error) {
	if len(b) == 0 {
		return nil, fmt.Errorf("%w: a value has no kind", ErrDamaged)
	}
	switch text := b[1:]; b[0] {
	case kindIRI:
		return quad.IRI(text), nil
	case kindBlank:
		return quad.BNode(text), nil
	case kindString:
		return quad.String(text), nil
	case kindTyped:
		datatype, text, err := decodePair(text)
		return rdf.Native(quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)}), err
	case kindTagged:
		tag, text, err := decodePair(text)
		return quad.LangString{Value: quad.String(text), Lang: tag}, err
	}
	return nil, fmt.Errorf("%w: a value has the kind %q", ErrDamaged, b[0])
}

func decodePair(b []byte) (first, second string, err error) {
	length, n := binary.Uvarint(b)
	if n <= 0 || length > uint64(len(b)-n) {
		return "", "", fmt.Errorf("%w: a literal is cut", ErrDamaged)
	}
	b = b[n:]
	return string(b[:length]), string(b[length:]), nil
}

// longestKey is the length up to which an encoded value is its own key. Whole
// sentences as keys would make every table of keys as large as the text.
const longestKey = 64

// appendValueKey appends the key under which an encoded value's ID is found.
func appendValueKey(dst, encoded []byte) []byte {
	if len(encoded) <= longestKey {
		return append(append(dst, keyValue), encoded...)
	}
	sum := sha256.Sum256(encoded)
	return append(append(dst, keyHash), sum[:]...)
}
