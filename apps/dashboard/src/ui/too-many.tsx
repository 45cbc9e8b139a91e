import { useMessages } from '../i18n/locale';
import { State } from './state';

/** What stands where a chart would that is first shown as a table, and has it drawn all the same. */
export function TooMany({ count, text, onDraw }: { count: number; text: (count: number) => string; onDraw: () => void }) {
  const { figure } = useMessages();
  return (
    <State
      icon="table"
      title={figure.tooManyTitle}
      actions={
        <button className="btn sm" type="button" onClick={onDraw}>
          {figure.drawAnyway(count)}
        </button>
      }
    >
      {text(count)}
    </State>
  );
}
