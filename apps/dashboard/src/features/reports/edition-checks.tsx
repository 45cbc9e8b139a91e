import { useQuery } from '@apollo/client/react';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { errorInWords } from '../../lib/error-words';
import { REPORT_CHECKS } from './report.operations';

/** What to look at before the next step: asked apart, as the register is asked again for every figure. */
export function EditionChecks({ id, title }: { id: string; title: string }) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const { data, error, loading, refetch } = useQuery(REPORT_CHECKS, {
    variables: { id, locale: apiLocale(language) },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const checks = data?.reportEdition?.checks;
  return (
    <section className="railcard" aria-labelledby="edition-checks" data-checks={checks ? 'ready' : loading ? 'asking' : 'failed'}>
      <h2 id="edition-checks">{title}</h2>
      {checks && !loading ? (
        <ul className="checks">
          {checks.map(({ code, ok, text }) => (
            <li key={`${code} ${text}`} className={ok ? undefined : 'w'}>
              {ok ? (
                <IconCheck size={18} stroke={1.8} aria-hidden="true" />
              ) : (
                <IconAlertTriangle size={18} stroke={1.6} aria-hidden="true" />
              )}
              <span>
                <span className="vh">{ok ? words.checkOk : words.checkLook} </span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      ) : error && !loading ? (
        <div role="alert">
          <p className="small">{words.checksFailed}</p>
          <p className="tiny muted">{errorInWords(error, language)}</p>
          <button className="btn sm" type="button" onClick={() => void refetch()}>
            {messages.shell.tryAgain}
          </button>
        </div>
      ) : (
        <p className="small second" role="status">
          {words.checking}
        </p>
      )}
    </section>
  );
}
