// Figures, and what they are held against.

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** `123 ms`, `4.5 s`. */
export function duration(milliseconds) {
  return milliseconds >= 1000 ? `${shown(milliseconds / 1000)} s` : `${shown(milliseconds)} ms`;
}

/** Measurements in their order, each said as soon as it is known. */
export class Results {
  all = [];

  constructor(say) {
    this.say = say;
  }

  /** `held` is whether the target is met, null where there is none; `floor` what the target is measured from. */
  add(size, name, figure, floor, target, held) {
    this.all.push({ size, name, figure, floor, target, held });
    this.say(
      `${size.padEnd(16)} ${name}: ${figure}${floor ? ` (${floor})` : ''}${target ? `; target ${target}: ${held ? 'met' : 'MISSED'}` : ''}`,
    );
  }

  /** A time that may be at most so many times another one. */
  ratio(size, name, milliseconds, floor, floorName, most) {
    const ratio = milliseconds / floor;
    this.add(
      size,
      name,
      `${duration(milliseconds)} = ${ratio.toFixed(2)} ×`,
      `${floorName} ${duration(floor)}`,
      `≤ ${most} ×`,
      ratio <= most,
    );
  }

  /** A time that may be at most so long. */
  atMost(size, name, milliseconds, most) {
    this.add(size, name, duration(milliseconds), '', `≤ ${duration(most)}`, milliseconds <= most);
  }

  get missed() {
    return this.all.filter(({ held }) => held === false);
  }
}
