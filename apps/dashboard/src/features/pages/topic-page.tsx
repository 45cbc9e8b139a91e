import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect } from 'react';
import { otherLanguage } from '../../i18n/language';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { NamesTable } from './names-table';
import { Crumb, NoPage } from './page-frame';
import { TOPIC_PAGE } from './subject.operations';
import { type SubjectFilter, subjectFilter } from './subject-filter';

/** A topic with the terms that it once had, and everything that was ever about it. */
export function TopicPage({
  code,
  onTitle,
  children,
}: {
  code: string;
  onTitle: (title: string) => void;
  children: (filter: SubjectFilter) => ReactNode;
}) {
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const { data, loading, error, refetch } = useQuery(TOPIC_PAGE, { variables: { code, locale: apiLocale(language) } });
  const topic = data?.topic ?? null;
  const name = topic?.name;
  useEffect(() => {
    if (name) onTitle(name);
  }, [name, onTitle]);
  if (!topic)
    return (
      <NoPage
        loading={loading}
        error={error}
        missingTitle={words.noTopic(code)}
        missingText={words.noTopicText}
        onRetry={() => void refetch()}
        onTitle={onTitle}
      />
    );
  const otherName = language === 'en' ? topic.nameFr : topic.nameEn;
  const historic = topic.terms.filter(({ kind, locale }) => kind === 'HISTORIC' && locale === apiLocale(language));
  return (
    <article data-topic={topic.code}>
      <Crumb to="/$lang/topics" list={words.topics}>
        {topic.name}
      </Crumb>
      <div className="head">
        <div>
          <div className="refs">
            <span className="mono">{topic.code}</span>
          </div>
          <h1>{topic.name}</h1>
          {otherName !== topic.name && (
            <p className="fr" lang={otherLanguage(language)}>
              {otherName}
            </p>
          )}
          {historic.length > 0 && (
            <p className="second" data-historic="">
              {words.formerly(
                historic.map(({ term, validTo }) => (validTo ? `${term} (${words.until(validTo.slice(0, 4))})` : term)).join('; '),
              )}
            </p>
          )}
        </div>
      </div>
      {children(subjectFilter('TOPIC', topic.code, topic.name))}
      {topic.terms.length > 0 && (
        <section aria-label={words.terms} className="page-part">
          <div className="sec">
            <h2>{words.terms}</h2>
          </div>
          <NamesTable
            caption={words.terms}
            heading={words.term}
            names={[
              { locale: 'EN', name: topic.nameEn, kind: 'CURRENT', validFrom: null, validTo: null },
              { locale: 'FR', name: topic.nameFr, kind: 'CURRENT', validFrom: null, validTo: null },
              ...topic.terms.map(({ term, ...rest }) => ({ ...rest, name: term })),
            ]}
          />
        </section>
      )}
    </article>
  );
}
