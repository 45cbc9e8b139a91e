import type { AffiliationInput, EditableContactFragment, UpdateContactInput } from '@entente/schema/gql/operations';

/** A post as it is being typed. */
export interface PostDraft {
  /** Tells it from the others while some are added and taken away. */
  readonly key: number;
  /** The name of the organization. */
  readonly organization: string;
  readonly postEn: string;
  readonly postFr: string;
  readonly from: string;
  readonly to: string;
}

/** A contact as it is being typed: every field is a text. */
export interface ContactDraft {
  readonly name: string;
  readonly honorific: string;
  /** Codes with commas between. */
  readonly languages: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  /** The name of the jurisdiction. */
  readonly jurisdiction: string;
  readonly posts: readonly PostDraft[];
}

/** What is entered of a contact; what is left out stays as it is. */
export type ContactChanges = Omit<UpdateContactInput, 'id' | 'version' | 'reason' | 'clientMutationId'>;

/** Where a name leads: to the id by which the register knows what it names. */
export type Named = (name: string) => string;

const TEXTS = ['name', 'honorific', 'email', 'phone', 'note'] as const;

export const emptyPost = (key: number, organization = ''): PostDraft => ({ key, organization, postEn: '', postFr: '', from: '', to: '' });

export const emptyDraft: ContactDraft = {
  name: '',
  honorific: '',
  languages: '',
  email: '',
  phone: '',
  note: '',
  jurisdiction: '',
  posts: [],
};

/** A contact as the form shows it. */
export function draftOf(contact: EditableContactFragment): ContactDraft {
  return {
    name: contact.name,
    honorific: contact.honorific ?? '',
    languages: contact.languages.join(', '),
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    note: contact.note ?? '',
    jurisdiction: contact.jurisdiction?.name ?? '',
    posts: contact.affiliations.map((one, key) => ({
      key,
      organization: one.organization.name,
      postEn: one.postEn ?? '',
      postFr: one.postFr ?? '',
      from: one.from ?? '',
      to: one.to ?? '',
    })),
  };
}

/** The ids of what a contact names, by the names that the form shows. */
export function namesOf(contact: EditableContactFragment): { jurisdictions: Map<string, string>; organizations: Map<string, string> } {
  return {
    jurisdictions: new Map(contact.jurisdiction ? [[contact.jurisdiction.name, contact.jurisdiction.id]] : []),
    organizations: new Map(contact.affiliations.map(({ organization }) => [organization.name, organization.id])),
  };
}

/** A form without the posts of which nothing was typed. */
export function withoutEmptyPosts(draft: ContactDraft): ContactDraft {
  const typed = ({ key: _, ...texts }: PostDraft) => Object.values(texts).some((text) => text.trim() !== '');
  return { ...draft, posts: draft.posts.filter(typed) };
}

/** What of a form differs from what it began with: all that is sent, so that nobody's change to another field is written over. */
export function changesOf(before: ContactDraft, draft: ContactDraft, jurisdiction: Named, organization: Named): ContactChanges {
  const changes: ContactChanges = {};
  for (const field of TEXTS) if (draft[field] !== before[field]) changes[field] = textOf(draft[field]);
  if (draft.languages !== before.languages) changes.languages = draft.languages.split(/[\s,;]+/).filter((code) => code !== '');
  if (draft.jurisdiction !== before.jurisdiction) {
    const name = textOf(draft.jurisdiction);
    changes.jurisdiction = name && jurisdiction(name);
  }
  const told = (posts: readonly PostDraft[]) => JSON.stringify(posts.map(({ key: _, ...texts }) => texts));
  if (told(draft.posts) !== told(before.posts)) {
    changes.affiliations = draft.posts.map(
      (post): AffiliationInput => ({
        organization: organization(post.organization.trim()),
        postEn: textOf(post.postEn),
        postFr: textOf(post.postFr),
        from: textOf(post.from),
        to: textOf(post.to),
      }),
    );
  }
  return changes;
}

function textOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
