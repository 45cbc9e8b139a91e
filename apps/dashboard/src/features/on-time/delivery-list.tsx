import { useQuery } from '@apollo/client/react';
import type { ReportDeliveryState } from '@entente/schema/gql/operations';
import { useId, useState } from 'react';
import { formatInstant } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { DELIVERY_FILTERS, type DeliveryFilter, type OnTimeAddress } from './address';
import { DoneNotice } from './done-notice';
import { EditionLink } from './edition-link';
import type { Delivery, Done } from './on-time';
import { REPORT_DELIVERIES, SEND_AGAIN } from './on-time.operations';
import { useDoing } from './use-doing';

/** Deliveries that are read at a time, and the most. */
const PAGE = 50;
const MOST = 500;
const STATES: Readonly<Record<DeliveryFilter, ReportDeliveryState[] | null>> = {
  all: null,
  waiting: ['WAITING', 'CLAIMED', 'SENDING'],
  sent: ['SENT'],
  failed: ['REFUSED', 'GIVEN_UP', 'UNKNOWN'],
};
const TAGS: Readonly<Record<ReportDeliveryState, string>> = {
  WAITING: 'tag warn',
  CLAIMED: 'tag warn',
  SENDING: 'tag warn',
  SENT: 'tag good',
  REFUSED: 'tag bad',
  GIVEN_UP: 'tag bad',
  UNKNOWN: 'tag bad',
};

/** What was mailed and what became of it, the newest first. */
export function DeliveryList({
  address,
  timeZone,
  mayDecide,
  onAddress,
}: {
  address: OnTimeAddress;
  timeZone: string;
  mayDecide: boolean;
  onAddress: (address: OnTimeAddress) => void;
}) {
  const words = useOnTimeWords();
  const messages = useMessages();
  const language = useLanguage();
  const group = useId();
  const { doing, act } = useDoing();
  const [done, setDone] = useState<Done | null>(null);
  const [first, setFirst] = useState(PAGE);
  const filter = address.state ?? 'all';
  const { data, previousData, error, loading, refetch } = useQuery(REPORT_DELIVERIES, {
    variables: { locale: apiLocale(language), states: STATES[filter], edition: address.edition ?? null, first },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? (loading ? previousData : undefined))?.reportDeliveries;
  const edition = list?.nodes.find((delivery) => delivery.edition?.id === address.edition)?.edition;
  const again = async ({ id, version, address: to }: Delivery) => {
    const kept = await act(SEND_AGAIN, { input: { id, version }, locale: apiLocale(language) });
    if (kept) setDone({ text: words.againBegun(to) });
    await refetch();
  };
  return (
    <section
      className="timely"
      aria-labelledby="on-time-deliveries"
      data-part="deliveries"
      data-loaded={data && !loading ? filter : undefined}
    >
      <div className="timely-head">
        <h2 id="on-time-deliveries">{words.deliveries}</h2>
        <fieldset>
          <legend className="vh">{words.which}</legend>
          <div className="seg">
            {DELIVERY_FILTERS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={group}
                  value={one}
                  checked={one === filter}
                  onChange={() => onAddress({ ...address, state: one === 'all' ? undefined : one })}
                />
                {words.filter[one]}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      {address.edition !== undefined && (
        <p>
          {edition && words.ofEdition(words.editionName(edition.definition.name, edition.period, edition.number))}{' '}
          <button className="btn sm" type="button" data-all-editions="" onClick={() => onAddress({ ...address, edition: undefined })}>
            {words.allEditions}
          </button>
        </p>
      )}
      <DoneNotice done={done} doing={doing} />
      {error && !list ? (
        <State
          icon="failed"
          title={words.deliveriesFailed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void refetch()}>
              {messages.shell.tryAgain}
            </button>
          }
        />
      ) : !list ? (
        <p className="second" role="status" aria-busy="true">
          {words.deliveriesLoading}
        </p>
      ) : list.nodes.length === 0 ? (
        <p className="second" role="status">
          {words.noDeliveries[filter]}
        </p>
      ) : (
        <>
          <p className="second" role="status">
            {words.count(list.nodes.length, list.totalCount)}
          </p>
          <ul>
            {list.nodes.map((delivery) => (
              <li key={delivery.id} data-delivery={delivery.state} data-address={delivery.address}>
                <DeliveryLine
                  delivery={delivery}
                  timeZone={timeZone}
                  onAgain={mayDecide && !doing.busy ? () => void again(delivery) : null}
                  mayDecide={mayDecide}
                />
              </li>
            ))}
          </ul>
          {list.nodes.length < list.totalCount && first < MOST && (
            <button className="btn" type="button" onClick={() => setFirst(Math.min(MOST, first + PAGE))}>
              {words.more}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function DeliveryLine({
  delivery,
  timeZone,
  mayDecide,
  onAgain,
}: {
  delivery: Delivery;
  timeZone: string;
  mayDecide: boolean;
  /** Null while something else is being done. */
  onAgain: (() => void) | null;
}) {
  const words = useOnTimeWords();
  const language = useLanguage();
  const when = (instant: string) => formatInstant(instant, timeZone, language);
  const { kind, address, name, language: own, sentAccess, state, attempts, nextAttemptAt, lastAnswer, madeAt, sentAt, edition } = delivery;
  const unknown = state === 'UNKNOWN';
  const failed = unknown || state === 'REFUSED' || state === 'GIVEN_UP';
  const what = [
    sentAt !== null ? words.sentAt(when(sentAt)) : words.writtenDown(when(madeAt)),
    ...(attempts > 1 || failed || (state === 'WAITING' && attempts > 0) ? [words.tries(attempts)] : []),
    ...(nextAttemptAt !== null && attempts > 0 ? [words.nextTry(when(nextAttemptAt))] : []),
    ...(sentAccess !== null ? [words.sentCopy(sentAccess)] : []),
    words.inLanguage[own],
  ];
  return (
    <>
      <h3>
        {name} <span className="second address">{address}</span> <span className={TAGS[state]}>{words.deliveryState[state]}</span>
      </h3>
      <p>{edition ? <EditionLink edition={edition} /> : words.kinds[kind]}</p>
      <p className="second">{what.join('; ')}</p>
      {lastAnswer !== null && state !== 'SENT' && <p className="why">{failed ? words.reason(lastAnswer) : words.answer(lastAnswer)}</p>}
      {failed && mayDecide && (
        <div className="acts">
          <button
            className="btn sm"
            type="button"
            disabled={onAgain === null}
            aria-label={words.named(unknown ? words.againUnknown : words.again, address)}
            onClick={onAgain ?? undefined}
          >
            {unknown ? words.againUnknown : words.again}
          </button>
          {unknown && <span className="tiny muted">{words.againNote}</span>}
        </div>
      )}
    </>
  );
}
