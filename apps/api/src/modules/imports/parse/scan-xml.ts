/** Called for each part of an XML text in turn; names come without their prefix. */
export interface XmlHandler {
  /** `attributes` is the text between name and end of the tag: read it with `xmlAttribute`. */
  open(name: string, attributes: string, at: number): void;
  close(name: string, at: number): void;
  text(content: string): void;
}

export type XmlFaultCode = 'BROKEN' | 'DOCTYPE' | 'TOO_DEEP';

/** What is wrong with an XML text, and where. */
export class XmlFault extends Error {
  constructor(
    readonly code: XmlFaultCode,
    readonly at: number,
    readonly detail: { readonly en: string; readonly fr: string },
  ) {
    super(detail.en);
    this.name = 'XmlFault';
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its five named and its numeric entities put in; no other entity is known, so none can unfold. */
export function unescapeXml(text: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,32})(;?)/g, (whole, name: string, end: string) => {
    const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
    const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1];
    const point = code ? Number.parseInt(code, 16) : decimal ? Number(decimal) : -1;
    const known = Object.hasOwn(named, name) ? named[name] : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (end !== ';' || known === undefined) {
      throw new XmlFault('BROKEN', at, { en: `“${whole}” is no entity that is known`, fr: `« ${whole} » n’est pas une entité connue` });
    }
    return known;
  });
}

/** An attribute's value, or null; `name` may be given with its prefix. */
export function xmlAttribute(attributes: string, name: string): string | null {
  let from = 0;
  for (;;) {
    const found = attributes.indexOf(name, from);
    if (found < 0) return null;
    from = found + name.length;
    const before = attributes.charCodeAt(found - 1);
    if (found > 0 && before !== 32 && before !== 10 && before !== 13 && before !== 9) continue;
    let at = from;
    while (attributes[at] === ' ') at += 1;
    if (attributes[at] !== '=') continue;
    at += 1;
    while (attributes[at] === ' ') at += 1;
    const quote = attributes[at];
    if (quote !== '"' && quote !== "'") return null;
    const end = attributes.indexOf(quote, at + 1);
    return end < 0 ? null : unescapeXml(attributes.slice(at + 1, end), found);
  }
}

/** Every attribute in order, with its name as written. */
export function xmlAttributes(attributes: string, at: number): [name: string, value: string][] {
  const found: [string, string][] = [];
  const pattern = /\s*([^\s=/>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  while (pattern.lastIndex < attributes.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(attributes);
    if (!match) {
      if (attributes.slice(from).trim() === '') break;
      throw new XmlFault('BROKEN', at, {
        en: 'an attribute is not written as name="value"',
        fr: 'un attribut n’est pas écrit nom="valeur"',
      });
    }
    found.push([match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? '', at)]);
  }
  return found;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function endOfTag(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = text.indexOf('>', at);
    if (end < 0) return -1;
    // A ">" may stand inside an attribute's quotation marks.
    const inside = text.slice(from, end);
    const doubles = inside.split('"').length - 1;
    if (doubles % 2 === 0 && (inside.indexOf("'") < 0 || doubles > 0 || (inside.split("'").length - 1) % 2 === 0)) return end;
    at = end + 1;
  }
}

const nameEnd = /[\s/>]/g;

/** Walks through an XML text; throws XmlFault where it is broken, nested too deeply, or defines entities. */
export function scanXml(text: string, depthLimit: number, handler: XmlHandler): void {
  const open: string[] = [];
  let rootSeen = false;
  let at = 0;
  const fail = (position: number, en: string, fr: string): never => {
    throw new XmlFault('BROKEN', position, { en, fr });
  };
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) {
      const content = text.slice(at, tag);
      if (open.length > 0) handler.text(unescapeXml(content, at));
      else if (content.trim() !== '')
        fail(at, 'text stands outside the document’s element', 'du texte se trouve hors de l’élément du document');
    }
    const next = text.charCodeAt(tag + 1);
    if (next === 33) {
      const isComment = text.startsWith('<!--', tag);
      const isData = text.startsWith('<![CDATA[', tag);
      if (!isComment && !isData) {
        throw new XmlFault('DOCTYPE', tag, { en: 'a DOCTYPE or entity is defined', fr: 'un DOCTYPE ou une entité est défini' });
      }
      const end = text.indexOf(isComment ? '-->' : ']]>', tag + 4);
      if (end < 0)
        fail(
          tag,
          isComment ? 'a comment is never closed' : 'a CDATA section is never closed',
          isComment ? 'un commentaire n’est jamais fermé' : 'une section CDATA n’est jamais fermée',
        );
      if (isData) handler.text(text.slice(tag + 9, end));
      at = end + 3;
    } else if (next === 63) {
      const end = text.indexOf('?>', tag);
      if (end < 0) fail(tag, 'a processing instruction is never closed', 'une instruction de traitement n’est jamais fermée');
      at = end + 2;
    } else if (next === 47) {
      const end = text.indexOf('>', tag);
      if (end < 0) fail(tag, 'the closing tag is cut short', 'la balise fermante est tronquée');
      const name = text.slice(tag + 2, end).trimEnd();
      const expected = open.pop();
      if (name !== expected)
        fail(
          tag,
          expected === undefined ? `</${name}> closes nothing` : `</${name}> stands where </${expected}> is needed`,
          expected === undefined ? `</${name}> ne ferme rien` : `</${name}> se trouve là où il faut </${expected}>`,
        );
      handler.close(withoutPrefix(name), tag);
      at = end + 1;
    } else {
      const end = endOfTag(text, tag + 1);
      if (end < 0) fail(tag, 'a tag is cut short', 'une balise est tronquée');
      nameEnd.lastIndex = tag + 1;
      const nameStop = nameEnd.exec(text)?.index ?? end;
      const name = text.slice(tag + 1, nameStop);
      if (name === '' || /[<>&"'=]/.test(name)) fail(tag, 'a tag has no name', 'une balise n’a pas de nom');
      if (open.length === 0 && rootSeen) fail(tag, 'there is more than one element at the top', 'il y a plus d’un élément au sommet');
      rootSeen = true;
      const empty = text.charCodeAt(end - 1) === 47;
      const bare = withoutPrefix(name);
      if (open.length + 1 > depthLimit) throw new XmlFault('TOO_DEEP', tag, { en: 'too deep', fr: 'trop profond' });
      handler.open(bare, text.slice(nameStop, empty ? end - 1 : end), tag);
      if (empty) handler.close(bare, tag);
      else open.push(name);
      at = end + 1;
    }
  }
  const last = open.at(-1);
  if (last !== undefined) fail(text.length - 1, `<${last}> is never closed`, `<${last}> n’est jamais fermé`);
  if (!rootSeen) fail(0, 'there is no element', 'il n’y a aucun élément');
  if (text.slice(at).trim() !== '')
    fail(at, 'text stands outside the document’s element', 'du texte se trouve hors de l’élément du document');
}

/** The one-based line of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
