/** A label that is wanted, those of most weight first. */
export interface Wanted {
  text: string;
  x: number;
  y: number;
}

/** A label where it stands, with the end of the line that leads to it. */
export interface Label extends Wanted {
  labelX: number;
  labelY: number;
  anchor: 'start' | 'middle' | 'end';
  line: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** About how wide a letter of 12 px is. */
const LETTER = 6.4;
const HEIGHT = 14;
/** Where a label may stand beside its place, in the order of preference: how far right and how far down. */
const SPOTS: readonly (readonly [right: number, down: number])[] = [
  [18, -12],
  [18, 18],
  [-18, 18],
  [-18, -12],
  [30, -28],
  [-30, 30],
  [30, 34],
  [-30, -28],
  [60, -14],
  [-60, 16],
];

/** Puts labels beside their places where none covers another or leaves the map; those for which there is no room are left out. */
export function placeLabels(wanted: readonly Wanted[], width: number, height: number, taken: readonly Box[] = []): Label[] {
  const boxes = [...taken];
  return wanted.flatMap((one): Label[] => {
    for (const [right, down] of SPOTS) {
      const labelX = one.x + right;
      const labelY = one.y + down;
      const long = one.text.length * LETTER;
      const box = {
        left: right > 0 ? labelX : labelX - long,
        right: right > 0 ? labelX + long : labelX,
        top: labelY - HEIGHT + 3,
        bottom: labelY + 3,
      };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (boxes.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
        continue;
      boxes.push(box);
      return [{ ...one, labelX, labelY, anchor: right > 0 ? 'start' : 'end', line: true }];
    }
    return [];
  });
}

/** The box that a label in the middle of its place takes. */
export function boxAround({ text, x, y }: Wanted): Box {
  const half = (text.length * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - HEIGHT + 3, bottom: y + 3 };
}
