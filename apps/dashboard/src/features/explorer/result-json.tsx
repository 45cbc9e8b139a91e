import { useMemo } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useMessages } from '../../i18n/locale';
import type { Answer } from './ask';

/** More characters than this take a browser long to lay out, and nobody long to give up reading. */
const SHOWN = 100_000;
/** A longer answer is shown as it came: to set it out anew would hold the page up. */
const SET_OUT = 1_000_000;

/** An answer as it came, set out in lines. */
export function ResultJson({ answer }: { answer: Answer }) {
  const words = useExplorerWords().result;
  const messages = useMessages();
  const text = useMemo(() => (answer.text.length <= SET_OUT ? JSON.stringify(answer.body, null, 2) : answer.text), [answer]);
  return (
    <>
      {text.length > SHOWN && <p className="tiny muted">{words.jsonCut(messages.number(SHOWN), messages.number(text.length))}</p>}
      <pre className="json" tabIndex={0} role="group" aria-label={words.jsonLabel} data-json="">
        {text.slice(0, SHOWN)}
      </pre>
    </>
  );
}
