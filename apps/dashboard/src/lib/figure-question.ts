import type { Locale, VolumeFilter } from '@entente/schema/gql/operations';
import type { Asked } from './explore-address';
import type { FigureDimension, View } from './view';
import type { MeasureField } from './volume-settings';

/** One count of a figure. */
export interface FigurePart {
  /** What it is called in the answer. */
  alias: string;
  groupBy: readonly FigureDimension[];
  /** Periods without engagements as rows of zero. */
  fill?: boolean;
  /** So many of the largest rows, the rest as one. */
  top?: number;
  /** Fields of each row beside its values and figures. */
  ofRows?: readonly string[];
  /** Fields beside the rows and the total. */
  beside?: readonly string[];
  /** Beside the span that the variable `compareTo` names. */
  compared?: boolean;
  /** Variables that stand in the filter instead of those of the figure. */
  instead?: Partial<Record<keyof typeof FILTERS | keyof typeof FURTHER_FILTERS, string>>;
}

/** What a figure counts, and by which settings. */
export interface FigureSettings {
  where: VolumeFilter;
  view: View;
  scheme: string;
  /** Written out, so that the answer is the same wherever and whenever it is asked for. */
  asOf: string;
  locale: Locale;
  /** The field of the measure that is counted; engagements unless given. */
  measure?: MeasureField;
  /** Variables that parts have instead of the figure's own. */
  more?: readonly { name: string; type: string; value: unknown }[];
}

const FILTERS = {
  from: 'LocalDate',
  to: 'LocalDate',
  kinds: '[EngagementKind!]',
  directions: '[Direction!]',
  regions: '[String!]',
} as const;

/** Only in the questions that are narrowed by them, or every question would begin with a page of them. */
const FURTHER_FILTERS = {
  scopes: '[EngagementScope!]',
  statuses: '[EngagementStatus!]',
  jurisdictions: '[String!]',
  topics: '[String!]',
  organizations: '[String!]',
  facilities: '[String!]',
  interventions: '[String!]',
} as const;

const SETTINGS = {
  calendar: 'Calendar! = FISCAL',
  basis: 'TimeBasis! = STARTED',
  counting: 'Counting! = WHOLE',
  scheme: 'String',
  asOf: 'DateTime',
} as const;

function fieldsOf(dimension: FigureDimension, locale: Locale): string {
  switch (dimension) {
    case 'YEAR':
    case 'QUARTER':
    case 'MONTH':
      return 'period { label }';
    case 'KIND':
      return 'kind';
    case 'DIRECTION':
      return 'direction';
    case 'SCOPE':
      return 'scope';
    case 'STATUS':
      return 'status';
    case 'REGION':
      return `region { code name(locale: ${locale}) }`;
    case 'JURISDICTION':
      return `jurisdiction { code name(locale: ${locale}) }`;
    case 'TOPIC':
      return `topic { code name(locale: ${locale}) }`;
    case 'ORGANIZATION':
      return `organization { id name(locale: ${locale}) }`;
    case 'SUBREGION':
      return `subregion { code name(locale: ${locale}) }`;
    case 'FACILITY':
      return `facility { id name(locale: ${locale}) }`;
    case 'INTERVENTION':
      return `intervention { code name(locale: ${locale}) }`;
  }
}

/** The question behind one figure, all of its parts in one request, with what may be asked differently as variables. */
export function figureQuestion(name: string, parts: readonly FigurePart[], settings: FigureSettings): Asked {
  const { where, view, scheme, asOf, locale, measure = 'engagements', more = [] } = settings;
  const given = Object.keys(FURTHER_FILTERS).filter(
    (filter) => where[filter as keyof typeof FURTHER_FILTERS] || parts.some((part) => part.instead?.[filter as 'topics']),
  );
  const filtersOfAll = { ...FILTERS, ...Object.fromEntries(Object.entries(FURTHER_FILTERS).filter(([filter]) => given.includes(filter))) };
  const declared = [
    ...Object.entries({ ...filtersOfAll, ...SETTINGS }).map(([variable, type]) => `$${variable}: ${type}`),
    ...more.map((variable) => `$${variable.name}: ${variable.type}`),
  ];
  const filters = (part: FigurePart) =>
    Object.keys(filtersOfAll)
      .map((filter) => `${filter}: $${part.instead?.[filter as 'from'] ?? filter}`)
      .join(', ');
  const same = Object.keys(SETTINGS)
    .map((setting) => `${setting}: $${setting}`)
    .join(', ');
  const lines = parts.flatMap((part) => [
    `  ${part.alias}: engagementVolume(`,
    ...(part.groupBy.length > 0
      ? [`    groupBy: [${part.groupBy.join(', ')}]${part.fill ? ', fill: true' : ''}${part.top ? `, top: ${part.top}` : ''}`]
      : []),
    `    where: { ${filters(part)} }`,
    `    ${same}${part.compared ? ', compareTo: $compareTo' : ''}`,
    '  ) {',
    ...(part.groupBy.length > 0
      ? [
          `    rows { ${part.groupBy.map((dimension) => fieldsOf(dimension, locale)).join(' ')}${part.top ? ' isOther' : ''} figures { ${measure} }${part.compared ? ` compared { ${measure} }` : ''}${(part.ofRows ?? []).map((field) => ` ${field}`).join('')} }`,
        ]
      : []),
    `    total { ${measure} }`,
    ...(part.beside ?? []).map((field) => `    ${field}`),
    '  }',
  ]);
  const variables = {
    ...(where.from && { from: where.from }),
    ...(where.to && { to: where.to }),
    ...(where.kinds && { kinds: where.kinds }),
    ...(where.directions && { directions: where.directions }),
    ...(where.regions && { regions: where.regions }),
    ...(where.scopes && { scopes: where.scopes }),
    ...(where.statuses && { statuses: where.statuses }),
    ...(where.jurisdictions && { jurisdictions: where.jurisdictions }),
    ...(where.topics && { topics: where.topics }),
    ...(where.organizations && { organizations: where.organizations }),
    calendar: view.calendar,
    basis: view.basis,
    counting: view.counting,
    scheme,
    asOf,
    ...Object.fromEntries(more.map((variable) => [variable.name, variable.value])),
  };
  const query = `query ${name}(\n${declared.map((line) => `  ${line}`).join('\n')}\n) {\n${lines.join('\n')}\n}`;
  return { query, variables: JSON.stringify(variables, null, 2) };
}
