import { isoToDay } from '@entente/schema/calendar';
import { formatDate } from '../../i18n/dates';
import { useEngagementWords } from '../../i18n/engagement/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { VisitDetail } from '../../lib/api';
import { TopicLink } from '../../ui/record-links';

type Item = VisitDetail['agenda'][number];

/** Items one after the other, those of a day together. */
function byDay(agenda: readonly Item[]): { day: string | null; items: Item[] }[] {
  const days: { day: string | null; items: Item[] }[] = [];
  for (const item of agenda) {
    const open = days.at(-1);
    if (open && open.day === item.day) open.items.push(item);
    else days.push({ day: item.day, items: [item] });
  }
  return days;
}

/** The programme of a visit, day by day. */
export function Agenda({ agenda }: { agenda: readonly Item[] }) {
  const messages = useMessages();
  const words = useEngagementWords();
  const language = useLanguage();
  const heading = messages.engagement;
  // Day 4 since 1970-01-01, a Thursday, was a Monday.
  const weekday = (day: string) => (day.length === 10 ? words.weekdays[(((isoToDay(day) - 4) % 7) + 7) % 7] : null);
  return (
    <table className="tbl agenda">
      <caption className="vh">{heading.agenda}</caption>
      <thead>
        <tr>
          {[heading.day, heading.time, heading.item, heading.place].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {byDay(agenda).map(({ day, items }, at) => (
        <tbody key={at} data-day={day ?? ''}>
          {items.map((item, index) => (
            <tr key={index}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={items.length}>
                  {day && (
                    <>
                      {weekday(day)} <small>{formatDate(day, language)}</small>
                    </>
                  )}
                </th>
              )}
              <td className="nowrap">{item.time}</td>
              <td>
                {item.title}
                {item.presenter && <small>{item.presenter}</small>}
              </td>
              <td>
                {item.facility?.name}
                {item.topic && (
                  <small>
                    <TopicLink topic={item.topic} />
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
