import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect } from 'react';
import { otherLanguage } from '../../i18n/language';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { JurisdictionLink } from '../../ui/record-links';
import { Crumb, NoPage } from './page-frame';
import { ORGANIZATION_PAGE } from './subject.operations';
import { type SubjectFilter, subjectFilter } from './subject-filter';

/** An organization, and everything that it ever took part in. */
export function OrganizationPage({
  id,
  onTitle,
  children,
}: {
  id: string;
  onTitle: (title: string) => void;
  children: (filter: SubjectFilter) => ReactNode;
}) {
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const { data, loading, error, refetch } = useQuery(ORGANIZATION_PAGE, { variables: { id, locale: apiLocale(language) } });
  const organization = data?.node?.__typename === 'Organization' ? data.node : null;
  const name = organization?.name;
  useEffect(() => {
    if (name) onTitle(name);
  }, [name, onTitle]);
  if (!organization)
    return (
      <NoPage
        loading={loading}
        error={error}
        missingTitle={words.noOrganization}
        missingText={words.noOrganizationText}
        onRetry={() => void refetch()}
        onTitle={onTitle}
      />
    );
  const other = otherLanguage(language);
  const otherName = language === 'en' ? organization.nameFr : organization.nameEn;
  return (
    <article data-organization={organization.id}>
      <Crumb to="/$lang/organizations" list={words.organizations}>
        {organization.name}
      </Crumb>
      <div className="head">
        <div>
          <h1>{organization.name}</h1>
          {otherName !== organization.name && (
            <p className="fr" lang={other}>
              {otherName}
            </p>
          )}
          {organization.jurisdiction && (
            <p className="second">
              <JurisdictionLink jurisdiction={organization.jurisdiction} />
            </p>
          )}
        </div>
      </div>
      {children(subjectFilter('ORGANIZATION', organization.id, organization.name))}
    </article>
  );
}
