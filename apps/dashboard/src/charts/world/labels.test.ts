import { expect, test } from 'vitest';
import { boxAround, placeLabels } from './labels';

test('labels stand beside their places, none on another, none outside the map', () => {
  const wanted = Array.from({ length: 12 }, (_, index) => ({
    text: `Place ${index}`,
    x: 100 + (index % 4) * 12,
    y: 100 + Math.floor(index / 4) * 9,
  }));
  const labels = placeLabels(wanted, 300, 200);
  expect(labels.length).toBeGreaterThan(3);
  const boxes = labels.map((label) => {
    const long = label.text.length * 6.4;
    return { left: label.anchor === 'start' ? label.labelX : label.labelX - long, top: label.labelY - 11, long };
  });
  for (const [index, a] of boxes.entries()) {
    expect(a.left >= 0 && a.left + a.long <= 300 && a.top >= 0 && a.top + 14 <= 200).toBe(true);
    for (const b of boxes.slice(index + 1))
      expect(a.left < b.left + b.long && b.left < a.left + a.long && a.top < b.top + 14 && b.top < a.top + 14).toBe(false);
  }
});

test('what is taken stays free', () => {
  const [label] = placeLabels([{ text: 'Here', x: 50, y: 50 }], 200, 100, [boxAround({ text: 'A long name here', x: 90, y: 38 })]);
  expect(label?.labelY).not.toBe(38);
});
