import { type ReactNode, useState } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { figureQuestion } from '../../lib/figure-question';
import type { View } from '../../lib/view';
import { Figure } from '../../ui/figure';
import { FigureValue } from '../../ui/figure-value';
import type { SubjectFilter } from './subject-filter';
import { bySize, NO_VALUE, type RelatedLine } from './subject-shape';

/** Lines that are shown at first. */
const FEW = 12;

/** What else the engagements of a page are with or about, the most frequent first; each number opens its records. */
export function RelatedFigure({
  name,
  title,
  columns,
  dimension,
  heading,
  lines,
  total,
  answer,
  asOf,
  scheme,
  view,
  filter,
  link,
}: {
  name: string;
  title: string;
  columns: 5 | 7 | 12;
  dimension: 'JURISDICTION' | 'ORGANIZATION' | 'TOPIC';
  /** Over the names. */
  heading: string;
  lines: readonly RelatedLine[];
  total: number;
  answer: { explanation: string; additive: boolean; overlap: number };
  asOf: string;
  scheme: string;
  view: View;
  filter: SubjectFilter;
  /** Leads from a line to its page. */
  link: (line: { value: string; name: string }) => ReactNode;
}) {
  const messages = useMessages();
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const ordered = bySize(lines);
  const shown = all ? ordered : ordered.slice(0, FEW);
  const rows = () => [
    [heading, messages.figure.engagements],
    ...ordered.map((line) => [line.name ?? messages.figure.notSpecified, line.engagements]),
    [messages.figure.allOnce, total],
  ];
  return (
    <Figure
      name={name}
      title={title}
      subtitle={messages.figure.engagements}
      columns={columns}
      height={240}
      state={{ is: 'ready' }}
      question={figureQuestion(
        'EngagementsOfPage',
        [{ alias: 'lines', groupBy: [dimension], beside: ['additive', 'overlap', `explanation(locale: ${apiLocale(language)})`] }],
        { where: filter.where, view, scheme, asOf, locale: apiLocale(language) },
      )}
      explanation={answer.explanation}
      file={{ name: `${filter.name} ${title}`, rows }}
      chart={() => (
        <table className="tbl">
          <caption className="vh">{`${title}. ${filter.name}`}</caption>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col" className="num">
                {messages.figure.engagements}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.value ?? NO_VALUE}>
                <th scope="row">
                  {line.value === null ? messages.figure.notSpecified : link({ value: line.value, name: line.name ?? line.value })}
                </th>
                <td className="num">
                  <FigureValue value={line.engagements} name={line.value ?? NO_VALUE} records={[{ dimension, value: line.value }]} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{messages.figure.allOnce}</th>
              <td className="num">
                <FigureValue value={total} name="all" records={[]} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      notes={
        <>
          {ordered.length > FEW && (
            <p className="note">
              <button className="link" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.fewer(FEW) : words.showAll(ordered.length)}
              </button>
            </p>
          )}
          {!answer.additive && answer.overlap > 0 && <p className="note">{words.overlap(answer.overlap)}</p>}
        </>
      }
    />
  );
}
