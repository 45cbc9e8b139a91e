/** What a global id names: a type of the schema and the row's own number. */
export interface GlobalId {
  readonly type: string;
  readonly id: number;
}

/** An opaque id that is unique over all types. */
export function globalId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64url');
}

/** What a global id names, or null where the text is none. */
export function parseGlobalId(text: string): GlobalId | null {
  const parts = /^([A-Z][A-Za-z]*):(\d{1,10})$/.exec(Buffer.from(text, 'base64url').toString('utf8'));
  const [, type, digits] = parts ?? [];
  if (type === undefined || digits === undefined || globalId(type, Number(digits)) !== text) return null;
  return { type, id: Number(digits) };
}
