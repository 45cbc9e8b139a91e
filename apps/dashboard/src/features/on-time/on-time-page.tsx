import { useQuery } from '@apollo/client/react';
import type { ShellQuery } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { useDelayed } from '../../ui/use-delayed';
import type { OnTimeAddress } from './address';
import { DeliveryList } from './delivery-list';
import { REPORTS_ON_TIME } from './on-time.operations';
import { RecipientList } from './recipient-list';
import { ScheduleList } from './schedule-list';

/** Recipients that are read at a time. */
const PAGE = 100;
const MAY_SEE = ['OFFICER', 'APPROVER', 'ADMIN'];
const MAY_DECIDE = ['APPROVER', 'ADMIN'];

/** When reports are drafted by themselves, whom they are mailed to, and what became of that. */
export function OnTimePage({
  shell: { viewer, register },
  address,
  onAddress,
}: {
  shell: ShellQuery;
  address: OnTimeAddress;
  onAddress: (address: OnTimeAddress) => void;
}) {
  const words = useOnTimeWords();
  const messages = useMessages();
  const language = useLanguage();
  const maySee = MAY_SEE.includes(viewer.role);
  const mayDecide = MAY_DECIDE.includes(viewer.role);
  const [recipients, setRecipients] = useState(PAGE);
  const { data, previousData, error, loading, refetch } = useQuery(REPORTS_ON_TIME, {
    variables: { locale: apiLocale(language), recipients },
    skip: !maySee,
    fetchPolicy: 'cache-and-network',
  });
  const known = data ?? (loading ? previousData : undefined);
  const late = useDelayed(maySee && !known && !error);
  const changed = () => void refetch();
  return (
    <div data-on-time={maySee ? (known ? 'ready' : 'loading') : 'closed'}>
      <header className="page-head">
        <p className="small">
          <Link to="/$lang/reports" params={{ lang: language }} search={{}}>
            {words.toReports}
          </Link>
        </p>
        <h1>{words.title}</h1>
        <p className="prose second">{words.what}</p>
      </header>
      {!maySee ? (
        <p className="notice">{words.notAllowed}</p>
      ) : error && !known ? (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={changed}>
              {messages.shell.tryAgain}
            </button>
          }
        />
      ) : !known ? (
        <p className={late ? 'second' : 'vh'} role="status" aria-busy="true">
          {words.loading}
        </p>
      ) : (
        <>
          {!mayDecide && <p className="notice">{words.seeOnly}</p>}
          {!known.reportsAreMailed && <p className="notice">{words.notMailed}</p>}
          <ScheduleList
            schedules={known.reportSchedules.nodes}
            definitions={known.reportDefinitions}
            timeZone={register.timeZone}
            demo={viewer.demo}
            mayDecide={mayDecide}
            onChanged={changed}
          />
          <RecipientList
            recipients={known.reportRecipients.nodes}
            schedules={known.reportSchedules.nodes}
            definitions={known.reportDefinitions}
            mayDecide={mayDecide}
            onChanged={changed}
            onMore={known.reportRecipients.pageInfo.hasNextPage ? () => setRecipients(recipients + PAGE) : null}
          />
          <DeliveryList address={address} timeZone={register.timeZone} mayDecide={mayDecide} onAddress={onAddress} />
        </>
      )}
    </div>
  );
}
