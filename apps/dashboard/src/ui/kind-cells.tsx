import type { EngagementKind } from '@entente/schema/gql/operations';
import { useMessages } from '../i18n/locale';
import type { RecordsKey } from '../lib/view';
import { FigureValue } from './figure-value';

/** The cells of a row of a table by kind: what is counted of each, and of all together. */
export function KindCells({
  name,
  kinds,
  valueOf,
  isKnown = () => true,
  total,
  records,
  reachable,
}: {
  /** What the row is of, for tests: `2005/06`. */
  name: string;
  kinds: readonly EngagementKind[];
  valueOf: (kind: EngagementKind) => number;
  /** Whether what is counted of a kind is all that there was. */
  isKnown?: (value: number) => boolean;
  total: number;
  /** What of the records stands in the row. */
  records: RecordsKey;
  reachable: boolean;
}) {
  const messages = useMessages();
  return (
    <>
      {kinds.map((kind) => {
        const value = valueOf(kind);
        return isKnown(value) ? (
          <td key={kind} className="num">
            <FigureValue
              value={value}
              name={`${name}|${kind}`}
              reachable={reachable}
              records={[...records, { dimension: 'KIND', value: kind }]}
            />
          </td>
        ) : (
          <td key={kind} className="num none" data-not-recorded={`${name}|${kind}`}>
            {messages.figure.notRecorded}
          </td>
        );
      })}
      <td className="num">
        <FigureValue value={total} name={`${name}|total`} reachable={reachable} records={records} />
      </td>
    </>
  );
}
