package main

import _ "embed"

// oxigraphScript loads and asks Oxigraph as child does the others.
//
//go:embed oxigraph.py
var oxigraphScript string
