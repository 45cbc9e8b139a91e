import type { EngagementRecord } from '../engagement-record.js';
import { longText, textLengths } from './limits.js';
import { type Fault, fault, type Rule } from './rule.js';
import { controlCharacter } from './text.js';

type Placed = readonly [path: readonly (string | number)[], text: string | null, limit: number];

function textsOf(record: EngagementRecord): Placed[] {
  const own = Object.entries(textLengths).map(([field, limit]): Placed => [[field], record[field as keyof typeof textLengths], limit]);
  return [
    ...own,
    ...record.partners.map((p, at): Placed => [['partners', at, 'nameAsRecorded'], p.nameAsRecorded, 300]),
    ...record.agenda.flatMap((a, at): Placed[] => [
      [['agenda', at, 'title'], a.title, 500],
      [['agenda', at, 'presenter'], a.presenter, 300],
    ]),
    ...record.deployments.map((d, at): Placed => [['deployments', at, 'post'], d.post, 300]),
    ...record.aroseFrom.map((o, at): Placed => [['aroseFrom', at, 'evidence'], o.evidence, longText]),
    ...record.followUps.flatMap((f, at): Placed[] => [
      [['followUps', at, 'promise'], f.promise, longText],
      [['followUps', at, 'owner'], f.owner, 200],
    ]),
  ];
}

function faultOf([path, text, limit]: Placed): Fault | null {
  if (text === null) return null;
  const field = path.at(-1);
  if (text.length > limit) {
    return fault(
      'TEXT_TOO_LONG',
      path,
      `${field}: ${text.length} characters are more than the ${limit} it can hold`,
      `${field} : ${text.length} caractères, soit plus que les ${limit} possibles`,
    );
  }
  const character = controlCharacter(text.replaceAll('\n', ' '));
  if (character === null) return null;
  return fault(
    'CONTROL_CHARACTER',
    path,
    `${field} holds the control character ${character}`,
    `${field} contient le caractère de commande ${character}`,
  );
}

export const textsFit: Rule = {
  fields: [...(Object.keys(textLengths) as (keyof typeof textLengths)[]), 'partners', 'agenda', 'deployments', 'aroseFrom', 'followUps'],
  standing: false,
  check: (record) => textsOf(record).flatMap((placed) => faultOf(placed) ?? []),
};
