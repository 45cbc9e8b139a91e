import { isPeriod, type PublishedTotal, type VolumeAnswerRow, type VolumeDimension, type VolumeQuestion } from '../question.js';

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

/** Of these, the published totals that speak of exactly what a row counts: its period, and its kind and direction. */
export function publishedOfRow(
  { groupBy, where }: VolumeQuestion,
  { period, key }: Pick<VolumeAnswerRow, 'period' | 'key'>,
  published: readonly PublishedTotal[],
): PublishedTotal[] {
  // A total of all regions or topics says nothing of one of them.
  if (
    !period ||
    published.length === 0 ||
    groupBy.some((dimension) => !isPeriod(dimension) && dimension !== 'KIND' && dimension !== 'DIRECTION')
  )
    return [];
  const counted = (dimension: VolumeDimension, asked: readonly string[] | undefined): string | null => {
    const index = groupBy.indexOf(dimension);
    if (index >= 0) return (key[index] as string | null | undefined) ?? null;
    return asked?.length === 1 ? (asked[0] ?? null) : null;
  };
  const direction = counted('DIRECTION', where.directions);
  // Visits alone have a direction.
  const kind = counted('KIND', where.kinds) ?? (direction === null ? null : 'VISIT');
  return published.filter(
    (figure) => figure.from === period.first && figure.to === period.last && figure.kind === kind && figure.direction === direction,
  );
}
