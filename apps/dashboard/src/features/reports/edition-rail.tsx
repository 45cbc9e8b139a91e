import { useQuery } from '@apollo/client/react';
import { dayToIso, isoToDay } from '@entente/schema/calendar';
import type { ShellQuery } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { actorName } from '../../i18n/actor-name';
import { formatDate, formatInstant, formatSpan } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { localDay } from '../../lib/local-day';
import { EditionChecks } from './edition-checks';
import { EditionDefinition } from './edition-definition';
import { REPORT_BEFORE } from './report.operations';
import type { ReportEdition, ReportStep } from './report-edition';

const MAY_SEE_DELIVERIES = ['OFFICER', 'APPROVER', 'ADMIN'];

/** What stands right of the preview: the checks, the facts, the fingerprint, and the way so far. */
export function EditionRail({ edition, shell }: { edition: ReportEdition; shell: ShellQuery }) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const { register, viewer } = shell;
  const who = (name: string) => actorName(name, viewer.demo, messages);
  const when = (instant: string) => formatInstant(instant, register.timeZone, language);
  // What of it has been closed since cannot be counted by everybody: the rest is told all the same.
  const { data } = useQuery(REPORT_BEFORE, {
    variables: {
      id: edition.id,
      definition: edition.definition.code,
      to: dayToIso(isoToDay(edition.periodStart) - 1),
      locale: apiLocale(language),
    },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const last = edition.supersedes ?? data?.reportEditions?.nodes[0] ?? null;
  const restated = data?.reportEdition?.restatedCells ?? null;
  const underWay = edition.status === 'DRAFT' || edition.status === 'SUBMITTED';
  const lastName = last && words.editionName(last.period, last.number);
  return (
    <aside className="rail" aria-label={words.rail}>
      {underWay && (
        <EditionChecks key={edition.version} id={edition.id} title={edition.status === 'DRAFT' ? words.beforeDraft : words.before} />
      )}
      <section className="railcard" aria-labelledby="edition-facts">
        <h2 id="edition-facts">{words.facts}</h2>
        <dl className="dl">
          <dt>{words.period}</dt>
          <dd>{formatSpan(edition.periodStart, edition.periodEnd, language)}</dd>
          <dt>{words.asOf}</dt>
          <dd>{when(edition.asOf)}</dd>
          <dt>{words.draftNumber}</dt>
          <dd>{words.times(edition.draft)}</dd>
          <dt>{words.author}</dt>
          <dd>{who(edition.author)}</dd>
          {edition.approver !== null && (
            <>
              <dt>{words.approver}</dt>
              <dd>{who(edition.approver)}</dd>
            </>
          )}
          {edition.sealedAt !== null && (
            <>
              <dt>{words.sealedAt}</dt>
              <dd>{when(edition.sealedAt)}</dd>
            </>
          )}
          <dt>{words.sections}</dt>
          <dd>{words.inLanguages(edition.outline.length)}</dd>
          {data && (
            <>
              <dt>{words.last}</dt>
              <dd>
                {last ? (
                  <>
                    <Link to="/$lang/reports/$id" params={{ lang: language, id: last.id }} search={{}}>
                      {lastName}
                    </Link>
                    {last.sealedAt && `, ${words.lastSealed(formatDate(localDay(last.sealedAt, register.timeZone), language))}`}
                  </>
                ) : (
                  words.noLast
                )}
              </dd>
            </>
          )}
          {restated !== null && (
            <>
              <dt>{words.restated}</dt>
              <dd>{words.restatedCells(restated)}</dd>
            </>
          )}
        </dl>
        {data && (
          <p className="small rail-link">
            <Link to="/$lang/reports/compare" params={{ lang: language }} search={last ? { a: last.id, b: edition.id } : { b: edition.id }}>
              {lastName ? words.compareWith(lastName) : words.compareWithAnother}
            </Link>
          </p>
        )}
      </section>
      {edition.status === 'SEALED' && MAY_SEE_DELIVERIES.includes(viewer.role) && (
        <section className="railcard" aria-labelledby="edition-mailed">
          <h2 id="edition-mailed">{words.mailed}</h2>
          <p className="small">
            <Link to="/$lang/reports/on-time" params={{ lang: language }} search={{ edition: edition.id }}>
              {words.deliveries}
            </Link>
          </p>
        </section>
      )}
      <EditionDefinition edition={edition} />
      <section className="railcard" aria-labelledby="edition-hash">
        <h2 id="edition-hash">{words.fingerprint}</h2>
        <p className="small second">{edition.figuresHash === null ? words.fingerprintDraft : words.fingerprintSealed}</p>
        {edition.figuresHash !== null && (
          <p className="hash" data-hash={edition.figuresHash}>
            {edition.figuresHash.match(/.{1,4}/g)?.join(' ')}
          </p>
        )}
      </section>
      <section className="railcard" aria-labelledby="edition-way">
        <h2 id="edition-way">{words.way}</h2>
        <ol className="way">
          {edition.steps.map((step) => (
            <li key={`${step.at} ${step.did} ${step.note ?? ''}`}>
              <b>{words.steps[step.did]}</b>
              <span className="tiny muted">
                {who(step.actor)}, {when(step.at)}
              </span>
              {step.note !== null && <span className="small second">{noteOf(step, edition, words)}</span>}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

/** A note in words: of commentary, which section and language it was. */
function noteOf({ did, note }: ReportStep, { outline }: ReportEdition, words: ReturnType<typeof useReportWords>): string {
  if (did !== 'WRITTEN') return note ?? '';
  const [section, language] = (note ?? '').split(' ');
  const heading = outline.find((one) => one.section === section)?.heading;
  return heading && (language === 'EN' || language === 'FR') ? words.commentaryIn(heading, words.inLanguage[language]) : (note ?? '');
}
