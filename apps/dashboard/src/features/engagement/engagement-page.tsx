import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useQuery } from '@apollo/client/react';
import type { EngagementQuery } from '@entente/schema/gql/operations';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { formatInstant } from '../../i18n/dates';
import { useEngagementWords } from '../../i18n/engagement/words';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { formatSpanOrDate } from '../../i18n/when';
import type { EngagementDetail, Register } from '../../lib/api';
import { errorInWords } from '../../lib/error-words';
import { KindMark } from '../../ui/kind-mark';
import { JurisdictionLink, OrganizationLink, TopicLink } from '../../ui/record-links';
import { State } from '../../ui/state';
import { SensitivityTag, StatusTag } from '../../ui/tags';
import { Agenda } from './agenda';
import { ENGAGEMENT, REVISIONS_PAGE } from './engagement.operations';
import { Facts } from './facts';
import { FamilyGraph } from './family';
import { FollowUps } from './follow-ups';
import { Lineage, RelatedNode } from './lineage';
import { Revisions } from './revisions';
import { EngagementTimeline } from './timeline';

/** What an `asOf` is refused with where the register was not yet begun, or is not yet there. */
const NOT_THEN: readonly unknown[] = ['AS_OF_BEFORE_REGISTER', 'AS_OF_IN_FUTURE'];

function isNotThen(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => NOT_THEN.includes(extensions?.['code']));
}

/** One engagement: what it was, with whom, what it came from and led to, where that is known from, and how the record changed. */
export function EngagementPage({
  reference,
  asOf,
  register,
  onTitle,
}: {
  reference: string;
  /** The instant as of which the record is shown; null for now. */
  asOf: string | null;
  register: Register;
  onTitle: (title: string) => void;
}) {
  const messages = useMessages();
  const words = messages.engagement;
  const language = useLanguage();
  const query = useQuery(ENGAGEMENT, {
    variables: { reference, asOf, locale: apiLocale(language), first: REVISIONS_PAGE, after: null },
  });
  const { data, loading, error } = query;
  const engagement = data?.engagement ?? null;
  const then = asOf === null ? null : formatInstant(asOf, register.timeZone, language);
  const title = [engagement ? `${engagement.reference} · ${engagement.title}` : reference, ...(then ? [`(${then})`] : [])].join(' ');
  useEffect(() => onTitle(title), [title, onTitle]);
  const { fetchMore } = query;
  const page = engagement?.revisions.pageInfo;
  const moreRevisions = () =>
    void fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (previous, { fetchMoreResult }) => withMoreRevisions(previous as EngagementQuery, fetchMoreResult as EngagementQuery),
    });

  return (
    <>
      {/* Whoever goes to another moment stays on the page: that it tells of another one must be said. */}
      <div role="status">
        {then && (
          <div className="notice past" data-past={asOf}>
            <IconHistory size={18} stroke={1.6} aria-hidden="true" />
            <p>
              {engagement || loading ? words.past(then) : words.missingThen(then)}{' '}
              <Link to="." search={(previous) => ({ ...previous, asOf: undefined })}>
                {words.backToNow}
              </Link>
            </p>
          </div>
        )}
      </div>
      {engagement ? (
        <EngagementRecord engagement={engagement} register={register} asOf={asOf} more={page?.hasNextPage ? moreRevisions : null} />
      ) : (
        <div className="page-head" aria-busy={loading}>
          {error && !isNotThen(error) ? (
            <State
              icon="failed"
              title={messages.shell.brokenTitle}
              details={errorInWords(error, language)}
              actions={
                <button className="btn sm" type="button" onClick={() => void query.refetch()}>
                  {messages.shell.tryAgain}
                </button>
              }
            >
              {messages.shell.brokenText}
            </State>
          ) : loading ? (
            <p className="vh">{messages.shell.loading}</p>
          ) : (
            <>
              <h1>{then ? reference : words.missingTitle(reference)}</h1>
              {!then && <p className="second">{words.missingText}</p>}
            </>
          )}
        </div>
      )}
    </>
  );
}

