package document

func readMarkdown(text string) parsed { return readPlain(text) }
