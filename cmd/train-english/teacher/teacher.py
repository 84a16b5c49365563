"""A dependency parser on a transformer, which labels plain text for tamga's own models.

    python3 teacher.py train MODEL TREEBANKS teacher.pt
    python3 teacher.py label MODEL TREEBANKS teacher.pt words.txt labelled.conllu classes.tsv

MODEL is the folder of the transformer, TREEBANKS that of the treebanks; words.txt has a
sentence a line, its words with spaces between. The parser is a biaffine one (Dozat and Manning
2017) with tags beside it; the transformer has no capitals, so that the shapes of words are
added to what it is given."""
import random, re, sys

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

EPOCHS, SIZE = 5, 3000  # of training; word pieces in a batch


def read(path):
    sentences, words = [], []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line:
            if words:
                sentences.append(words)
            words = []
        elif line[0] != '#':
            f = line.split('\t')
            if f[0].isdigit():
                words.append((f[1], f[3], f[4], int(f[6]), f[7]))
    return sentences


def parts(folder, part):
    return [s for name in ('en_ewt', 'en_gum') for s in read(f'{folder}/{name}-ud-{part}.conllu')]


def shape(word, i):
    bits = [word[:1].isupper(), any(c.isupper() for c in word[1:]), any(c.islower() for c in word),
            any(c.isdigit() for c in word), i == 0]
    return 1 + sum(1 << k for k, bit in enumerate(bits) if bit)


class Encoder:
    """Cuts words into pieces; a word is known by its first one."""

    def __init__(self, model):
        self.tokenizer, self.cache = AutoTokenizer.from_pretrained(model), {}

    def pieces(self, word):
        word = word.translate(str.maketrans('’‘“”', "''\"\""))
        if word not in self.cache:
            ids = self.tokenizer.encode(word, add_special_tokens=False)[:8]
            self.cache[word] = ids or [self.tokenizer.unk_token_id]
        return self.cache[word]

    def encode(self, words):
        ids, shapes, first = [self.tokenizer.cls_token_id], [0], [0]
        for i, word in enumerate(words):
            p = self.pieces(word)
            first.append(len(ids))
            ids += p
            shapes += [shape(word, i)] * len(p)
        return ids + [self.tokenizer.sep_token_id], shapes + [0], first

    def pad(self, rows):
        length, width = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        ids = torch.full((len(rows), length), self.tokenizer.pad_token_id)
        shapes, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        first = torch.zeros((len(rows), width), dtype=torch.long)
        real = torch.zeros((len(rows), width), dtype=torch.bool)
        for k, (a, b, c) in enumerate(rows):
            ids[k, :len(a)], shapes[k, :len(b)], mask[k, :len(a)] = torch.tensor(a), torch.tensor(b), 1
            first[k, :len(c)], real[k, :len(c)] = torch.tensor(c), True
        return ids, shapes, first, mask, real


class Teacher(nn.Module):
    def __init__(self, model, relations, upos, xpos):
        super().__init__()
        self.names = relations, upos, xpos
        self.bert = AutoModel.from_pretrained(model)
        size = self.bert.config.hidden_size
        self.shape = nn.Embedding(64, size)
        nn.init.zeros_(self.shape.weight)
        layer = lambda n: nn.Sequential(nn.Linear(size, n), nn.GELU(), nn.Dropout(.33))
        self.arc_child, self.arc_head, self.rel_child, self.rel_head = layer(400), layer(400), layer(150), layer(150)
        self.arc = nn.Parameter(torch.zeros(401, 401))
        self.rel = nn.Parameter(torch.zeros(len(relations), 151, 151))
        self.upos, self.xpos, self.drop = nn.Linear(size, len(upos)), nn.Linear(size, len(xpos)), nn.Dropout(.2)

    def words(self, ids, shapes, first, mask):
        inputs = self.bert.embeddings.word_embeddings(ids) + self.shape(shapes)
        h = self.bert(inputs_embeds=inputs, attention_mask=mask).last_hidden_state
        return self.drop(torch.gather(h, 1, first.unsqueeze(-1).expand(-1, -1, h.size(-1))))

    def arcs(self, w, real):
        scores = one(self.arc_child(w)) @ self.arc.to(w.dtype) @ one(self.arc_head(w)).transpose(1, 2)
        return scores.float().masked_fill(~real[:, None, :], -1e9)

    def relations(self, child, head):
        """Scores of relations for pairs of words, n by features each."""
        return torch.einsum('ni,noi->no', one(child), torch.einsum('oij,nj->noi', self.rel.to(child.dtype), one(head)))


