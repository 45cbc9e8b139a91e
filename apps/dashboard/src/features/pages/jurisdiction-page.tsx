import { useQuery } from '@apollo/client/react';
import type { ShellQuery } from '@entente/schema/gql/operations';
import { type ReactNode, useEffect } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { formatSpanOrDate } from '../../i18n/when';
import { JurisdictionLink } from '../../ui/record-links';
import { JurisdictionCode } from '../../ui/tags';
import { NamesTable } from './names-table';
import { Crumb, NoPage } from './page-frame';
import { JURISDICTION_PAGE } from './subject.operations';
import { type SubjectFilter, subjectFilter } from './subject-filter';

/** A jurisdiction: its names over time, what it came from and became, and everything ever recorded with it. */
export function JurisdictionPage({
  code,
  shell,
  onTitle,
  children,
}: {
  code: string;
  shell: ShellQuery;
  onTitle: (title: string) => void;
  children: (filter: SubjectFilter) => ReactNode;
}) {
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const { data, loading, error, refetch } = useQuery(JURISDICTION_PAGE, {
    variables: { code, locale: apiLocale(language), scheme: shell.register.defaultScheme.code },
  });
  const jurisdiction = data?.jurisdiction ?? null;
  const name = jurisdiction?.name;
  useEffect(() => {
    if (name) onTitle(name);
  }, [name, onTitle]);
  if (!jurisdiction)
    return (
      <NoPage
        loading={loading}
        error={error}
        missingTitle={words.noJurisdiction(code)}
        missingText={words.noJurisdictionText}
        onRetry={() => void refetch()}
        onTitle={onTitle}
      />
    );
  const { parent, predecessors, successors, region, subregion, validFrom, validTo } = jurisdiction;
  // Aliases are for imports: nobody's name of a time.
  const names = jurisdiction.names.filter(({ kind }) => kind !== 'ALIAS');
  const exists = formatSpanOrDate(validFrom, validTo, language);
  return (
    <article data-jurisdiction={jurisdiction.code}>
      <Crumb to="/$lang/jurisdictions" list={words.jurisdictions}>
        {jurisdiction.code}
      </Crumb>
      <div className="head">
        <div>
          <div className="refs">
            <JurisdictionCode code={jurisdiction.code} />
            <span>{words.jurisdictionType[jurisdiction.type]}</span>
            {exists && <span className="muted">{validTo ? exists : words.since(exists)}</span>}
          </div>
          <h1>{jurisdiction.name}</h1>
          <p className="second">{[subregion?.name, region?.name].filter(Boolean).join(' · ')}</p>
          {(parent || predecessors.length > 0 || successors.length > 0) && (
            <dl className="dl kin">
              {parent && (
                <div className="pair">
                  <dt>{words.partOf}</dt>
                  <dd>
                    <JurisdictionLink jurisdiction={parent} />
                  </dd>
                </div>
              )}
              {predecessors.length > 0 && (
                <div className="pair">
                  <dt>{words.predecessors}</dt>
                  <dd data-predecessors="">
                    {predecessors.map((one) => (
                      <span key={one.code}>
                        <JurisdictionLink jurisdiction={one} />{' '}
                      </span>
                    ))}
                  </dd>
                </div>
              )}
              {successors.length > 0 && (
                <div className="pair">
                  <dt>{words.successors}</dt>
                  <dd data-successors="">
                    {successors.map((one) => (
                      <span key={one.code}>
                        <JurisdictionLink jurisdiction={one} />{' '}
                      </span>
                    ))}
                  </dd>
                </div>
              )}
            </dl>
          )}
        </div>
      </div>
      {children(subjectFilter('JURISDICTION', jurisdiction.code, jurisdiction.name))}
      <section aria-label={words.names} className="page-part">
        <div className="sec">
          <h2>{words.names}</h2>
        </div>
        <NamesTable caption={words.names} heading={words.name} names={names} />
      </section>
    </article>
  );
}
