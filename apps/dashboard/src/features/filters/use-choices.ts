import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { JurisdictionChoicesQuery, OrganizationChoicesQuery, TopicChoicesQuery } from '@entente/schema/gql/operations';
import { useEffect, useMemo } from 'react';
import type { Language } from '../../i18n/language';
import { useLanguage } from '../../i18n/locale';
import { fold } from '../../lib/fold';
import { JURISDICTION_CHOICES, ORGANIZATION_CHOICES, TOPIC_CHOICES } from './choices.operations';

/** Something that can be filtered by. */
export interface Choice {
  /** What stands in the address. */
  value: string;
  name: string;
  /** A short word beside the name, such as a code. */
  code: string | null;
  /** All that it is looked for by. */
  names: readonly (string | null)[];
}

/** The choices of one filter as far as they have come. */
export interface Choices {
  choices: readonly Choice[] | null;
  failed: boolean;
}

interface Page<Node> {
  choices: { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

type ChoiceOf<Node> = (node: Node, language: Language) => Choice;

const ofJurisdiction: ChoiceOf<JurisdictionChoicesQuery['choices']['nodes'][number]> = (node, language) => ({
  value: node.code,
  name: nameIn(node, language),
  code: node.code,
  names: [node.code, node.alpha3, node.nameEn, node.nameFr, ...node.names.map(({ name }) => name)],
});

const ofTopic: ChoiceOf<TopicChoicesQuery['choices']['nodes'][number]> = (node, language) => ({
  value: node.code,
  name: nameIn(node, language),
  code: null,
  names: [node.nameEn, node.nameFr, ...node.terms.map(({ term }) => term)],
});

const ofOrganization: ChoiceOf<OrganizationChoicesQuery['choices']['nodes'][number]> = (node, language) => ({
  value: node.id,
  name: nameIn(node, language),
  code: node.jurisdiction?.code ?? null,
  names: [node.nameEn, node.nameFr, node.jurisdiction?.code ?? null],
});

/** All jurisdictions; asked for when first `wanted`. */
export function useJurisdictionChoices(wanted: boolean): Choices {
  return useChoices(JURISDICTION_CHOICES, wanted, ofJurisdiction);
}

/** All topics; asked for when first `wanted`. */
export function useTopicChoices(wanted: boolean): Choices {
  return useChoices(TOPIC_CHOICES, wanted, ofTopic);
}

/** All organizations; asked for when first `wanted`. */
export function useOrganizationChoices(wanted: boolean): Choices {
  return useChoices(ORGANIZATION_CHOICES, wanted, ofOrganization);
}

function nameIn({ nameEn, nameFr }: { nameEn: string; nameFr: string }, language: Language): string {
  return language === 'fr' ? nameFr : nameEn;
}

/** One page after the other until all are there: what is typed is then looked for here, and no keystroke asks the server. */
function useChoices<Node>(
  document: TypedDocumentNode<Page<Node>, { after?: string | null }>,
  wanted: boolean,
  choiceOf: ChoiceOf<Node>,
): Choices {
  const language = useLanguage();
  const { data, error, fetchMore } = useQuery(document, { variables: { after: null }, skip: !wanted });
  const page = data as Page<Node> | undefined;
  const next = page?.choices.pageInfo.hasNextPage ? page.choices.pageInfo.endCursor : null;
  useEffect(() => {
    if (next === null) return;
    void fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult: more }) => appended(before as Page<Node>, more as Page<Node>) as typeof before,
    });
  }, [next, fetchMore]);
  const nodes = page?.choices.nodes;
  const choices = useMemo(
    () => nodes?.map((node) => choiceOf(node, language)).sort((a, b) => compare(a.name, b.name)) ?? null,
    [nodes, language, choiceOf],
  );
  return { choices, failed: error !== undefined };
}

function appended<Node>(before: Page<Node>, more: Page<Node>): Page<Node> {
  return { ...before, choices: { ...more.choices, nodes: [...before.choices.nodes, ...more.choices.nodes] } };
}

function compare(a: string, b: string): number {
  const [first, second] = [fold(a), fold(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
