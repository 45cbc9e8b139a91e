/**
 * Small fast counter by Chris Doty-Humphrey (sfc32, public domain): 128 bits of state, passes PractRand, and needs
 * only 32-bit integer arithmetic, so that every machine gives the same numbers from the same seed.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `stream` gives independent sequences of one seed. */
  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = Math.imul(stream ^ 0x9e3779b9, 0x85ebca6b);
    this.c = 0xdeadbeef | 0;
    // Seeds that differ in one bit have to be mixed before they differ in what they give.
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** At least 0 and below 1, in steps of 2^-32. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return itemAt(items, Math.floor(this.next() * items.length));
  }
}

/** An item that is known to be there; throws RangeError where it is not. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}

/** Cards in shuffled order, shuffled anew when all are dealt: every one turns up, and in proportion, even in few draws. */
export class Deck<Card> {
  private readonly cards: Card[];
  private dealt: number;

  constructor(
    cards: readonly Card[],
    private readonly random: Random,
  ) {
    this.cards = [...cards];
    this.dealt = this.cards.length;
  }

  draw(): Card {
    if (this.dealt >= this.cards.length) this.shuffle();
    const card = itemAt(this.cards, this.dealt);
    this.dealt += 1;
    return card;
  }

  private shuffle(): void {
    const { cards, random } = this;
    for (let last = cards.length - 1; last > 0; last -= 1) {
      const other = random.between(0, last);
      const card = itemAt(cards, last);
      cards[last] = itemAt(cards, other);
      cards[other] = card;
    }
    this.dealt = 0;
  }
}

/** A deck in which each item lies as often as its weight says. */
export function weightedDeck<Item>(items: readonly Item[], weight: (item: Item) => number, random: Random): Deck<Item> {
  return new Deck(
    items.flatMap((item) => Array.from({ length: weight(item) }, () => item)),
    random,
  );
}

/** Says yes in an exact proportion, evenly spaced: a feature of one in fifty is there after fifty, whatever the seed. */
export class Share {
  private owed: number;

  constructor(
    private readonly proportion: number,
    random: Random,
  ) {
    this.owed = random.next();
  }

  take(): boolean {
    this.owed += this.proportion;
    if (this.owed < 1) return false;
    this.owed -= 1;
    return true;
  }
}
