import type { ExplorerWords } from '../../i18n/explorer/en';
import type { Language } from '../../i18n/language';
import type { AnswerBody } from './ask';

type AnswerError = NonNullable<AnswerBody['errors']>[number];

const OPENING = 'Syntax Error: ';
/** A token as graphql-js describes it: its kind, with its text where it has one, or a sign in quotes. */
const TOKEN = /^(?:"(.*)"|<EOF>|(Name|Int|Float|String|BlockString)(?: "(.*)")?)$/s;

/** What is wrong, in the reader's language: of the API's own errors, and of what graphql-js finds no sense in; with its place. */
export function errorSaid({ message, locations, extensions }: AnswerError, words: ExplorerWords['syntax'], language: Language): string {
  const own = extensions?.messages?.[language];
  if (own !== undefined) return own;
  const [place] = locations ?? [];
  if (!message.startsWith(OPENING) || !place) return message;
  return words.at(place.line, place.column, syntaxSaid(message.slice(OPENING.length), words));
}

/** What graphql-js says of a syntax, in the reader's words where it says one of its usual things. */
function syntaxSaid(said: string, words: ExplorerWords['syntax']): string {
  const token = (text: string): string | null => {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, sign, kind, value] = match;
    if (sign !== undefined) return words.quoted(sign);
    return kind === undefined ? words.end : words.kinds[kind as keyof typeof words.kinds](value ?? null);
  };
  const forms: readonly [RegExp, (...parts: string[]) => string | null][] = [
    [
      /^Expected (.+), found (.+)\.$/s,
      (wanted = '', found = '') => {
        const [what, instead] = [token(wanted), token(found)];
        return what === null || instead === null ? null : words.expected(what, instead);
      },
    ],
    [/^Unexpected character: (.+?)\.?$/s, (character = '') => words.character(/^"(.*)"$/s.exec(character)?.[1] ?? character)],
    [
      /^Unexpected (.+)\.$/s,
      (found = '') => {
        const what = token(found);
        return what === null ? null : words.unexpected(what);
      },
    ],
    [/^Unterminated string\.$/, () => words.unterminated],
    [/^Invalid number/, () => words.number],
  ];
  for (const [form, say] of forms) {
    const match = form.exec(said);
    const words = match && say(...match.slice(1));
    if (words) return words;
  }
  return said;
}
