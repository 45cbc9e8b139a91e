import { useQuery } from '@apollo/client/react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { JurisdictionLink, OrganizationLink, TopicLink } from '../../ui/record-links';
import { IndexPage } from './index-page';
import { INDEX_SIZE, JURISDICTIONS_INDEX, ORGANIZATIONS_INDEX, TOPICS_INDEX } from './subject.operations';

interface IndexProps {
  text: string;
  onText: (text: string) => void;
}

function useAsked(text: string) {
  const language = useLanguage();
  return { language, variables: { text: text === '' ? null : text, first: INDEX_SIZE, locale: apiLocale(language) } };
}

/** The jurisdictions that engagements can be with. */
export function JurisdictionsIndex({ text, onText }: IndexProps) {
  const { pages, index } = useRecordsWords();
  const { variables } = useAsked(text);
  const {
    data: fresh,
    previousData,
    loading,
    error,
    refetch,
  } = useQuery(JURISDICTIONS_INDEX, { variables, notifyOnNetworkStatusChange: true });
  // What was found before stays until what is looked for now is.
  const data = fresh ?? previousData;
  const counts = new Map(data?.counts.rows.map(({ jurisdiction, figures }) => [jurisdiction?.code, figures.engagements]));
  return (
    <IndexPage
      title={pages.jurisdictions}
      headings={[pages.jurisdiction, index.region]}
      entries={
        data?.jurisdictions.nodes.map((one) => ({
          key: one.code,
          engagements: counts.get(one.code) ?? 0,
          cells: [<JurisdictionLink key="name" jurisdiction={one} />, one.region?.name ?? ''],
        })) ?? null
      }
      totalCount={data?.jurisdictions.totalCount ?? 0}
      loading={loading}
      error={error}
      explanation={data?.counts.explanation ?? ''}
      text={text}
      onText={onText}
      onRetry={() => void refetch()}
    />
  );
}

/** The organizations of the register that the viewer may see. */
export function OrganizationsIndex({ text, onText }: IndexProps) {
  const { pages, index } = useRecordsWords();
  const { variables } = useAsked(text);
  const {
    data: fresh,
    previousData,
    loading,
    error,
    refetch,
  } = useQuery(ORGANIZATIONS_INDEX, { variables, notifyOnNetworkStatusChange: true });
  // What was found before stays until what is looked for now is.
  const data = fresh ?? previousData;
  const counts = new Map(data?.counts.rows.map(({ organization, figures }) => [organization?.id, figures.engagements]));
  return (
    <IndexPage
      title={pages.organizations}
      headings={[pages.organization, index.jurisdiction]}
      entries={
        data?.organizations.nodes.map((one) => ({
          key: one.id,
          engagements: counts.get(one.id) ?? 0,
          cells: [
            <OrganizationLink key="name" organization={one} />,
            one.jurisdiction ? <JurisdictionLink key="place" jurisdiction={one.jurisdiction} /> : '',
          ],
        })) ?? null
      }
      totalCount={data?.organizations.totalCount ?? 0}
      loading={loading}
      error={error}
      explanation={data?.counts.explanation ?? ''}
      text={text}
      onText={onText}
      onRetry={() => void refetch()}
    />
  );
}

/** What engagements can be about. */
export function TopicsIndex({ text, onText }: IndexProps) {
  const { pages, index } = useRecordsWords();
  const { variables } = useAsked(text);
  const { data: fresh, previousData, loading, error, refetch } = useQuery(TOPICS_INDEX, { variables, notifyOnNetworkStatusChange: true });
  // What was found before stays until what is looked for now is.
  const data = fresh ?? previousData;
  const counts = new Map(data?.counts.rows.map(({ topic, figures }) => [topic?.code, figures.engagements]));
  return (
    <IndexPage
      title={pages.topics}
      headings={[pages.topic, index.formerTerms]}
      entries={
        data?.topics.nodes.map((one) => ({
          key: one.code,
          engagements: counts.get(one.code) ?? 0,
          cells: [
            <TopicLink key="name" topic={one} />,
            one.terms
              .filter(({ kind, locale }) => kind === 'HISTORIC' && locale === variables.locale)
              .map(({ term }) => term)
              .join('; '),
          ],
        })) ?? null
      }
      totalCount={data?.topics.totalCount ?? 0}
      loading={loading}
      error={error}
      explanation={data?.counts.explanation ?? ''}
      text={text}
      onText={onText}
      onRetry={() => void refetch()}
    />
  );
}
