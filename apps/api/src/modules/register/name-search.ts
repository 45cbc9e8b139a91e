import { foldText } from '../../db/fold-text.js';
import type { ReferenceData } from './reference-data.js';

/** What has a word in one of its names. */
export interface NamedWith {
  readonly jurisdictionIds: readonly number[];
  readonly topicIds: readonly number[];
  readonly organizationIds: readonly number[];
}

/** A thing with all its names, folded, one on each line. */
type Folded = readonly (readonly [id: number, names: string])[];

const folded = (id: number, names: readonly (string | null)[]) => [id, names.map((name) => foldText(name ?? '')).join('\n')] as const;

/** Finds what bears a word in a name of any time and either language. */
export class NameSearch {
  private static readonly made = new WeakMap<ReferenceData, NameSearch>();
  private readonly jurisdictions: Folded;
  private readonly topics: Folded;
  private readonly organizations: Folded;

  private constructor(reference: ReferenceData) {
    const { jurisdictionNames, topicTerms } = reference;
    this.jurisdictions = [...reference.jurisdictions.values()].map(({ id, nameEn, nameFr }) =>
      folded(id, [nameEn, nameFr, ...(jurisdictionNames.get(id) ?? []).map(({ name }) => name)]),
    );
    this.topics = [...reference.topics.values()].map(({ id, nameEn, nameFr }) =>
      folded(id, [nameEn, nameFr, ...(topicTerms.get(id) ?? []).map(({ term }) => term)]),
    );
    this.organizations = [...reference.organizations.values()].map(({ id, nameEn, nameFr }) => folded(id, [nameEn, nameFr]));
  }

  /** The names of reference data; they are folded once. */
  static of(reference: ReferenceData): NameSearch {
    let search = NameSearch.made.get(reference);
    if (!search) NameSearch.made.set(reference, (search = new NameSearch(reference)));
    return search;
  }

  /** All that has a folded word in one of its names. */
  having(word: string): NamedWith {
    const among = (things: Folded) => things.flatMap(([id, names]) => (names.includes(word) ? [id] : []));
    return { jurisdictionIds: among(this.jurisdictions), topicIds: among(this.topics), organizationIds: among(this.organizations) };
  }
}