def one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def batches(rows, size):
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i][0]), i))
    out, batch = [], []
    for i in order:
        if batch and len(rows[i][0]) * (len(batch) + 1) > size:
            out.append(batch)
            batch = []
        batch.append(i)
    return out + [batch]


def train(model, folder, out):
    random.seed(1)
    torch.manual_seed(1)
    gold, coder = parts(folder, 'train'), Encoder(model)
    names = [sorted({w[k] for s in gold for w in s}) for k in (4, 1, 2)]
    number = [{v: i for i, v in enumerate(n)} for n in names]
    rows = [coder.encode([w[0] for w in s]) for s in gold]
    m = Teacher(model, *names)
    groups = batches(rows, SIZE)
    steps, bert = EPOCHS * len(groups), list(m.bert.parameters())
    known = set(map(id, bert))
    optimizer = torch.optim.AdamW([{'params': bert, 'lr': 6e-5},
                                   {'params': [p for p in m.parameters() if id(p) not in known], 'lr': 1e-3}], weight_decay=.01)
    rate = lambda t: min((t + 1) / (.08 * steps), max(0., (steps - t) / (.92 * steps)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    for epoch in range(EPOCHS):
        random.shuffle(groups)
        for group in groups:
            loss = cost(m, coder.pad([rows[i] for i in group]), [gold[i] for i in group], number)
            loss.backward()
            nn.utils.clip_grad_norm_(m.parameters(), 1.)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
        torch.save({'weights': m.state_dict(), 'names': names}, out)
        print('epoch', epoch + 1, evaluate(m, coder, parts(folder, 'dev')), flush=True)


def cost(m, padded, gold, number):
    ids, shapes, first, mask, real = padded
    want = torch.full((4, *first.shape), -100)
    for k, s in enumerate(gold):
        want[0, k, 1:len(s) + 1] = torch.tensor([w[3] for w in s])
        for row, (column, index) in enumerate(((4, 0), (1, 1), (2, 2)), 1):
            want[row, k, 1:len(s) + 1] = torch.tensor([number[index][w[column]] for w in s])
    with torch.autocast('cpu', torch.bfloat16):
        w = m.words(ids, shapes, first, mask)
        arcs, upos, xpos = m.arcs(w, real), m.upos(w), m.xpos(w)
        at = want[0] >= 0
        rels = m.relations(m.rel_child(w)[at], m.rel_head(w)[at.nonzero()[:, 0], want[0][at]])
    entropy = lambda scores, target: F.cross_entropy(scores.float().flatten(0, -2), target.flatten(), ignore_index=-100)
    return entropy(arcs, want[0]) + entropy(rels, want[1][at]) + .3 * entropy(upos, want[2]) + .5 * entropy(xpos, want[3])


def analyse(m, coder, sentences):
    """Yields for batches of sentences: their indexes, vectors of words, tags, heads and relations."""
    m.eval()
    rows = [coder.encode(s) for s in sentences]
    for group in batches(rows, 2 * SIZE):
        with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
            ids, shapes, first, mask, real = coder.pad([rows[i] for i in group])
            w = m.words(ids, shapes, first, mask)
            heads = m.arcs(w, real).argmax(-1)
            child, head = m.rel_child(w), m.rel_head(w)
            chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand_as(head))
            rels = m.relations(child.flatten(0, 1), chosen.flatten(0, 1)).argmax(-1).view(heads.shape)
            upos, xpos = m.upos(w).argmax(-1), m.xpos(w).argmax(-1)
        yield group, w.float().numpy(), upos.tolist(), xpos.tolist(), heads.tolist(), rels.tolist()
    m.train()


def evaluate(m, coder, gold):
    right, total = [0, 0, 0, 0], 0
    for group, _, upos, xpos, heads, rels in analyse(m, coder, [[w[0] for w in s] for s in gold]):
        for k, i in enumerate(group):
            for j, w in enumerate(gold[i], 1):
                attached = heads[k][j] == w[3]
                hits = (m.names[1][upos[k][j]] == w[1], m.names[2][xpos[k][j]] == w[2], attached, attached and m.names[0][rels[k][j]] == w[4])
                right, total = [a + b for a, b in zip(right, hits)], total + 1
    return 'UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f' % tuple(100 * r / total for r in right)


def is_tree(heads):
    if sum(h == 0 for h in heads) != 1:
        return False
    for word in range(1, len(heads) + 1):
        for _ in range(len(heads) + 1):
            word = heads[word - 1] if word else 0
        if word:
            return False
    return True


def label(model, folder, weights, words, labelled, classes):
    saved, coder = torch.load(weights), Encoder(model)
    m = Teacher(model, *saved['names'])
    m.load_state_dict(saved['weights'])
    plain = [line.split(' ') for line in open(words, encoding='utf8').read().split('\n') if line]
    found, seen = {}, {}
    everything = plain + [[w[0] for w in s] for s in parts(folder, 'train')]
    for group, vectors, upos, xpos, heads, rels in analyse(m, coder, everything):
        for k, i in enumerate(group):
            for j, word in enumerate(everything[i], 1):
                v, n = seen.get(word.lower(), (0, 0))
                seen[word.lower()] = v + vectors[k, j], n + 1
            n = len(everything[i])
            if i < len(plain) and is_tree(heads[k][1:n + 1]):
                found[i] = [(w, m.names[1][upos[k][j]], m.names[2][xpos[k][j]], heads[k][j], m.names[0][rels[k][j]])
                            for j, w in enumerate(plain[i], 1)]
    with open(labelled, 'w', encoding='utf8') as f:
        for i in sorted(found):
            for j, (w, u, x, h, r) in enumerate(found[i], 1):
                f.write(f'{j}\t{w}\t_\t{u}\t{x}\t_\t{h}\t{r}\t_\t_\n')
            f.write('\n')
    cluster(seen, classes)


def cluster(seen, out):
    """Words that occur three times, in 64 and in 512 clusters."""
    words = sorted(w for w, (_, n) in seen.items() if n >= 3 and re.search('[a-z]', w) and len(w) < 25)
    x = np.array([seen[w][0] / seen[w][1] for w in words], dtype=np.float32)
    counts = np.sqrt([seen[w][1] for w in words])
    x -= x.mean(0)
    y = x @ np.linalg.svd(x[:20000], full_matrices=False)[2][:96].T
    y /= np.linalg.norm(y, axis=1, keepdims=True) + 1e-9
    coarse, fine = kmeans(y, 64, counts), kmeans(y, 512, counts)
    with open(out, 'w', encoding='utf8') as f:
        for w, a, b in zip(words, coarse, fine):
            f.write(f'{w}\t{a + 1}\t{b + 1}\n')


def kmeans(y, k, counts):
    centres = y[np.random.RandomState(1).choice(len(y), k, replace=False, p=counts / counts.sum())].copy()
    for _ in range(25):
        nearest = (y @ centres.T).argmax(1)
        for j in range(k):
            if (nearest == j).any():
                centre = y[nearest == j].sum(0)
                centres[j] = centre / (np.linalg.norm(centre) + 1e-9)
    return nearest


if __name__ == '__main__':
    {'train': train, 'label': label}[sys.argv[1]](*sys.argv[2:])
