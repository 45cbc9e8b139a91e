/** A box of code on a page: its language and its name, which stand after the fence, and what is in it. */
export interface Box {
  readonly language: string;
  readonly name: string;
  readonly code: string;
}

const FENCE = /^( *)```(.*)\n([\s\S]*?)^ *```$/gm;

/** The boxes of a page, in order. Throws where one has no language or no name. */
export function boxesOf(page: string): Box[] {
  return [...page.matchAll(FENCE)].map(([, indent = '', info = '', body = '']) => {
    const [, language, name] = /^([a-z]+) ([a-z-]+)$/.exec(info) ?? [];
    if (language === undefined || name === undefined) throw new Error(`A box needs a language and a name: \`\`\`${info}`);
    return { language, name, code: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd() };
  });
}

/** What comments begin with. */
const COMMENT: Readonly<Record<string, RegExp>> = {
  bash: /^\s*# .*$/,
  graphql: /^\s*# .*$/,
  python: /^\s*# .*$/,
  r: /^\s*# .*$/,
  powerquery: /^\s*\/\/ .*$/,
};

/** Code without what is said of it: the same on the pages of all languages. */
export function withoutComments({ language, code }: Box): string {
  const comment = COMMENT[language];
  const lines = code.split('\n');
  return (comment === undefined ? lines : lines.filter((line) => !comment.test(line))).join('\n');
}
