/** Where a place without an outline stands: longitude and latitude of its middle, in degrees. */
export type Spot = readonly [longitude: number, latitude: number];

/**
 * Territories that the outlines of 1:110 million leave out, by their M49 code, which is that of ISO 3166-1: the middles of their outlines
 * of 1:10 million in Natural Earth, as the package world-atlas has them; the test finds them again.
 */
export const SMALL_PLACES: Readonly<Record<string, Spot>> = {
  '016': [-170.4, -14.3],
  '020': [1.6, 42.5],
  '028': [-61.8, 17.3],
  '048': [50.5, 26.1],
  '052': [-59.6, 13.2],
  '060': [-64.8, 32.3],
  '086': [72.3, -7.1],
  '092': [-64.5, 18.5],
  '132': [-24, 15.9],
  '136': [-80.9, 19.4],
  '174': [43.7, -11.9],
  '184': [-158.8, -19.8],
  '212': [-61.4, 15.4],
  '234': [-6.9, 62.1],
  '239': [-36, -54.7],
  '248': [20.1, 60.2],
  '258': [-145, -15.2],
  '292': [-5.3, 36.1],
  '296': [-167, 0.6],
  '308': [-61.7, 12.2],
  '316': [144.8, 13.4],
  '334': [73.5, -53.1],
  '336': [12.5, 41.9],
  '344': [114.1, 22.4],
  '438': [9.5, 47.1],
  '446': [113.6, 22.2],
  '462': [73.3, 3.8],
  '470': [14.4, 35.9],
  '480': [57.9, -20.2],
  '492': [7.4, 43.7],
  '500': [-62.2, 16.7],
  '520': [166.9, -0.5],
  '531': [-69, 12.2],
  '533': [-70, 12.5],
  '534': [-63.1, 18],
  '570': [-169.9, -19],
  '574': [168, -29],
  '580': [145.6, 16.2],
  '581': [-158.6, 15.8],
  '583': [155.3, 7],
  '584': [170.1, 7.1],
  '585': [134.3, 7.2],
  '612': [-128.5, -24.4],
  '652': [-62.8, 17.9],
  '654': [-10, -23.6],
  '659': [-62.7, 17.3],
  '660': [-63.1, 18.2],
  '662': [-61, 13.9],
  '663': [-63.1, 18.1],
  '666': [-56.3, 46.9],
  '670': [-61.2, 13.2],
  '674': [12.4, 43.9],
  '678': [6.7, 0.4],
  '690': [52.1, -6.5],
  '702': [103.8, 1.4],
  '776': [-174.9, -20.1],
  '796': [-71.9, 21.8],
  '798': [178.5, -7.8],
  '831': [-2.5, 49.5],
  '832': [-2.1, 49.2],
  '833': [-4.5, 54.2],
  '850': [-64.8, 18],
  '876': [-177.1, -13.7],
  '882': [-172.2, -13.8],
};

/**
 * What Natural Earth draws as a part of another country, by M49 code: the parts of France, Norway and the Netherlands overseas, and
 * others. Middles by hand, to half a degree.
 */
export const OUTLYING_PLACES: Readonly<Record<string, Spot>> = {
  '074': [3.5, -54.5],
  '162': [105.5, -10.5],
  '166': [97, -12],
  '175': [45, -13],
  '254': [-53, 4],
  '312': [-61.5, 16],
  '474': [-61, 14.5],
  '535': [-68.5, 12],
  '638': [55.5, -21],
  '744': [16, 78.5],
  '772': [-172, -9],
};

/** Parts of a country that are jurisdictions of their own, by code: middles by hand, to half a degree. */
export const COUNTRY_PARTS: Readonly<Record<string, Spot>> = {
  'GB-ENG': [-1.5, 52.5],
  'GB-SCT': [-4, 57],
  'GB-WLS': [-4, 52.5],
  'GB-NIR': [-6.5, 54.5],
};
