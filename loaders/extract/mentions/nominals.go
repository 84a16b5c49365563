package mentions

func (f *finder) readNominals() {}
