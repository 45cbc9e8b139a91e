import { parseGlobalId } from '../../graphql/global-id.js';
import type { Problem } from '../../graphql/problem.type.js';
import type { ReferenceData } from '../register/reference-data.js';
import { fieldNeeded, tooManyDecimals, unknownThing } from './engagement-edit.errors.js';
import type { EditFields, FollowUpInput, OriginInput } from './engagement-edit.input.js';
import type { NamedEngagement } from './engagement-graph.repository.js';
import type { EngagementRecord, FollowUpRecord, OriginRecord } from './engagement-record.js';
import { cleanParagraphs, cleanText } from './rules/text.js';

/** What an input says, and what in it says nothing. */
export interface Reading {
  readonly fields: Partial<EngagementRecord>;
  readonly problems: readonly Problem[];
  /** Where each origin of the record stands in the input; -1 for one that the input does not name. */
  readonly originPlaces: readonly number[];
}

const SINGLE_LINES = [
  'titleEn',
  'titleFr',
  'startDate',
  'endDate',
  'plannedStart',
  'plannedEnd',
  'budgetCurrency',
  'source',
  'sourceId',
  'sourceUrl',
  'headOfDelegation',
  'approvedBy',
] as const;
const PARAGRAPHS = ['summaryEn', 'summaryFr', 'sourceNote', 'purpose', 'mandate', 'agreement', 'results'] as const;
const WORDS = ['scope', 'status', 'sensitivity'] as const;
const KINDS = ['Mission', 'Project', 'Visit'];

/** The engagements that an input names: by id, and by reference. */
export function engagementsNamed(fields: EditFields): string[] {
  return [
    fields.partOf,
    ...(fields.aroseFrom ?? []).map((origin) => origin.engagement),
    ...(fields.followUps ?? []).map((followUp) => followUp.became),
  ].flatMap((text) => text ?? []);
}

/** An engagement's number where the text is its id; null where it is a reference. */
export function engagementNumber(text: string): number | null {
  const named = parseGlobalId(text);
  return named && KINDS.includes(named.type) ? named.id : null;
}

/** Reads an input's fields for the register; what is left out of the input is left out of the answer. */
export class EditReader {
  private readonly problems: Problem[] = [];
  private readonly named: ReadonlyMap<string | number, NamedEngagement>;
  private unknown = 0;

  constructor(
    private readonly reference: ReferenceData,
    named: readonly NamedEngagement[],
    /** The record as it stands; null for a new one. */
    private readonly before: EngagementRecord | null,
  ) {
    this.named = new Map<string | number, NamedEngagement>([
      ...named.map((one) => [one.id, one] as const),
      ...named.map((one) => [one.reference, one] as const),
    ]);
  }

  read(input: EditFields): Reading {
    const fields: { -readonly [Field in keyof EngagementRecord]?: EngagementRecord[Field] } = {};
    for (const field of SINGLE_LINES) {
      const text = input[field];
      if (text !== undefined) fields[field] = this.text(text);
    }
    for (const field of PARAGRAPHS) {
      const text = input[field];
      if (text !== undefined) fields[field] = text === null ? null : cleanParagraphs(text) || null;
    }
    for (const field of WORDS) {
      const word = input[field];
      if (typeof word === 'string') fields[field] = word;
      // A new engagement is told what is not given.
      else if (word === null && this.before !== null) this.problems.push(fieldNeeded(['input', field]));
    }
    if (input.direction !== undefined) fields.direction = input.direction;
    if (input.stage !== undefined) fields.stage = input.stage;
    if (input.delegates !== undefined) fields.delegates = input.delegates;
    if (input.budget !== undefined) fields.budgetCents = this.scaled(input.budget, 2, ['input', 'budget']);
    if (input.personMonths !== undefined) fields.personMonthsMilli = this.scaled(input.personMonths, 3, ['input', 'personMonths']);
    if (input.partOf !== undefined) fields.partOfId = input.partOf === null ? null : this.engagement(input.partOf, ['input', 'partOf']);
    if (input.topics !== undefined) fields.topicIds = (input.topics ?? []).map((text, at) => this.topic(text, ['input', 'topics', at]));
    if (input.facilities !== undefined)
      fields.facilityIds = (input.facilities ?? []).map((text, at) => this.facility(text, ['input', 'facilities', at]));
    if (input.interventions !== undefined)
      fields.interventionIds = (input.interventions ?? []).map((text, at) => this.intervention(text, ['input', 'interventions', at]));
    this.readLists(input, fields);
    const origins = input.aroseFrom === undefined ? null : this.origins(input.aroseFrom ?? []);
    if (origins) fields.aroseFrom = origins.map(({ origin }) => origin);
    return { fields, problems: this.problems, originPlaces: origins?.map(({ place }) => place) ?? [] };
  }

  private readLists(input: EditFields, fields: { -readonly [Field in keyof EngagementRecord]?: EngagementRecord[Field] }): void {
    if (input.partners !== undefined) {
      fields.partners = (input.partners ?? []).map((partner, at) => ({
        jurisdictionId: this.jurisdiction(partner.jurisdiction, ['input', 'partners', at, 'jurisdiction']),
        role: partner.role ?? 'PARTNER',
        share: this.scaled(partner.share ?? null, 2, ['input', 'partners', at, 'share']),
        nameAsRecorded: this.text(partner.nameAsRecorded),
      }));
    }
    if (input.organizations !== undefined) {
      fields.organizations = (input.organizations ?? []).map((part, at) => ({
        organizationId: this.organization(part.organization, ['input', 'organizations', at, 'organization']),
        role: part.role,
      }));
    }
    if (input.agenda !== undefined) {
      fields.agenda = (input.agenda ?? []).map((item, at) => ({
        day: this.text(item.day),
        time: this.text(item.time),
        title: this.text(item.title),
        facilityId: item.facility == null ? null : this.facility(item.facility, ['input', 'agenda', at, 'facility']),
        topicId: item.topic == null ? null : this.topic(item.topic, ['input', 'agenda', at, 'topic']),
        presenter: this.text(item.presenter),
      }));
    }
    if (input.deployments !== undefined) {
      fields.deployments = (input.deployments ?? []).map((deployment, at) => ({
        post: this.text(deployment.post),
        fromDate: this.text(deployment.from),
        toDate: this.text(deployment.to),
        personMonthsMilli: this.scaled(deployment.personMonths ?? null, 3, ['input', 'deployments', at, 'personMonths']),
      }));
    }
    if (input.followUps !== undefined) fields.followUps = (input.followUps ?? []).map((followUp, at) => this.followUp(followUp, at));
  }

