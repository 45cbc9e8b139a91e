/**
 * A name of a document as the engine keeps names of properties. A part of a longer text, as the parser cuts it out, has to be
 * looked up among those again whenever it is used as one, which takes longer than all else that is done with a cell.
 */
export function propertyKey(name: string): string {
  return Object.keys({ [name]: null })[0] ?? name;
}
