import type { EngagementKind, RevisionEffectFragment } from '@entente/schema/gql/operations';
import { formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatDifference, formatMoney } from '../../i18n/numbers';
import type { Register } from '../../lib/api';

type Delta = RevisionEffectFragment['total']['delta'];

/** Rows that are shown at once. */
const FEW = 4;

/** What a revision did to the figures: by how much each cell of volume by year and region moved, and all together. */
export function Effect({ effect, kind, register }: { effect: RevisionEffectFragment; kind: EngagementKind; register: Register }) {
  const messages = useMessages();
  const words = messages.engagement;
  const language = useLanguage();
  const { rows, total } = effect;
  if (rows.length === 0)
    return (
      <p className="moved" data-effect="0">
        {words.movedNone}
      </p>
    );

  const moved = ({ engagements, delegates, days, budget, personMonths }: Delta): string => {
    const parts: [value: number, write: (amount: number) => string][] = [
      [engagements, (amount) => messages.countKind(kind, amount)],
      [delegates, words.people],
      [days, words.days],
      [budget, (amount) => formatMoney(amount, register.currency, language)],
      [personMonths, words.personMonthsOf],
    ];
    const told = parts.filter(([value]) => value !== 0).map(([value, write]) => formatDifference(value, write));
    return told.length === 0 ? words.unmoved : told.join(', ');
  };
  const list = (
    <ul aria-label={words.movedFigures}>
      {rows.map(({ period, region, delta }) => (
        <li key={`${period?.label} ${region?.code}`} data-cell={`${period?.label ?? '-'} ${region?.code ?? '-'}`}>
          {period ? formatPeriod(period.label, language) : messages.figure.noDate} · {region?.name ?? words.noRegion} <b>{moved(delta)}</b>
        </li>
      ))}
      {rows.length > 1 && (
        <li data-cell="total">
          {words.movedTotal} <b>{moved(total.delta)}</b>
        </li>
      )}
    </ul>
  );
  return (
    <div className="moved" data-effect={rows.length}>
      {rows.length <= FEW ? (
        list
      ) : (
        <details>
          <summary>{words.movedCells(rows.length)}</summary>
          {list}
        </details>
      )}
    </div>
  );
}
