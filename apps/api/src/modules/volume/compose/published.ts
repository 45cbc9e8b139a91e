import type { PublishedTotal, VolumeQuestion } from '../question.js';

/** The published totals that a question's figures may be held against: of a span inside its window, and of the same engagements. */
export function selectPublished(question: VolumeQuestion, published: readonly PublishedTotal[]): PublishedTotal[] {
  const { where } = question;
  const narrowed = [
    where.scopes,
    where.statuses,
    where.regions,
    where.jurisdictions,
    where.topics,
    where.organizations,
    where.facilities,
    where.interventions,
  ];
  // A source's total is of all partners and topics; beside a part of them it would mislead.
  if (narrowed.some((values) => values !== undefined && values.length > 0)) return [];
  const fits = (value: string | null, asked: readonly string[] | undefined): boolean =>
    asked === undefined || asked.length === 0 || (value !== null && asked.includes(value));
  return published.filter(
    (figure) =>
      (where.from === undefined || figure.from >= where.from) &&
      (where.to === undefined || figure.to <= where.to) &&
      fits(figure.kind, where.kinds) &&
      fits(figure.direction, where.directions),
  );
}
