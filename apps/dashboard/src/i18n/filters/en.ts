import { later } from '../../lib/later';
import { formatNumber } from '../numbers';

const rules = later(() => new Intl.PluralRules('en-CA'));
const n = (value: number) => formatNumber(value, 'en');
const count = (value: number, one: string, other: string) => `${n(value)} ${rules().select(value) === 'one' ? one : other}`;

/** The words of the filters, their chips, the saved views and the clicks that filter, in English. */
export const en = {
  marks: {
    hint: 'A shape or a name filters the page; a number opens its records.',
    show: (name: string) => `Show ${name} alone`,
    takeBack: (name: string) => `${name} is shown alone. Show what was shown before`,
  },
  more: {
    title: 'More filters',
    none: 'More filters',
    some: (value: number) => `More filters: ${n(value)}`,
    narrow: 'Filters',
    narrowSome: (value: number) => `Filters: ${n(value)}`,
    scope: 'Scope',
    anyScope: 'Any',
    status: 'Status',
    statusMore: 'Active and completed ones count unless others are chosen.',
    jurisdiction: 'Jurisdiction',
    topic: 'Topic',
    organization: 'Organization',
    search: { jurisdictions: 'Search by name or code', topics: 'Search topics', organizations: 'Search organizations' },
    loading: 'The list is being fetched.',
    failed: 'The list could not be fetched.',
    noMatch: (text: string) => `Nothing is called “${text}”.`,
    matches: (value: number) => count(value, 'name', 'names'),
    further: (value: number) => `${count(value, 'further name', 'further names')}: type to find one.`,
    chosen: (value: number) => `${n(value)} chosen`,
    close: 'Done',
  },
  unknown: {
    title: (what: 'topics' | 'jurisdictions' | 'organizations', value: string) =>
      `The register has no ${{ topics: 'topic', jurisdictions: 'jurisdiction', organizations: 'organization' }[what]} “${value}”`,
    text: 'The address asks for it, and nothing can be narrowed by what there is not. It may have been mistyped, or it is of another register.',
    remove: (value: string) => `Remove “${value}”`,
  },
  chips: {
    label: 'Active filters',
    remove: (filter: string) => `Remove the filter “${filter}”`,
    clearAll: 'Clear all',
    asOf: (moment: string) => `As of ${moment}`,
    calendar: 'Calendar years',
    active: 'By days active',
    fractional: 'Fractional counting',
    allYears: 'All recorded years',
    scheme: (name: string) => `Regions: ${name}`,
    status: (status: string) => `Status: ${status}`,
  },
  undo: {
    undo: 'Undo the last filter',
    redo: 'Redo the filter',
  },
  views: {
    title: 'Views',
    heading: 'Saved views',
    mine: 'Mine',
    shared: 'Shared with everybody',
    none: 'No view has been saved yet.',
    loading: 'The views are being fetched.',
    failed: 'The views could not be fetched.',
    save: 'Save this view',
    name: 'Name',
    nameIn: { en: 'English name', fr: 'French name' },
    otherName: { en: 'English name, if another is wanted', fr: 'French name, if another is wanted' },
    share: 'Share with everybody',
    shareMore: 'Everybody sees its name and address; what it shows each may see by their own role.',
    saveIt: 'Save',
    cancel: 'Cancel',
    by: (owner: string) => `by ${owner}`,
    tools: (name: string) => `What to do with “${name}”`,
    rename: 'Rename',
    replace: 'Keep what is shown now',
    doShare: 'Share with everybody',
    unshare: 'Share no longer',
    copyLink: 'Copy link',
    copied: 'Link copied',
    remove: 'Delete',
    undo: 'Undo',
    did: {
      saved: (name: string) => `“${name}” is saved.`,
      renamed: (name: string) => `“${name}” has its new name.`,
      replaced: (name: string) => `“${name}” now is what is shown here.`,
      shared: (name: string) => `“${name}” is shared with everybody.`,
      unshared: (name: string) => `“${name}” is yours alone again.`,
      removed: (name: string) => `“${name}” is deleted.`,
      restored: (name: string) => `“${name}” is back.`,
      failed: 'That could not be done. Nothing was changed.',
    },
  },
};

export type FilterWords = typeof en;