function EngagementRecord({
  engagement,
  register,
  asOf,
  more,
}: {
  engagement: EngagementDetail;
  register: Register;
  /** The instant as of which the record is shown; null for now. */
  asOf: string | null;
  /** Reads earlier revisions; null where there are none. */
  more: (() => void) | null;
}) {
  const messages = useMessages();
  const words = messages.engagement;
  const language = useLanguage();
  const extra = useEngagementWords();
  // What is late is late on the day that is looked at.
  const today = asOf?.slice(0, 10) ?? register.today;
  const visit = engagement.__typename === 'Visit' ? engagement : null;
  const project = engagement.__typename === 'Project' ? engagement : null;
  const mission = engagement.__typename === 'Mission' ? engagement : null;
  const otherTitle = language === 'en' ? engagement.titleFr : engagement.titleEn;
  const otherLanguage = language === 'en' ? 'fr' : 'en';
  const kindLabel = [messages.kind[engagement.kind], visit?.direction ? messages.directionOf(visit.direction, visit.kind) : null]
    .filter((part) => part !== null)
    .join(', ');

  return (
    <article data-engagement={engagement.reference}>
      <nav className="crumb" aria-label={words.breadcrumb}>
        <Link to="/$lang/engagements" params={{ lang: language }} search={(previous) => previous}>
          {messages.shell.engagements}
        </Link>
        <span aria-hidden="true">/</span>
        <Link to="/$lang/engagements" params={{ lang: language }} search={{ period: 'all', kinds: engagement.kind.toLowerCase() }}>
          {messages.kindPlural[engagement.kind]}
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page">{engagement.reference}</span>
      </nav>
      <div className="head">
        <div>
          <div className="refs">
            <span className="mono">{engagement.reference}</span>
            <KindMark kind={engagement.kind}>{kindLabel}</KindMark>
            <StatusTag status={engagement.status} kind={engagement.kind} />
            <SensitivityTag sensitivity={engagement.sensitivity} />
          </div>
          <h1>{engagement.title}</h1>
          {otherTitle && otherTitle !== engagement.title && (
            <p className="fr" lang={otherLanguage}>
              {otherTitle}
            </p>
          )}
          <div className="partners">
            {engagement.partners.map(({ jurisdiction, role }) => (
              <span className="partner" key={`${jurisdiction.code}${role}`} data-partner={jurisdiction.code}>
                <JurisdictionLink jurisdiction={jurisdiction} /> <small>{jurisdiction.region?.name}</small>
              </span>
            ))}
            {engagement.organizations.map(({ organization, role }) => (
              <span className="partner" key={`${organization.id}${role}`} data-organization={organization.id}>
                <OrganizationLink organization={organization} /> <small>{messages.organizationRole[role]}</small>
              </span>
            ))}
          </div>
        </div>
      </div>
      <Facts engagement={engagement} register={register} />
      <Contents engagement={engagement} />
      <div className="grid">
        <div className="c8 stack">
          {engagement.summary && (
            <Section title={words.summary}>
              <p className="prose">{engagement.summary}</p>
            </Section>
          )}
          <Prose title={words.purpose} text={visit?.purpose} />
          <Prose title={words.mandate} text={mission?.mandate} />
          <Prose title={words.agreement} text={project?.agreement} />
          <Prose title={words.results} text={project?.results} />
          <Section title={extra.timeline} id="timeline">
            <EngagementTimeline engagement={engagement} revisions={engagement.revisions.nodes} today={today} />
          </Section>
          <Section title={words.lineage} id="lineage">
            {/* The family is that of now: what it was then is told by the lists alone. */}
            {asOf === null && <FamilyGraph reference={engagement.reference} />}
            <Lineage engagement={engagement} />
          </Section>
          {engagement.partners.length > 0 && (
            <Section title={words.partners}>
              <Partners engagement={engagement} />
            </Section>
          )}
          {engagement.organizations.length > 0 && (
            <Section title={words.organizations}>
              <Table caption={words.organizations} head={[words.organization, words.roleLabel]}>
                {engagement.organizations.map(({ organization, role }) => (
                  <tr key={`${organization.id}${role}`}>
                    <th scope="row">
                      <OrganizationLink organization={organization} />
                    </th>
                    <td>{messages.organizationRole[role]}</td>
                  </tr>
                ))}
              </Table>
            </Section>
          )}
          {visit && visit.agenda.length > 0 && (
            <Section title={words.agenda} id="agenda">
              <Agenda agenda={visit.agenda} />
            </Section>
          )}
          {mission && mission.deployments.length > 0 && (
            <Section title={words.deployments}>
              <Table caption={words.deployments} head={[words.post, words.when, words.personMonths]}>
                {mission.deployments.map((deployment, index) => (
                  <tr key={index}>
                    <th scope="row">{deployment.post}</th>
                    <td>{formatSpanOrDate(deployment.from, deployment.to, language)}</td>
                    <td>{deployment.personMonths === null ? '' : messages.number(deployment.personMonths)}</td>
                  </tr>
                ))}
              </Table>
            </Section>
          )}
          {engagement.followUps.length > 0 && (
            <Section
              title={extra.followUps}
              id="follow-ups"
              aside={extra.kept(engagement.followUps.filter(({ doneDate }) => doneDate !== null).length, engagement.followUps.length)}
            >
              <FollowUps followUps={engagement.followUps} today={today} />
            </Section>
          )}
          {engagement.components.length > 0 && (
            <Section title={words.components}>
              <div className="lineage">
                {engagement.components.map((component) => (
                  <RelatedNode key={component.id} engagement={component} />
                ))}
              </div>
            </Section>
          )}
        </div>
        <div className="c4">
          {engagement.partOf && (
            <Side title={words.partOf}>
              <div className="lineage whole">
                <RelatedNode engagement={engagement.partOf} />
              </div>
            </Side>
          )}
          {engagement.topics.length > 0 && (
            <Side title={words.topics}>
              <ul className="small">
                {engagement.topics.map((topic) => (
                  <li key={topic.id}>
                    <TopicLink topic={topic} />
                  </li>
                ))}
              </ul>
            </Side>
          )}
          {engagement.facilities.length > 0 && (
            <Side title={words.facilities}>
              <ul className="small">
                {engagement.facilities.map((facility) => (
                  <li key={facility.id}>{facility.name}</li>
                ))}
              </ul>
            </Side>
          )}
          {project && project.interventions.length > 0 && (
            <Side title={words.interventions}>
              <ul className="small">
                {project.interventions.map((item) => (
                  <li key={item.id}>{item.name}</li>
                ))}
              </ul>
            </Side>
          )}
          {(visit?.headOfDelegation ?? visit?.stage) && (
            <Side title={words.stage}>
              <dl className="dl">
                {visit.stage && (
                  <>
                    <dt>{words.stage}</dt>
                    <dd>{messages.stage[visit.stage]}</dd>
                  </>
                )}
                {visit.headOfDelegation && (
                  <>
                    <dt>{words.headOfDelegation}</dt>
                    <dd>{visit.headOfDelegation}</dd>
                  </>
                )}
              </dl>
            </Side>
          )}
          <Side title={words.source}>
            <Source engagement={engagement} />
          </Side>
          <Side title={words.revisions} id="revisions">
            <Revisions revisions={engagement.revisions.nodes} kind={engagement.kind} register={register} more={more} />
          </Side>
        </div>
      </div>
    </article>
  );
}

