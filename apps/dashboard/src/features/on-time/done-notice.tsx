import { useEffect, useRef } from 'react';
import { useOnTimeWords } from '../../i18n/on-time/words';
import type { Done } from './on-time';
import type { Doing } from './use-doing';

/** What has just been done, why something was not, and the way back where there is one. */
export function DoneNotice({ done, doing }: { done: Done | null; doing: Doing }) {
  const words = useOnTimeWords();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was pressed is gone with what it took away.
    if (done?.undo) undo.current?.focus();
  }, [done]);
  return (
    <>
      <div role="status" data-said="">
        {done && (
          <div className="notice done-notice">
            <p>{done.text}</p>
            {done.undo && (
              <button ref={undo} className="btn sm" type="button" disabled={doing.busy} onClick={() => void done.undo?.()}>
                {words.undo}
              </button>
            )}
          </div>
        )}
      </div>
      {doing.problems.length > 0 && (
        <p className="problem" role="alert">
          {words.notDone} {doing.problems.map(({ message }) => message).join(' ')}
        </p>
      )}
    </>
  );
}
