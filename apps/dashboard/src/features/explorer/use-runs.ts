import { useCallback, useRef, useState } from 'react';
import type { Asked } from '../../lib/explore-address';
import { type Answer, ask } from './ask';

/** The answers of the open tabs, and which of them is being waited for. */
export function useRuns(onAnswer: (answer: Answer) => void): {
  answers: Readonly<Record<string, Answer>>;
  running: string | null;
  run: (tab: string, asked: Asked, operationName: string | null) => void;
  stop: () => void;
} {
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const [running, setRunning] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    controller.current?.abort();
    controller.current = null;
    setRunning(null);
  }, []);
  const run = useCallback(
    (tab: string, asked: Asked, operationName: string | null) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      setRunning(tab);
      void ask(asked, operationName, mine.signal).then(
        (answer) => {
          if (controller.current !== mine) return;
          controller.current = null;
          setRunning(null);
          setAnswers((before) => ({ ...before, [tab]: answer }));
          onAnswer(answer);
        },
        () => {
          // Stopped by the reader, or by the next run.
        },
      );
    },
    [onAnswer],
  );
  return { answers, running, run, stop };
}
