import { IconCheck } from '@tabler/icons-react';
import { actorName } from '../../i18n/actor-name';
import { formatDate } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import { localDay } from '../../lib/local-day';
import type { ReportEdition } from './report-edition';

/** The three steps of an edition: what is done, where it is, what is to come. */
export function EditionSteps({ edition, timeZone, demo }: { edition: ReportEdition; timeZone: string; demo: boolean }) {
  const words = useReportWords();
  const messages = useMessages();
  const language = useLanguage();
  const { status } = edition;
  const who = (name: string) => actorName(name, demo, messages);
  const on = (instant: string) => formatDate(localDay(instant, timeZone), language);
  const last = (did: ReportEdition['steps'][number]['did']) => edition.steps.filter((step) => step.did === did).at(-1);
  const submitted = last('SUBMITTED');
  const begun = edition.steps[0];
  const drafted = status === 'DRAFT' || status === 'DISCARDED' ? begun : (submitted ?? begun);
  const at = status === 'SEALED' ? 2 : status === 'SUBMITTED' ? 1 : 0;
  const steps = [
    { name: words.step.draft, note: drafted ? `${who(drafted.actor)}, ${on(drafted.at)}` : who(edition.author) },
    {
      name: words.step.approval,
      note: status === 'SEALED' ? who(edition.approver ?? '') : status === 'SUBMITTED' ? words.waitsForApprover : words.afterSubmission,
    },
    { name: words.step.sealed, note: edition.sealedAt ? on(edition.sealedAt) : words.fixed },
  ];
  return (
    <ol className="edition-steps" aria-label={words.progress}>
      {steps.map(({ name, note }, index) => {
        const done = index < at || status === 'SEALED';
        return (
          <li key={name} className={done ? 'done' : index === at ? 'now' : undefined} aria-current={index === at ? 'step' : undefined}>
            <span className="n">{done ? <IconCheck size={14} stroke={2.4} aria-hidden="true" /> : index + 1}</span>
            <b>
              {name}
              {done && <span className="vh"> ({words.stepDone})</span>}
            </b>
            <span>{note}</span>
          </li>
        );
      })}
    </ol>
  );
}
