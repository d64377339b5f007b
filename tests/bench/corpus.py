#!/usr/bin/env python3
"""Makes a corpus of articles for measuring: corpus.py FOLDER MEGABYTES

An article is a dozen paragraphs drawn from articles at hand (PolNeAR's train part in ../shared, which has five statements
in a thousand bytes; else tests/demo), so that it is as dense in statements as news is. In each article most names are
exchanged for made-up ones: a corpus that repeats itself flatters every cache. The draw is seeded: the same call makes the
same bytes.
"""
import json, os, random, re, sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TRAIN = os.path.join(TOP, "..", "shared", "polnear", "train.ndjson")
SYLLABLES = [a + b for a in "b d f g h k l m n p r s t v z br dr kr st tr".split() for b in "a e i o u an el in or us".split()]
CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


def paragraphs():
    if os.path.exists(TRAIN):
        texts = {json.loads(line)["text"] for line in open(TRAIN, encoding="utf8")}
        source = "PolNeAR train"
    else:
        demo = os.path.join(TOP, "tests", "demo")
        texts = {open(os.path.join(demo, name), encoding="utf8").read() for name in os.listdir(demo)}
        source = "tests/demo"
    found = [p.strip() for text in sorted(texts) for p in text.split("\n\n")]
    return source, [p for p in found if 80 < len(p) < 2000]


def article(draw, pool):
    made_up = {}

    def exchanged(match):
        name = match.group(0)
        if name not in made_up:
            keep = draw.random() < 0.3
            made_up[name] = name if keep else "".join(draw.choices(SYLLABLES, k=draw.randint(2, 3))).capitalize()
        return made_up[name]

    return "\n\n".join(CAPITALISED.sub(exchanged, p) for p in draw.choices(pool, k=12)) + "\n"


def make(folder, megabytes):
    source, pool = paragraphs()
    os.makedirs(folder, exist_ok=True)
    draw, size, number = random.Random(1), 0, 0
    while size < megabytes * 1_000_000:
        text = article(draw, pool).encode()
        with open(os.path.join(folder, f"{number:06}.txt"), "wb") as file:
            file.write(text)
        size, number = size + len(text), number + 1
    return f"{number} articles, {size / 1e6:.0f} MB: 12 paragraphs each of {len(pool)} from {source}, 70 % of names made up"


if __name__ == "__main__":
    print(make(sys.argv[1], float(sys.argv[2])))