/** The parts of a long page, each a step away, with how much there is of it. */
function Contents({ engagement }: { engagement: EngagementDetail }) {
  const messages = useMessages();
  const words = useEngagementWords();
  const parts: [id: string, title: string, count: number | null][] = [
    ['timeline', words.timeline, null],
    ['lineage', messages.engagement.lineage, engagement.aroseFrom.length + engagement.ledTo.length],
    ['agenda', messages.engagement.agenda, engagement.__typename === 'Visit' ? engagement.agenda.length : 0],
    ['follow-ups', words.followUps, engagement.followUps.length],
    ['revisions', messages.engagement.revisions, null],
  ];
  return (
    <nav className="contents" aria-label={words.contents}>
      <ul>
        {parts
          .filter(([, , value]) => value !== 0)
          .map(([id, title, value]) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title} {value !== null && <span className="muted">{messages.number(value)}</span>}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Section({ title, id, aside, children }: { title: string; id?: string; aside?: string; children: ReactNode }) {
  return (
    <section aria-label={title} id={id}>
      <div className="sec">
        <h2>{title}</h2>
        {aside && <span className="small muted">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

function Side({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="side-sec" aria-label={title} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Prose({ title, text }: { title: string; text: string | null | undefined }) {
  return text ? (
    <Section title={title}>
      <p className="prose">{text}</p>
    </Section>
  ) : null;
}

function Table({ caption, head, children }: { caption: string; head: string[]; children: ReactNode }) {
  return (
    <table className="tbl">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Partners({ engagement }: { engagement: EngagementDetail }) {
  const messages = useMessages();
  const words = messages.engagement;
  return (
    <Table caption={words.partners} head={[words.jurisdiction, words.roleLabel, words.share, words.asRecorded]}>
      {engagement.partners.map(({ jurisdiction, role, share, nameAsRecorded, counted }) => (
        <tr key={`${jurisdiction.code}${role}`}>
          <th scope="row">
            <JurisdictionLink jurisdiction={jurisdiction} />
          </th>
          <td>
            {messages.partnerRole[role]}
            {counted ? '' : ` (${words.notCountedRole})`}
          </td>
          <td>{share === null ? (counted ? words.equalShare : '') : `${messages.number(share)} %`}</td>
          <td>{nameAsRecorded}</td>
        </tr>
      ))}
    </Table>
  );
}

function Source({ engagement }: { engagement: EngagementDetail }) {
  const words = useMessages().engagement;
  const { source, sourceId, sourceUrl, sourceNote } = engagement;
  if (!source && !sourceId && !sourceUrl && !sourceNote) return <p className="small second">{words.noSource}</p>;
  return (
    <div className="small wrap-any" data-source="">
      {source && <p>{source}</p>}
      {sourceId && <p className="muted">{words.sourceId(sourceId)}</p>}
      {sourceUrl && isWebAddress(sourceUrl) && (
        <p>
          <a href={sourceUrl} rel="noreferrer">
            {words.sourceLink}
          </a>{' '}
          <span className="muted">{new URL(sourceUrl).hostname}</span>
        </p>
      )}
      {sourceNote && <p className="second">{sourceNote}</p>}
    </div>
  );
}

/** What a source gives as an address is a link only where it is one of the web; anything else could run as script. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}

function withMoreRevisions(previous: EngagementQuery, next: EngagementQuery): EngagementQuery {
  if (!previous.engagement || !next.engagement) return previous;
  return {
    engagement: {
      ...previous.engagement,
      revisions: {
        nodes: [...previous.engagement.revisions.nodes, ...next.engagement.revisions.nodes],
        pageInfo: next.engagement.revisions.pageInfo,
      },
    },
  };
}
