package quadstore

// SmallLoads makes loads spill to files after a few quads.
func SmallLoads(s *Store) { s.bounds = loadBounds{5, 40, 3, 100} }
