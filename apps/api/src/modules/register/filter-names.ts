import { parseGlobalId } from '../../graphql/global-id.js';
import type { ReferenceData, RegionSchemeRow } from './reference-data.js';
import { type NamedThing, UnknownNameError } from './register.errors.js';
import { defaultScheme, newestScheme } from './register.service.js';

type Path = readonly (string | number)[];
type Values = readonly string[] | null | undefined;
type Ids = readonly number[] | null;

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Ids by names: letter for letter, else upper and lower case alike. Of two things with one name the first is meant. */
class NameIndex {
  private readonly exact = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  add(name: string | null, id: number): void {
    if (name === null) return;
    if (!this.exact.has(name)) this.exact.set(name, id);
    const key = folded(name);
    if (!this.folded.has(key)) this.folded.set(key, id);
  }

  find(name: string): number | undefined {
    return this.exact.get(name) ?? this.folded.get(folded(name));
  }
}

/** Finds what the values of a filter name: the same in every filter. Empty lists, which narrow nothing, are null. */
export class FilterNames {
  private static readonly made = new WeakMap<ReferenceData, FilterNames>();
  private readonly indexes = new Map<NamedThing, NameIndex>();

  private constructor(private readonly reference: ReferenceData) {}

  /** The names of reference data; they are indexed once, as they are asked for. */
  static of(reference: ReferenceData): FilterNames {
    let names = FilterNames.made.get(reference);
    if (!names) FilterNames.made.set(reference, (names = new FilterNames(reference)));
    return names;
  }

  /** The scheme of a code, in its newest version, or of `code@version`; the default one where none is named. Throws UnknownNameError. */
  scheme(asked: string | null | undefined, path: Path): RegionSchemeRow {
    if (asked === null || asked === undefined) return defaultScheme(this.reference);
    const [code = '', version] = asked.trim().toUpperCase().split('@');
    const scheme =
      version === undefined
        ? newestScheme(this.reference, code)
        : [...this.reference.schemes.values()].find((one) => one.code.toUpperCase() === code && one.version.toUpperCase() === version);
    if (!scheme) throw new UnknownNameError('SCHEME', asked, path);
    return scheme;
  }

  /** Regions of any level of a scheme, by code or id. Throws UnknownNameError. */
  regions(values: Values, schemeId: number, path: Path): Ids {
    const codes = this.reference.regionsByCode.get(schemeId);
    // A region of another scheme has no part in this question.
    const known = (id: number) => this.reference.regions.get(id)?.schemeId === schemeId;
    return this.ids('REGION', 'Region', values, path, known, (code) => codes?.get(code.trim().toUpperCase())?.id);
  }

  /** Jurisdictions by code or id. Throws UnknownNameError. */
  jurisdictions(values: Values, path: Path): Ids {
    const { jurisdictions, jurisdictionsByCode } = this.reference;
    const find = (code: string) => jurisdictionsByCode.get(code.trim().toUpperCase())?.id;
    return this.ids('JURISDICTION', 'Jurisdiction', values, path, (id) => jurisdictions.has(id), find);
  }

  /** Topics by code, by a name or term in either language, or by id. Throws UnknownNameError. */
  topics(values: Values, path: Path): Ids {
    const { topics, topicTerms } = this.reference;
    return this.named('TOPIC', 'Topic', values, path, topics, (index) => {
      for (const { id, code, nameEn, nameFr } of topics.values()) for (const name of [code, nameEn, nameFr]) index.add(name, id);
      for (const { topicId, term } of [...topicTerms.values()].flat()) index.add(term, topicId);
    });
  }

  /** Interventions by code, by name in either language, or by id. Throws UnknownNameError. */
  interventions(values: Values, path: Path): Ids {
    const { interventions } = this.reference;
    return this.named('INTERVENTION', 'Intervention', values, path, interventions, (index) => {
      for (const { id, code, nameEn, nameFr } of interventions.values()) for (const name of [code, nameEn, nameFr]) index.add(name, id);
    });
  }

  /** Organizations by name in either language, or by id. Throws UnknownNameError. */
  organizations(values: Values, path: Path): Ids {
    return this.namedTwice('ORGANIZATION', 'Organization', values, path, this.reference.organizations);
  }

  /** Facilities by name in either language, or by id. Throws UnknownNameError. */
  facilities(values: Values, path: Path): Ids {
    return this.namedTwice('FACILITY', 'Facility', values, path, this.reference.facilities);
  }

  private namedTwice(
    thing: NamedThing,
    type: string,
    values: Values,
    path: Path,
    rows: ReferenceData['organizations' | 'facilities'],
  ): Ids {
    return this.named(thing, type, values, path, rows, (index) => {
      for (const { id, nameEn } of rows.values()) index.add(nameEn, id);
      for (const { id, nameFr } of rows.values()) index.add(nameFr, id);
    });
  }

  private named(
    thing: NamedThing,
    type: string,
    values: Values,
    path: Path,
    rows: { has(id: number): boolean },
    fill: (index: NameIndex) => void,
  ): Ids {
    if (!values || values.length === 0) return null;
    const index = this.indexes.get(thing) ?? new NameIndex();
    if (!this.indexes.has(thing)) {
      fill(index);
      this.indexes.set(thing, index);
    }
    return this.ids(
      thing,
      type,
      values,
      path,
      (id) => rows.has(id),
      (name) => index.find(name),
    );
  }

  private ids(
    thing: NamedThing,
    type: string,
    values: Values,
    path: Path,
    known: (id: number) => boolean,
    find: (value: string) => number | undefined,
  ): Ids {
    if (!values || values.length === 0) return null;
    return values.map((value, index) => {
      const found = find(value);
      if (found !== undefined) return found;
      const global = parseGlobalId(value);
      if (global?.type === type && known(global.id)) return global.id;
      throw new UnknownNameError(thing, value, [...path, index]);
    });
  }
}
