/** A mark of a chart: the key that it is drawn with, and what is said of it. */
export interface Mark {
  /** As the drawn mark has it in `data-mark`. */
  key: string;
  text: string;
  /** Whether the page shows this mark alone. */
  pressed?: boolean;
}

/** Where one is among the marks: in which column or bar, and in which of its parts. */
export interface Place {
  group: number;
  part: number;
}

/** Which arrows lead along the columns or bars; the others lead through their parts. */
export type Along = 'x' | 'y';

/** The place that a key leads to; null for a key that leads nowhere. At either end it stays where it is. */
export function placeAfter(key: string, { group, part }: Place, sizes: readonly number[], along: Along): Place | null {
  const next = along === 'x' ? 'ArrowRight' : 'ArrowDown';
  const previous = along === 'x' ? 'ArrowLeft' : 'ArrowUp';
  // Parts are stacked upwards from the baseline in columns, and to the right in bars.
  const further = along === 'x' ? 'ArrowUp' : 'ArrowRight';
  const nearer = along === 'x' ? 'ArrowDown' : 'ArrowLeft';
  const last = sizes.length - 1;
  const into = (wanted: number): Place => {
    const found = Math.min(last, Math.max(0, wanted));
    return { group: found, part: Math.min(part, Math.max(0, (sizes[found] ?? 1) - 1)) };
  };
  const through = (wanted: number): Place => ({ group, part: Math.min((sizes[group] ?? 1) - 1, Math.max(0, wanted)) });
  switch (key) {
    case next:
      return into(group + 1);
    case previous:
      return into(group - 1);
    case further:
      return through(part + 1);
    case nearer:
      return through(part - 1);
    case 'Home':
      return into(0);
    case 'End':
      return into(last);
    default:
      return null;
  }
}