  private origins(given: readonly OriginInput[]): { origin: OriginRecord; place: number }[] {
    const read = given.map((one, place) => ({
      place,
      origin: {
        fromId: this.engagement(one.engagement, ['input', 'aroseFrom', place, 'engagement']),
        kind: one.kind ?? 'LED_TO',
        onDate: this.text(one.date),
        evidence: one.evidence == null ? null : cleanParagraphs(one.evidence) || null,
      },
    }));
    const known = new Set(read.map(({ origin }) => origin.fromId));
    // Nobody saw these, and so nobody meant to take them away.
    const unseen = (this.before?.aroseFrom ?? []).filter(({ fromId }) => this.isDeleted(fromId) && !known.has(fromId));
    return [...read, ...unseen.map((origin) => ({ origin, place: -1 }))].sort(
      (a, b) => a.origin.fromId - b.origin.fromId || (a.origin.kind < b.origin.kind ? -1 : Number(a.origin.kind > b.origin.kind)),
    );
  }

  private followUp(given: FollowUpInput, at: number): FollowUpRecord {
    const promise = cleanParagraphs(given.promise);
    const stood = given.became == null ? this.before?.followUps.find((followUp) => followUp.promise === promise) : undefined;
    const unseen = stood?.becameId != null && this.isDeleted(stood.becameId) ? stood.becameId : null;
    return {
      promise,
      owner: this.text(given.owner),
      dueDate: this.text(given.dueDate),
      doneDate: this.text(given.doneDate),
      becameId: given.became == null ? unseen : this.engagement(given.became, ['input', 'followUps', at, 'became']),
    };
  }

  private isDeleted(id: number): boolean {
    return this.named.get(id)?.deletedSeq != null;
  }

  private text(text: string | null | undefined): string | null {
    return text == null ? null : cleanText(text) || null;
  }

  /** A decimal number as a whole number of its smallest parts. */
  private scaled(value: number | null, decimals: number, path: readonly (string | number)[]): number | null {
    if (value === null) return null;
    const unit = 10 ** decimals;
    const whole = Math.round(value * unit);
    // As near as a number of this size can be told from its neighbours.
    if (Math.abs(whole / unit - value) > Math.abs(value) * Number.EPSILON * 2) this.problems.push(tooManyDecimals(path, value, decimals));
    return whole;
  }

  /** A stand-in for what is unknown, so that the rules can judge the rest. */
  private missing(thing: Parameters<typeof unknownThing>[0], path: readonly (string | number)[], text: string): number {
    this.problems.push(unknownThing(thing, path, text));
    this.unknown -= 1;
    return this.unknown;
  }

  private coded(
    thing: 'JURISDICTION' | 'TOPIC' | 'INTERVENTION',
    type: string,
    byId: ReadonlyMap<number, { readonly id: number }>,
    byCode: ReadonlyMap<string, { readonly id: number }>,
    text: string,
    path: readonly (string | number)[],
  ): number {
    const id = parseGlobalId(text);
    const found = byCode.get(text.trim()) ?? (id?.type === type ? byId.get(id.id) : undefined);
    return found?.id ?? this.missing(thing, path, text);
  }

  private jurisdiction(text: string, path: readonly (string | number)[]): number {
    const { jurisdictions, jurisdictionsByCode } = this.reference;
    return this.coded('JURISDICTION', 'Jurisdiction', jurisdictions, jurisdictionsByCode, text, path);
  }

  private topic(text: string, path: readonly (string | number)[]): number {
    return this.coded('TOPIC', 'Topic', this.reference.topics, this.reference.topicsByCode, text, path);
  }

  private intervention(text: string, path: readonly (string | number)[]): number {
    return this.coded('INTERVENTION', 'Intervention', this.reference.interventions, this.reference.interventionsByCode, text, path);
  }

  private byName(
    thing: 'ORGANIZATION' | 'FACILITY',
    type: string,
    rows: ReadonlyMap<number, { readonly id: number; readonly nameEn: string }>,
    text: string,
    path: readonly (string | number)[],
  ): number {
    const id = parseGlobalId(text);
    const byId = id?.type === type ? rows.get(id.id) : undefined;
    if (byId) return byId.id;
    const name = cleanText(text);
    for (const row of rows.values()) if (row.nameEn === name) return row.id;
    return this.missing(thing, path, text);
  }

  private organization(text: string, path: readonly (string | number)[]): number {
    return this.byName('ORGANIZATION', 'Organization', this.reference.organizations, text, path);
  }

  private facility(text: string, path: readonly (string | number)[]): number {
    return this.byName('FACILITY', 'Facility', this.reference.facilities, text, path);
  }

  private engagement(text: string, path: readonly (string | number)[]): number {
    const id = engagementNumber(text);
    const found = this.named.get(text.trim()) ?? (id === null ? undefined : this.named.get(id));
    return found?.id ?? this.missing('ENGAGEMENT', path, text);
  }
}
