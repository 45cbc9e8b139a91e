import type { VolumeFilter } from '@entente/schema/gql/operations';
import type { FigureDimension, View } from './view';

const FIELDS: Record<FigureDimension, string> = {
  YEAR: 'period { label }',
  KIND: 'kind',
  REGION: 'region { code name }',
  DIRECTION: 'direction',
  JURISDICTION: 'jurisdiction { code name }',
};

/** The question behind one figure as GraphQL that answers the same wherever it is pasted: `asOf` is written out. */
export function figureQuery(
  groupBy: readonly FigureDimension[],
  where: VolumeFilter,
  view: View,
  scheme: string,
  asOf: string,
  fill: boolean,
): string {
  const filter = [
    where.from ? `from: "${where.from}"` : null,
    where.to ? `to: "${where.to}"` : null,
    where.kinds ? `kinds: [${where.kinds.join(', ')}]` : null,
    where.directions ? `directions: [${where.directions.join(', ')}]` : null,
    where.regions ? `regions: [${where.regions.map((code) => `"${code}"`).join(', ')}]` : null,
  ].filter((part) => part !== null);
  const lines = [
    `groupBy: [${groupBy.join(', ')}]`,
    filter.length > 0 ? `where: { ${filter.join(', ')} }` : null,
    `calendar: ${view.calendar}, basis: ${view.basis}, counting: ${view.counting}${fill ? ', fill: true' : ''}`,
    `scheme: "${scheme}"`,
    `asOf: "${asOf}"`,
  ].filter((line) => line !== null);
  const fields = groupBy.map((dimension) => FIELDS[dimension]).join(' ');
  return `query {\n  engagementVolume(\n${lines.map((line) => `    ${line}`).join('\n')}\n  ) {\n    rows { ${fields}${fields ? ' ' : ''}figures { engagements } }\n    total { engagements }\n    additive overlap asOf\n  }\n}`;
}
