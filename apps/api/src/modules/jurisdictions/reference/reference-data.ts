import type { JurisdictionType } from '@entente/schema/vocabulary';

/** How a name belongs to its jurisdiction: shown today, formal, shown at another time, or only understood. */
type JurisdictionNameKind = 'CURRENT' | 'OFFICIAL' | 'FORMER' | 'ALIAS';

/** A country, territory, subdivision or former state. */
export interface ReferenceJurisdiction {
  /** ISO 3166-1 alpha-2, 3166-2, 3166-3 alpha-4, or the register's own (`X-HAWAII`); at most 16 characters. */
  code: string;
  /** ISO 3166-1 alpha-3, also the withdrawn ones of former states. */
  alpha3: string | null;
  /** UN M49, three digits. */
  m49: string | null;
  type: JurisdictionType;
  /** The short name shown in English. */
  nameEn: string;
  /** The short name shown in French. */
  nameFr: string;
  /** The state that a territory or subdivision belongs to. */
  parentCode: string | null;
  /** Partial date of the first day of existence; null where it lies before anything the register can hold. */
  validFrom: string | null;
  /** Partial date of the last day of existence; null while it lasts. */
  validTo: string | null;
}

/** A name in one language, with the partial dates of its first and last day. */
export interface ReferenceName {
  jurisdictionCode: string;
  locale: 'en' | 'fr';
  name: string;
  kind: JurisdictionNameKind;
  validFrom: string | null;
  validTo: string | null;
}

/** A state that took the place of another, wholly or in part; secessions from a state that lives on are none. */
interface ReferenceSuccession {
  predecessor: string;
  successor: string;
  /** Partial date of the successor's first day in the predecessor's place. */
  on: string;
}

/** A way of grouping jurisdictions, in one version. */
export interface ReferenceScheme {
  code: string;
  version: string;
  nameEn: string;
  nameFr: string;
  /** Where the grouping is published, for a reader of the register. */
  source: string;
}

/** A region of a scheme: level 1 region, 2 subregion, 3 intermediate region. */
export interface ReferenceRegion {
  scheme: string;
  code: string;
  level: 1 | 2 | 3;
  nameEn: string;
  nameFr: string;
  parentCode: string | null;
}

/** A jurisdiction in the most precise region it has in a scheme. */
export interface ReferenceMember {
  scheme: string;
  regionCode: string;
  jurisdictionCode: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Everything the register knows of jurisdictions before the first engagement is entered. */
export interface ReferenceData {
  jurisdictions: ReferenceJurisdiction[];
  names: ReferenceName[];
  successions: ReferenceSuccession[];
  schemes: ReferenceScheme[];
  regions: ReferenceRegion[];
  members: ReferenceMember[];
}
