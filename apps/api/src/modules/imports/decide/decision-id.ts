import { createHash } from 'node:crypto';
import { foldWord } from '../normalise/text.js';
import type { Candidate, LocalText, NameKind } from '../stages.js';

/** The same for the same name with the same candidates, in whatever file it stands: `d` and ten hexadecimal digits. */
export function decisionId(kind: NameKind, name: string, candidates: readonly Candidate[]): string {
  const codes = candidates.map(({ code }) => code).sort();
  // The letter before it keeps a spreadsheet from taking 12e4567890 for a number.
  return `d${createHash('sha256')
    .update(JSON.stringify([kind, foldWord(name), codes]))
    .digest('hex')
    .slice(0, 10)}`;
}

const asked: Readonly<Record<NameKind, LocalText>> = {
  JURISDICTION: { en: 'Which jurisdiction', fr: 'Quelle administration' },
  ORGANIZATION: { en: 'Which organization', fr: 'Quelle organisation' },
  TOPIC: { en: 'Which topic', fr: 'Quel sujet' },
  INTERVENTION: { en: 'Which intervention', fr: 'Quelle intervention' },
  FACILITY: { en: 'Which facility', fr: 'Quel établissement' },
};

/** The question as a person reads it. */
export function decisionQuestion(kind: NameKind, name: string, reason: LocalText): LocalText {
  return { en: `${asked[kind].en} is “${name}”? ${reason.en}`, fr: `${asked[kind].fr} est « ${name} » ? ${reason.fr}` };
}
