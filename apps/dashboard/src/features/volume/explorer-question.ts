import type { Comparison, Locale, VolumeFilter } from '@entente/schema/gql/operations';
import type { Asked } from '../../lib/explore-address';
import { type FigurePart, figureQuestion } from '../../lib/figure-question';
import type { View } from '../../lib/view';
import { isTime, MEASURE_FIELDS, type VolumeSettings } from '../../lib/volume-settings';
import type { Rest } from './cross';
import { FILTERS_BY_VALUE, isAskable, type ToppedDimension } from './volume-question';

/** What the figure is drawn from, as one question that can be asked again anywhere: what is left beside the largest values included. */
export function explorerQuestion(
  view: View,
  settings: VolumeSettings,
  rest: Rest,
  asked: { where: VolumeFilter; scheme: string; asOf: string; compareTo: Comparison | null; locale: Locale },
): Asked {
  const { by, split } = settings;
  const { locale, compareTo } = asked;
  const instead = (...parts: [ToppedDimension, string][]) =>
    Object.fromEntries(parts.map(([dimension, name]) => [FILTERS_BY_VALUE[dimension], name]));
  const ofBy: [ToppedDimension, string] = [by as ToppedDimension, 'otherBy'];
  const ofSplit: [ToppedDimension, string] = [split as ToppedDimension, 'otherSplit'];
  const said = ['additive', 'overlap', `notes { code count text(locale: ${locale}) }`, `explanation(locale: ${locale})`, 'asOf'];
  const compared = compareTo !== null;
  const totalCompared = compared ? [`totalCompared { ${MEASURE_FIELDS[settings.measure]} }`] : [];
  const splits = split === null ? [] : [split];
  const parts: FigurePart[] = [
    {
      alias: 'by',
      groupBy: [by],
      fill: isTime(by),
      compared,
      beside: [...totalCompared, ...(split === null ? said : []), 'notRecorded { label }'],
    },
    ...(split === null
      ? []
      : [
          { alias: 'split', groupBy: [split], fill: isTime(split), compared },
          // What there was only in the span compared with has a row too.
          { alias: 'cells', groupBy: [by, split], fill: compared, compared, beside: said },
        ]),
    ...(isAskable(rest.by)
      ? [{ alias: 'otherBy', groupBy: splits, fill: compared, compared, beside: totalCompared, instead: instead(ofBy) }]
      : []),
    ...(isAskable(rest.split)
      ? [{ alias: 'otherSplit', groupBy: [by], fill: compared, compared, beside: totalCompared, instead: instead(ofSplit) }]
      : []),
    ...(isAskable(rest.by) && isAskable(rest.split)
      ? [{ alias: 'otherBoth', groupBy: [], compared, beside: totalCompared, instead: instead(ofBy, ofSplit) }]
      : []),
  ];
  return figureQuestion('Volume', parts, {
    where: asked.where,
    view,
    scheme: asked.scheme,
    asOf: asked.asOf,
    locale,
    measure: MEASURE_FIELDS[settings.measure],
    more: [
      ...(compareTo === null ? [] : [{ name: 'compareTo', type: 'Comparison', value: compareTo }]),
      ...(isAskable(rest.by) ? [{ name: 'otherBy', type: '[String!]', value: rest.by }] : []),
      ...(isAskable(rest.split) ? [{ name: 'otherSplit', type: '[String!]', value: rest.split }] : []),
    ],
  });
}
