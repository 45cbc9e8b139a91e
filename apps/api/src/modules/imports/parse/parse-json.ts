import { problem } from '../problems/problem.js';
import type { ImportLimits, LocalText, SourceFile } from '../stages.js';
import { readText } from './decode-utf8.js';
import type { DocumentNode } from './source-document.js';
import { StopReading } from './stop-reading.js';

// Own reader rather than JSON.parse: every object has to know its line, and a fault has to be told in two languages.

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

class JsonReader {
  private at = 0;
  private line = 1;
  private lineStart = 0;

  constructor(
    private readonly text: string,
    private readonly limits: ImportLimits,
  ) {}

  read(): DocumentNode {
    const value = this.value(0);
    this.blanks();
    if (this.at < this.text.length) this.fail('something follows its end', 'quelque chose suit sa fin');
    return value;
  }

  private fail(en: string, fr: string): never {
    const detail: LocalText = { en, fr };
    throw new StopReading(problem('JSON_BROKEN', { line: this.line }, { at: this.at - this.lineStart + 1, detail }));
  }

  private blanks(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 10) {
        this.line += 1;
        this.lineStart = this.at + 1;
      } else if (code !== 32 && code !== 9 && code !== 13) return;
    }
  }

  private value(depth: number): DocumentNode {
    this.blanks();
    if (depth > this.limits.depth)
      this.fail(`it is nested more than ${this.limits.depth} deep`, `il est imbriqué sur plus de ${this.limits.depth} niveaux`);
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.list(depth);
    if (first === '"') return this.string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    numberForm.lastIndex = this.at;
    const number = numberForm.exec(this.text)?.[0];
    if (!number)
      this.fail(
        first === undefined ? 'it ends too early' : `“${first}” stands where a value is needed`,
        first === undefined ? 'il se termine trop tôt' : `« ${first} » se trouve là où il faut une valeur`,
      );
    this.at += number.length;
    const value = Number(number);
    // A number that would lose digits stays as it is written: it may be an identifier.
    return Number.isSafeInteger(value) || number.includes('.') ? value : number;
  }

  private object(depth: number): DocumentNode {
    const node: Record<string, DocumentNode> = { '@line': this.line };
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === '}') {
      this.at += 1;
      return node;
    }
    for (;;) {
      this.blanks();
      if (this.text[this.at] !== '"') this.fail('a name in quotation marks is needed', 'il faut un nom entre guillemets');
      const name = this.string();
      // As a property this name would reach the object's prototype.
      if (name === '__proto__') this.fail('an object has a member called __proto__', 'un objet a un membre appelé __proto__');
      this.blanks();
      if (this.text[this.at] !== ':') this.fail('a colon is needed', 'il faut un deux-points');
      this.at += 1;
      node[name] = this.value(depth + 1);
      if (this.ends('}')) return node;
    }
  }

  private list(depth: number): DocumentNode {
    const items: DocumentNode[] = [];
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === ']') {
      this.at += 1;
      return items;
    }
    for (;;) {
      items.push(this.value(depth + 1));
      if (this.ends(']')) return items;
    }
  }

  private ends(bracket: string): boolean {
    this.blanks();
    const next = this.text[this.at];
    if (next !== ',' && next !== bracket)
      this.fail(
        next === undefined ? 'it ends too early' : `a comma or ${bracket} is needed`,
        next === undefined ? 'il se termine trop tôt' : `il faut une virgule ou ${bracket}`,
      );
    this.at += 1;
    return next === bracket;
  }

  private string(): string {
    this.at += 1;
    let value = '';
    for (;;) {
      plainText.lastIndex = this.at;
      const plain = plainText.exec(this.text)?.[0] ?? '';
      value += plain;
      this.at += plain.length;
      if (value.length > this.limits.cellCharacters)
        throw new StopReading(problem('CELL_TOO_LARGE', { line: this.line, column: '' }, { limit: this.limits.cellCharacters }));
      const stop = this.text[this.at];
      if (stop === '"') {
        this.at += 1;
        return value;
      }
      if (stop !== '\\')
        this.fail(
          stop === undefined ? 'it ends within a text' : 'a control character stands in a text',
          stop === undefined ? 'il se termine dans un texte' : 'un caractère de commande se trouve dans un texte',
        );
      const letter = this.text[this.at + 1] ?? '';
      const code = letter === 'u' ? /^[0-9a-fA-F]{4}$/.exec(this.text.slice(this.at + 2, this.at + 6))?.[0] : undefined;
      const known = code ? String.fromCharCode(Number.parseInt(code, 16)) : Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
      if (known === undefined) this.fail('an escape is not known', 'une séquence d’échappement est inconnue');
      value += known;
      this.at += code ? 6 : 2;
    }
  }
}

/** A JSON file as plain values for a map; every object knows its line as `@line`. */
export async function parseJson(source: SourceFile, limits: ImportLimits): Promise<DocumentNode> {
  return new JsonReader(await readText(source, limits), limits).read();
}
