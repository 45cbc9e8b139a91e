import { IconDownload } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useFigureFileWords } from '../i18n/figure-files/words';
import type { FileFormat } from './figure-files';
import { Float } from './float';

const FORMATS: readonly FileFormat[] = ['csv', 'xlsx', 'svg', 'png'];

/** The forms that a figure is taken away in, behind one button; the arrows move between them. */
export function DownloadMenu({ disabled, onTake }: { disabled: boolean; onTake: (format: FileFormat) => Promise<void> }) {
  const words = useFigureFileWords();
  const [failure, setFailure] = useState<string | null>(null);
  const take = (format: FileFormat, close: () => void) => {
    setFailure(null);
    onTake(format).then(close, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Float
      label={words.menu}
      panel="files"
      width={264}
      target={
        <button className="icon" type="button" aria-label={words.menu} title={words.menu} disabled={disabled}>
          <IconDownload size={18} stroke={1.6} aria-hidden="true" />
        </button>
      }
    >
      {(close) => (
        <>
          <ul onKeyDown={move}>
            {FORMATS.map((format) => (
              <li key={format}>
                <button className="row" type="button" data-format={format} onClick={() => take(format, close)}>
                  {words[format]}
                </button>
              </li>
            ))}
          </ul>
          {failure !== null && (
            <p className="problem" role="alert">
              {words.failed(failure)}
            </p>
          )}
        </>
      )}
    </Float>
  );
}

function move(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const steps: Partial<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
