import type { Role } from '@entente/schema/gql/operations';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Editing } from '../../features/contacts/contact-form';
import { JurisdictionContacts, OrganizationContacts } from '../../features/contacts/contacts';
import { JurisdictionPage } from '../../features/pages/jurisdiction-page';
import { OrganizationPage } from '../../features/pages/organization-page';
import { Subject, type SubjectAnswer } from '../../features/pages/subject';
import { type SubjectFilter, subjectView } from '../../features/pages/subject-filter';
import { TopicPage } from '../../features/pages/topic-page';
import { RecordsPanel } from '../../features/records/records-panel';
import { EngagementTable } from '../../features/register/engagement-table';
import { orderOf, sortFrom, sortText, USUAL_COLUMNS } from '../../features/register/list-address';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { recordsText, searchFromView, viewFromSearch } from '../../lib/view';
import { Footer } from '../footer';
import { useShell } from '../shell-context';
import { useRecords } from '../use-records';
import { useTitle } from '../use-title';
import { useView } from '../use-view';
import '../../ui/styles/records.css';

/** A jurisdiction, at its code. */
export function JurisdictionRoute() {
  const shell = useShell();
  const { code } = useParams({ from: '/$lang/jurisdictions/$code' });
  const onTitle = useTitle();
  return (
    <SubjectFrame dimension="JURISDICTION" value={code}>
      {(children) => (
        <JurisdictionPage code={code} shell={shell} onTitle={onTitle}>
          {children}
        </JurisdictionPage>
      )}
    </SubjectFrame>
  );
}

/** An organization, at its id. */
export function OrganizationRoute() {
  const { id } = useParams({ from: '/$lang/organizations/$id' });
  const onTitle = useTitle();
  return (
    <SubjectFrame dimension="ORGANIZATION" value={id}>
      {(children) => (
        <OrganizationPage id={id} onTitle={onTitle}>
          {children}
        </OrganizationPage>
      )}
    </SubjectFrame>
  );
}

/** A topic, at its code. */
export function TopicRoute() {
  const { code } = useParams({ from: '/$lang/topics/$code' });
  const onTitle = useTitle();
  return (
    <SubjectFrame dimension="TOPIC" value={code}>
      {(children) => (
        <TopicPage code={code} onTitle={onTitle}>
          {children}
        </TopicPage>
      )}
    </SubjectFrame>
  );
}

/** What the three pages have in common: their figures, their engagements, the records behind a number, and the foot. */
function SubjectFrame({
  dimension,
  value,
  children,
}: {
  dimension: SubjectFilter['dimension'];
  value: string;
  /** The page, which is given what stands under its head. */
  children: (body: (filter: SubjectFilter) => ReactNode) => ReactNode;
}) {
  const shell = useShell();
  const asked = useView();
  const view = subjectView({ dimension, value: dimension === 'ORGANIZATION' ? value : value.toUpperCase() }, asked);
  const [answer, setAnswer] = useState<SubjectAnswer | null>(null);
  const { open, close } = useRecords(view.records);
  const contacts = maySeeContacts(shell.viewer.role)
    ? contactsOf(dimension, value, { viewer: shell.viewer, timeZone: shell.register.timeZone })
    : null;
  return (
    <>
      <main>
        <div className="frame">
          {children((filter) => (
            <Subject
              filter={filter}
              view={view}
              shell={shell}
              list={
                <>
                  {contacts}
                  <SubjectList filter={filter} asOf={view.asOf} />
                </>
              }
              onOpen={open}
              onAnswer={setAnswer}
            />
          ))}
        </div>
      </main>
      <Footer
        view={view}
        register={shell.register}
        asOf={answer?.asOf ?? null}
        scheme={answer?.scheme.name ?? null}
        explanation={answer?.explanation ?? null}
      />
      {view.records && (
        <RecordsPanel
          key={recordsText(view.records)}
          recordsKey={view.records}
          view={view}
          shell={shell}
          asOf={answer?.asOf ?? null}
          onClose={close}
        />
      )}
    </>
  );
}

/** Contacts are personal information: the others see no sign of them, and nothing is asked on their behalf. */
const maySeeContacts = (role: Role): boolean => role !== 'VIEWER' && role !== 'ANALYST';

/** A topic has none. */
function contactsOf(dimension: SubjectFilter['dimension'], value: string, editing: Editing): ReactNode {
  if (dimension === 'JURISDICTION') return <JurisdictionContacts key={value} code={value.toUpperCase()} editing={editing} />;
  return dimension === 'ORGANIZATION' ? <OrganizationContacts key={value} id={value} editing={editing} /> : null;
}

/** The engagements of a page one by one, of every status. */
function SubjectList({ filter, asOf }: { filter: SubjectFilter; asOf: string | null }) {
  const words = useRecordsWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { sort: asked } = useSearch({ strict: false });
  const [total, setTotal] = useState<number | null>(null);
  const sort = sortFrom(asked);
  return (
    <section aria-label={words.pages.engagements} className="page-part">
      <div className="sec">
        <h2>{words.pages.engagements}</h2>
        <span className="small muted" data-listed={total ?? undefined}>
          {total === null ? '' : `${words.list.count(total)}. ${words.pages.listNote}`}{' '}
          <Link
            to="/$lang/engagements"
            params={{ lang: language }}
            search={searchFromView(subjectView(filter, { ...viewFromSearch({}), asOf }))}
          >
            {words.pages.asList}
          </Link>
        </span>
      </div>
      <EngagementTable
        variables={{
          locale: apiLocale(language),
          where: { ...filter.where, includeComponents: true },
          orderBy: orderOf(sort, apiLocale(language)),
          asOf,
          withOrganizations: false,
          withTopics: false,
        }}
        columns={USUAL_COLUMNS}
        sort={sort}
        label={words.list.table}
        height="min(560px, 70dvh)"
        onSort={(next) => void navigate({ to: '.', search: (previous) => ({ ...previous, sort: sortText(next) }), resetScroll: false })}
        onTotal={setTotal}
      />
    </section>
  );
}
