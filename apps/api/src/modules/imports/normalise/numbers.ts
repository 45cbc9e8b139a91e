/** A whole number from 0 to `most`, or null. */
export function parseWhole(text: string, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}

/** A decimal number of at most `decimals` digits after its point, as a whole number of its smallest parts; or null. */
export function parseDecimal(text: string, decimals: number): number | null {
  const parts = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!parts) return null;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  // Put together from digits: a binary fraction would turn 1.005 into 1.00499….
  const value = Number((parts[2] ?? '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? (parts[1] === '-' ? -value : value) : null;
}
