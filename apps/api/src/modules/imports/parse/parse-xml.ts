import { problem } from '../problems/problem.js';
import type { ImportLimits, SourceFile } from '../stages.js';
import { readText } from './decode-utf8.js';
import { lineAt, scanXml, XmlFault, xmlAttributes } from './scan-xml.js';
import type { DocumentNode } from './source-document.js';
import { StopReading } from './stop-reading.js';

interface OpenElement {
  readonly name: string;
  readonly node: Record<string, DocumentNode>;
  text: string;
  hasMore: boolean;
}

function put(node: Record<string, DocumentNode>, name: string, value: DocumentNode): void {
  const there = node[name];
  if (there === undefined) node[name] = value;
  else if (Array.isArray(there)) there.push(value);
  else node[name] = [there, value];
}

/**
 * An XML file as plain values for a map: an element with text alone is that text; any other is an object with its
 * attributes (`@id`), its text (`#text`), its children (a list where there are several) and its line (`@line`).
 */
export async function parseXml(source: SourceFile, limits: ImportLimits): Promise<DocumentNode> {
  const text = await readText(source, limits);
  const root: Record<string, DocumentNode> = {};
  const open: OpenElement[] = [{ name: '', node: root, text: '', hasMore: true }];
  let line = 1;
  let counted = 0;
  // Lines are counted on from the last element: the text is walked through once.
  const lineOf = (at: number): number => {
    for (let feed = text.indexOf('\n', counted); feed >= 0 && feed < at; feed = text.indexOf('\n', feed + 1)) {
      line += 1;
      counted = feed + 1;
    }
    return line;
  };
  try {
    scanXml(text, limits.depth, {
      open(name, attributes, at) {
        // As a property this name would reach the object's prototype.
        if (name === '__proto__')
          throw new XmlFault('BROKEN', at, { en: 'an element is called __proto__', fr: 'un élément s’appelle __proto__' });
        const node: Record<string, DocumentNode> = { '@line': lineOf(at) };
        let hasMore = false;
        if (attributes !== '') {
          for (const [key, value] of xmlAttributes(attributes, at)) {
            node[`@${key}`] = value;
            hasMore = true;
          }
        }
        open.push({ name, node, text: '', hasMore });
      },
      close() {
        const done = open.pop();
        const parent = open.at(-1);
        if (!done || !parent) return;
        if (done.text.length > limits.cellCharacters) {
          throw new StopReading(
            problem('CELL_TOO_LARGE', { line: lineOf(text.length), column: done.name }, { limit: limits.cellCharacters }),
          );
        }
        parent.hasMore = true;
        if (!done.hasMore) {
          put(parent.node, done.name, done.text);
          return;
        }
        if (done.text.trim() !== '') done.node['#text'] = done.text;
        put(parent.node, done.name, done.node);
      },
      text(content) {
        const element = open.at(-1);
        if (element) element.text += content;
      },
    });
  } catch (failure) {
    if (!(failure instanceof XmlFault)) throw failure;
    const place = { line: lineAt(text, failure.at) };
    if (failure.code === 'DOCTYPE') throw new StopReading(problem('XML_DOCTYPE', place));
    if (failure.code === 'TOO_DEEP') throw new StopReading(problem('XML_TOO_DEEP', place, { limit: limits.depth }));
    throw new StopReading(problem('XML_BROKEN', place, { detail: failure.detail }));
  }
  return root;
}
