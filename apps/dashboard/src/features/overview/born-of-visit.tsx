import { isoToDay } from '@entente/schema/calendar';
import { Link, useNavigate } from '@tanstack/react-router';
import { DescentLinesChart } from '../../charts/lazy-charts';
import { formatDate, formatPeriod } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { formatWhen } from '../../i18n/when';
import { Figure, Note } from '../../ui/figure';
import { KindMark, KindShape } from '../../ui/kind-mark';
import { State } from '../../ui/state';
import { type DescentMember, type DescentShape, descentShapes, drawnLine } from './descent-shape';
import type { FigureProps } from './figure-props';
import { bornOfVisit } from './figure-questions';

const HEIGHT = 340;

/** What some visits led to, as lines of descent in time; on a narrow page as lists. */
export function BornOfVisit({ data, state, view, question }: FigureProps) {
  const messages = useMessages();
  const language = useLanguage();
  const navigate = useNavigate();
  const words = useOverviewWords().born;
  const shapes = data ? descentShapes(data) : [];
  const total = data?.outcomes.total;
  const all = data?.outcomes.lineCount ?? 0;
  const day = data?.outcomes.knownThrough ?? question.day;
  const withoutVisits = view.kinds.length > 0 && !view.kinds.includes('VISIT');
  const subtitle = total
    ? words.subtitle(
        total.toProjectEver,
        total.visits,
        total.medianMonthsToProject === null ? null : messages.number(total.medianMonthsToProject),
      )
    : '';
  const namesOf = (shape: DescentShape) => ({
    name: shape.began.length === 0 ? words.noPartner : messages.list(shape.began),
    under: shape.wentOn.length === 0 ? '' : words.wentOn(messages.list(shape.wentOn)),
  });
  const fullName = (shape: DescentShape) => {
    const { name, under } = namesOf(shape);
    return under === '' ? name : `${name}, ${under}`;
  };
  const when = (member: DescentMember) => formatWhen(member, language, messages);
  const spoken = (member: DescentMember) => words.spoken(member.title, words.member(member.kind, when(member)));
  const lines = shapes.map((shape) => drawnLine(shape, namesOf(shape), day, spoken));
  const years = (data?.byYear.rows ?? []).flatMap(({ period }) =>
    period ? [{ day: isoToDay(period.start), label: formatPeriod(period.label, language) }] : [],
  );
  return (
    <Figure
      name="born-of-visit"
      title={words.title}
      subtitle={subtitle}
      columns={7}
      height={HEIGHT}
      state={state}
      question={data ? bornOfVisit(question, view, data.total.asOf, apiLocale(language)) : null}
      explanation={data?.outcomes.explanation ?? ''}
      file={{
        name: words.title,
        rows: () => [
          [words.from, words.to, words.months],
          ...shapes.flatMap((shape) => shape.links.map(({ from, to, months }) => [cellOf(from), cellOf(to), months])),
        ],
      }}
      chart={() =>
        shapes.length === 0 ? (
          <State icon="empty" title={words.title}>
            {withoutVisits ? words.noVisits : words.none}
          </State>
        ) : (
          <>
            <DescentLinesChart
              title={`${words.title}. ${subtitle}`}
              description={words.finding(
                shapes
                  .map((shape) =>
                    words.said(fullName(shape), shape.members.map((member) => words.member(member.kind, when(member))).join('; ')),
                  )
                  .join(' '),
              )}
              lines={lines}
              years={years}
              today={{ day: isoToDay(day), label: formatDate(day, language) }}
              onSelect={(reference) =>
                void navigate({
                  to: '/$lang/engagements/$reference',
                  params: { lang: language, reference },
                  search: (previous) => ({ ...previous, records: undefined, visits: undefined }),
                })
              }
            />
            <ul className="chains">
              {shapes.map((shape) => (
                <li key={shape.key}>
                  <h4>{fullName(shape)}</h4>
                  <ol>
                    {shape.members.map((member) => (
                      <li key={member.id}>
                        <KindShape kind={member.kind} />
                        <span>
                          {member.title}
                          <small>
                            {messages.kind[member.kind]}, {when(member)}
                          </small>
                        </span>
                      </li>
                    ))}
                  </ol>
                </li>
              ))}
            </ul>
          </>
        )
      }
      table={(seen) => (
        <table className="tbl">
          <caption className="vh">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col" className="num">
                {words.months}
              </th>
            </tr>
          </thead>
          <tbody>
            {shapes.flatMap((shape) =>
              shape.links.map(({ from, to, months }) => (
                // A link may stand in two lines, one of which begins within the other.
                <tr key={`${shape.key} ${from.reference} ${to.reference}`} data-link={`${from.reference}|${to.reference}`}>
                  <th scope="row">
                    <MemberLink member={from} reachable={seen} />
                  </th>
                  <td>
                    <MemberLink member={to} reachable={seen} />
                  </td>
                  <td className="num" data-value={months ?? undefined}>
                    {months === null ? '' : messages.number(months)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
      notes={
        shapes.length > 0 && (
          <>
            <p className="note">
              {(['VISIT', 'PROJECT', 'MISSION'] as const).map((kind) => (
                <span key={kind} className="legend-kind">
                  <KindMark kind={kind} />
                </span>
              ))}
              {words.still}
            </p>
            {all > shapes.length && <Note>{words.shown(shapes.length, all)}</Note>}
            {shapes.some(({ more }) => more > 0) && <Note>{words.more(shapes.reduce((sum, { more }) => sum + more, 0))}</Note>}
          </>
        )
      }
    />
  );
}

/** An engagement as the table writes it. */
function cellOf({ reference, title }: DescentMember): string {
  return `${reference} ${title}`;
}

function MemberLink({ member, reachable }: { member: DescentMember; reachable: boolean }) {
  const language = useLanguage();
  return (
    <span className="kind">
      <KindShape kind={member.kind} />
      <span>
        <Link
          to="/$lang/engagements/$reference"
          params={{ lang: language, reference: member.reference }}
          search={(previous) => ({ ...previous, records: undefined, visits: undefined })}
          {...(!reachable && { tabIndex: -1 })}
        >
          {member.reference}
        </Link>{' '}
        {member.title}
      </span>
    </span>
  );
}
