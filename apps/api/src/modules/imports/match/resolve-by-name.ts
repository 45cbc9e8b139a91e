import type { LocalText } from '../stages.js';
import { foldName, tidyName } from './fold-name.js';
import { suggestNames } from './suggest-names.js';

/** An organization or facility with every name that it goes by. */
export interface NamedThing {
  readonly code: string;
  readonly name: LocalText;
  readonly aliases: readonly string[];
}

/** The rules for a name without periods. */
export type PlainRuleName = 'exact-name' | 'alias' | 'folded-name' | 'shared-name' | 'unknown';

/** What became of a name; candidates likeliest first. */
export type PlainResolution =
  | { readonly outcome: 'RESOLVED'; readonly code: string; readonly name: LocalText; readonly rule: PlainRuleName }
  | {
      readonly outcome: 'AMBIGUOUS' | 'UNKNOWN';
      readonly candidates: readonly { readonly code: string; readonly name: LocalText }[];
      readonly rule: PlainRuleName;
      readonly reason: LocalText;
    };

/** Organizations or facilities, ready to be asked by name. */
export interface ThingIndex {
  readonly byCode: ReadonlyMap<string, NamedThing>;
  readonly byKey: ReadonlyMap<string, readonly NamedThing[]>;
}

/** Makes organizations or facilities ready to be asked by name. */
export function buildThingIndex(things: readonly NamedThing[]): ThingIndex {
  const byKey = new Map<string, NamedThing[]>();
  for (const thing of things) {
    for (const key of new Set([thing.name.en, thing.name.fr, ...thing.aliases].map(foldName))) {
      const list = byKey.get(key);
      if (list) list.push(thing);
      else byKey.set(key, [thing]);
    }
  }
  return { byCode: new Map(things.map((thing) => [thing.code, thing])), byKey };
}

function ruleFor(written: string, thing: NamedThing): PlainRuleName {
  const exact = tidyName(written);
  if (exact === tidyName(thing.name.en) || exact === tidyName(thing.name.fr)) return 'exact-name';
  return thing.aliases.some((alias) => tidyName(alias) === exact) ? 'alias' : 'folded-name';
}

/** What a name stands for where names have no periods: equal but for what folding does not tell apart, never merely like it. */
export function resolveByName(nameAsWritten: string, index: ThingIndex): PlainResolution {
  const key = foldName(nameAsWritten);
  const things = index.byKey.get(key) ?? [];
  const [only] = things;
  if (only && things.length === 1) return { outcome: 'RESOLVED', code: only.code, name: only.name, rule: ruleFor(nameAsWritten, only) };
  const written = tidyName(nameAsWritten);
  if (things.length > 1) {
    return {
      outcome: 'AMBIGUOUS',
      candidates: things.map(({ code, name }) => ({ code, name })),
      rule: 'shared-name',
      reason: { en: `“${written}” is the name of ${things.length} entries.`, fr: `« ${written} » est le nom de ${things.length} entrées.` },
    };
  }
  const suggestible = [...index.byKey].flatMap(([candidate, named]) => named.map(({ code }) => ({ key: candidate, code })));
  return {
    outcome: 'UNKNOWN',
    candidates: suggestNames(key, suggestible).flatMap((code) => {
      const thing = index.byCode.get(code);
      return thing ? [{ code, name: thing.name }] : [];
    }),
    rule: 'unknown',
    reason: { en: `“${written}” is not a name that the register knows.`, fr: `« ${written} » n’est pas un nom que le registre connaît.` },
  };
}
