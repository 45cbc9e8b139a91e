import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { JurisdictionLink, OrganizationLink, TopicLink } from '../../ui/record-links';
import type { IndexOrder } from './index-order';
import { type IndexAnswer, type IndexEntry, IndexPage } from './index-page';
import { INDEX_SIZE, JURISDICTIONS_INDEX, ORGANIZATIONS_INDEX, TOPICS_INDEX } from './subject.operations';

/** What an index is looked through for and in the order of, and what is done when somebody asks for another. */
export interface IndexProps {
  text: string;
  onText: (text: string) => void;
  order: IndexOrder;
  onOrder: (order: IndexOrder) => void;
}

interface IndexVariables {
  text?: string | null | undefined;
  first: number;
  locale: 'EN' | 'FR';
}

/** Asks an index for a name; what was found before stays until what is looked for now is. */
function useIndex<Data extends { counts: { explanation: string } }>(
  document: TypedDocumentNode<Data, IndexVariables>,
  text: string,
  read: (data: Data, locale: IndexVariables['locale']) => { entries: IndexEntry[]; totalCount: number },
): IndexAnswer {
  const locale = apiLocale(useLanguage());
  const {
    data: fresh,
    previousData,
    loading,
    error,
    refetch,
  } = useQuery<Data, IndexVariables>(document, {
    variables: { text: text === '' ? null : text, first: INDEX_SIZE, locale },
    notifyOnNetworkStatusChange: true,
  });
  const data = (fresh ?? previousData) as Data | undefined;
  const found = data && read(data, locale);
  return {
    entries: found?.entries ?? null,
    totalCount: found?.totalCount ?? 0,
    explanation: data?.counts.explanation ?? '',
    loading,
    error,
    onRetry: () => void refetch(),
  };
}

/** The jurisdictions that engagements can be with. */
export function JurisdictionsIndex(asked: IndexProps) {
  const { pages, index } = useRecordsWords();
  const answer = useIndex(JURISDICTIONS_INDEX, asked.text, ({ jurisdictions, counts }) => {
    const engaged = new Map(counts.rows.map(({ jurisdiction, figures }) => [jurisdiction?.code, figures.engagements]));
    const entries = jurisdictions.nodes.map((one) => ({
      key: one.code,
      name: one.name,
      engagements: engaged.get(one.code) ?? 0,
      counted: { jurisdictions: [one.code] },
      cells: [<JurisdictionLink key="name" jurisdiction={one} />, one.region?.name ?? ''],
    }));
    return { entries, totalCount: jurisdictions.totalCount };
  });
  return <IndexPage title={pages.jurisdictions} headings={[pages.jurisdiction, index.region]} answer={answer} {...asked} />;
}

/** The organizations of the register that the viewer may see. */
export function OrganizationsIndex(asked: IndexProps) {
  const { pages, index } = useRecordsWords();
  const answer = useIndex(ORGANIZATIONS_INDEX, asked.text, ({ organizations, counts }) => {
    const engaged = new Map(counts.rows.map(({ organization, figures }) => [organization?.id, figures.engagements]));
    const entries = organizations.nodes.map((one) => ({
      key: one.id,
      name: one.name,
      engagements: engaged.get(one.id) ?? 0,
      counted: { organizations: [one.id] },
      cells: [
        <OrganizationLink key="name" organization={one} />,
        one.jurisdiction ? <JurisdictionLink key="place" jurisdiction={one.jurisdiction} /> : '',
      ],
    }));
    return { entries, totalCount: organizations.totalCount };
  });
  return <IndexPage title={pages.organizations} headings={[pages.organization, index.jurisdiction]} answer={answer} {...asked} />;
}

/** What engagements can be about. */
export function TopicsIndex(asked: IndexProps) {
  const { pages, index } = useRecordsWords();
  const answer = useIndex(TOPICS_INDEX, asked.text, ({ topics, counts }, locale) => {
    const engaged = new Map(counts.rows.map(({ topic, figures }) => [topic?.code, figures.engagements]));
    const entries = topics.nodes.map((one) => ({
      key: one.code,
      name: one.name,
      engagements: engaged.get(one.code) ?? 0,
      counted: { topics: [one.code] },
      cells: [
        <TopicLink key="name" topic={one} />,
        one.terms
          .filter((term) => term.kind === 'HISTORIC' && term.locale === locale)
          .map(({ term }) => term)
          .join('; '),
      ],
    }));
    return { entries, totalCount: topics.totalCount };
  });
  return <IndexPage title={pages.topics} headings={[pages.topic, index.formerTerms]} answer={answer} {...asked} />;
}
