import type { ReferenceData } from '../register/reference-data.js';
import type { ReferenceDimension, ValueNames } from './question.js';

/** How one value is called, whatever it is. */
interface Value {
  readonly code: string;
  readonly sortKey: string;
  readonly nameEn: string;
  readonly nameFr: string;
}

function valueOf(reference: ReferenceData, dimension: ReferenceDimension, id: number): Value {
  switch (dimension) {
    case 'REGION':
    case 'SUBREGION':
      return coded(reference.regions.get(id), id);
    case 'JURISDICTION':
      return coded(reference.jurisdictions.get(id), id);
    case 'INTERVENTION':
      return coded(reference.interventions.get(id), id);
    case 'TOPIC': {
      const topic = coded(reference.topics.get(id), id);
      return { ...topic, sortKey: topic.nameEn };
    }
    case 'ORGANIZATION':
      return named(reference.organizations.get(id), id);
    case 'FACILITY':
      return named(reference.facilities.get(id), id);
  }
}

function coded(row: { code: string; nameEn: string; nameFr: string | null } | undefined, id: number): Value {
  if (!row) return { code: String(id), sortKey: String(id), nameEn: String(id), nameFr: String(id) };
  return { code: row.code, sortKey: row.code, nameEn: row.nameEn, nameFr: row.nameFr ?? row.nameEn };
}

function named(row: { nameEn: string; nameFr: string | null } | undefined, id: number): Value {
  return coded(row && { ...row, code: row.nameEn }, id);
}

/** The codes and names of the values of figures. */
export function valueNamesOf(reference: ReferenceData): ValueNames {
  return {
    code: (dimension, id) => valueOf(reference, dimension, id).code,
    sortKey: (dimension, id) => valueOf(reference, dimension, id).sortKey,
    name: (dimension, id, locale) => {
      const value = valueOf(reference, dimension, id);
      return locale === 'FR' ? value.nameFr : value.nameEn;
    },
  };
}
