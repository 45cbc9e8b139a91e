import { isoToDay, periodOf } from '@entente/schema/calendar';
import { formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatMoney } from '../../i18n/numbers';
import { formatExactness, formatSpanOrDate, formatWhen } from '../../i18n/when';
import type { EngagementDetail, Register } from '../../lib/api';

/** The row of facts under the title: when, how many, where it counts, what came of it. */
export function Facts({ engagement, register }: { engagement: EngagementDetail; register: Register }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.engagement;
  const counted = engagement.partners.filter((partner) => partner.counted).length;
  const planned = engagement.plannedStart ?? engagement.plannedEnd;
  const exactness = formatExactness(engagement, messages);
  const [label, value, more] = measure();
  const kindsLedTo = (['VISIT', 'PROJECT', 'MISSION'] as const)
    .map((kind) => ({ kind, value: engagement.ledTo.filter((link) => link.to.kind === kind).length }))
    .filter((entry) => entry.value > 0);
  return (
    <dl className="facts">
      <Fact
        label={words.when}
        more={
          exactness ?? (planned ? messages.dates.planned(formatSpanOrDate(engagement.plannedStart, engagement.plannedEnd, language)) : null)
        }
        name="when"
      >
        {formatWhen(engagement, language, messages)}
      </Fact>
      <Fact label={label} more={more} name="measure">
        {value}
      </Fact>
      <Fact label={words.scope} more={words.partnersCount(counted)} name="scope">
        {messages.scope(engagement.scope, engagement.kind)}
      </Fact>
      <Fact label={words.topics} more={engagement.topics.map((topic) => topic.name).join('; ')} name="topics">
        {engagement.topics.length === 0 ? words.topicsNone : messages.number(engagement.topics.length)}
      </Fact>
      <Fact label={words.countedIn} more={countedWhere()} name="counted">
        {countedIn()}
      </Fact>
      <Fact label={words.cameOf} more={null} name="came-of">
        {kindsLedTo.length === 0 ? words.noneRecorded : messages.list(kindsLedTo.map(({ kind, value }) => messages.countKind(kind, value)))}
      </Fact>
    </dl>
  );

  function measure(): [label: string, value: string, more: string | null] {
    if (engagement.kind === 'VISIT')
      return [
        words.delegation,
        engagement.delegates === null ? '–' : words.people(engagement.delegates),
        engagement.delegates === null ? words.headCountUnknown : null,
      ];
    if (engagement.kind === 'PROJECT')
      return [
        words.budget,
        engagement.budget === null ? '–' : formatMoney(engagement.budget, engagement.budgetCurrency ?? register.currency, language),
        engagement.budget === null ? words.budgetUnknown : null,
      ];
    return [
      words.personMonths,
      engagement.personMonths === null ? '–' : messages.number(engagement.personMonths),
      engagement.personMonths === null ? words.personMonthsUnknown : null,
    ];
  }

  function countedIn(): string {
    if (engagement.status !== 'ACTIVE' && engagement.status !== 'COMPLETED') return words.notCounted;
    if (engagement.partOf) return words.countedWithWhole;
    if (!engagement.firstDay) return words.countedUndated;
    return formatPeriod(periodOf(isoToDay(engagement.firstDay), 'YEAR', 'FISCAL', register.fiscalMonth).label, language);
  }

  function countedWhere(): string {
    const regions = engagement.partners
      .filter((partner) => partner.counted)
      .map((partner) => partner.jurisdiction.region?.name ?? messages.figure.notSpecified);
    const direction =
      engagement.__typename === 'Visit' && engagement.direction ? messages.directionOf(engagement.direction, engagement.kind) : null;
    return [...new Set(regions), direction].filter((part) => part !== null).join(' · ');
  }
}

function Fact({ label, children, more, name }: { label: string; children: string; more: string | null; name: string }) {
  return (
    <div data-fact={name}>
      <dt>{label}</dt>
      <dd>
        {children}
        {more && <small>{more}</small>}
      </dd>
    </div>
  );
}
