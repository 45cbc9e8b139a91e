import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import type { Asked } from '../../lib/explore-address';
import { CopyButton } from '../../ui/copy-button';
import { Float } from '../../ui/float';
import { parseVariables } from './ask';
import { snippetOf, TOOLS, type Tool } from './snippets';

/** The question as code for other tools, to be copied. */
export function CopyAs({ asked }: { asked: Asked }) {
  const words = useExplorerWords().out;
  const [tool, setTool] = useState<Tool>('curl');
  const text = snippetOf(tool, window.location.origin, asked.query, parseVariables(asked.variables));
  return (
    <Float
      label={words.copyAsTitle}
      panel="gq"
      width={560}
      target={
        <button className="icon" type="button" aria-label={words.copyAs} title={words.copyAs} data-copy-as="">
          <IconCode size={18} stroke={1.6} aria-hidden="true" />
        </button>
      }
    >
      <h3 className="panel-name">{words.copyAsTitle}</h3>
      <fieldset className="seg sm">
        <legend className="vh">{words.copyAs}</legend>
        {TOOLS.map((candidate) => (
          <label key={candidate}>
            <input type="radio" name="tool" value={candidate} checked={candidate === tool} onChange={() => setTool(candidate)} />
            {candidate}
          </label>
        ))}
      </fieldset>
      <pre tabIndex={0} role="group" aria-label={tool} data-snippet={tool}>
        {text}
      </pre>
      <p className="tiny muted">{words.token}</p>
      <div className="acts">
        <CopyButton text={text} />
      </div>
    </Float>
  );
}
