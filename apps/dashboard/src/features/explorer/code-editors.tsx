import { QueryEditor, usePrettifyEditors, useSchemaStore, VariableEditor } from '@graphiql/react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { parseVariables, VariablesError } from './ask';
import { ParameterForm } from './parameter-form';
import { operationAt, parametersOf } from './parameters';
import { Splitter, useKeptSize } from './splitter';
import type { Desk } from './use-desk';

/** The query and under it its variables, as JSON or as fields to fill in. */
export function CodeEditors({
  desk,
  asForm,
  onAsForm,
  inWords,
  onRun,
}: {
  desk: Desk;
  asForm: boolean;
  onAsForm: (asForm: boolean) => void;
  /** What the last answer says was counted. */
  inWords: string | null;
  onRun: () => void;
}) {
  const words = useExplorerWords();
  const prettify = usePrettifyEditors();
  const schema = useSchemaStore((store) => store.schema);
  const upper = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useKeptSize('query-height');
  const hint = useId();
  const leaving = useRef(false);
  const { queryEditor, variableEditor, tab } = desk;

  useEffect(() => {
    for (const [editor, label] of [
      [queryEditor, words.editor.query],
      [variableEditor, words.editor.variables],
    ] as const) {
      if (!editor) continue;
      editor.setOption('lineWrapping', true);
      editor.setOption('screenReaderLabel', label);
      editor.getInputField().setAttribute('aria-describedby', hint);
    }
  }, [queryEditor, variableEditor, words, hint]);

  useEffect(() => {
    // The editor measures itself when it is made, and has to be told of every later size.
    const box = upper.current;
    if (!box || !queryEditor) return;
    const observer = new ResizeObserver(() => {
      queryEditor.refresh();
      variableEditor?.refresh();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [queryEditor, variableEditor]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Esc closes a list of completions first.
      leaving.current = document.querySelector('.CodeMirror-hints') === null;
    } else if (event.key === 'Tab' && leaving.current) {
      event.stopPropagation();
      leaving.current = false;
    } else if (event.key !== 'Shift') leaving.current = false;
  };

  const parameters = useMemo(() => parametersOf(operationAt(tab?.query ?? '', 0), schema ?? null), [tab?.query, schema]);
  const variables = useMemo(() => {
    try {
      return { values: parseVariables(tab?.variables ?? ''), problem: null };
    } catch (error) {
      return { values: {}, problem: error instanceof VariablesError ? error.message : String(error) };
    }
  }, [tab?.variables]);

  return (
    <>
      <p id={hint} className="vh">
        {words.editor.leave}
      </p>
      <div
        ref={upper}
        className="code-box"
        style={height === null ? undefined : { flex: `0 0 ${height}px` }}
        data-editor="query"
        onKeyDownCapture={onKeyDownCapture}
      >
        <QueryEditor />
      </div>
      <Splitter label={words.panes.betweenQueryAndVariables} direction="column" pane={upper} least={96} most={1200} onSize={setHeight} />
      <div className="pane-h low">
        <h2>{words.editor.variablesTitle}</h2>
        <div className="bar">
          <button className="btn sm quiet" type="button" onClick={() => void prettify()}>
            {words.editor.format}
          </button>
          <fieldset className="seg sm">
            <legend className="vh">{words.editor.variablesAs}</legend>
            <label>
              <input type="radio" name="variables-as" checked={!asForm} onChange={() => onAsForm(false)} />
              {words.editor.asJson}
            </label>
            <label>
              <input type="radio" name="variables-as" checked={asForm} onChange={() => onAsForm(true)} />
              {words.editor.asForm}
            </label>
          </fieldset>
        </div>
      </div>
      <div className="variables-box">
        <div className={asForm ? 'put-away' : 'code-box'} data-editor="variables" onKeyDownCapture={onKeyDownCapture}>
          <VariableEditor isHidden={asForm} />
        </div>
        {asForm &&
          (variables.problem === null ? (
            <ParameterForm
              parameters={parameters}
              variables={variables.values}
              onVariables={(values) => {
                const text = Object.keys(values).length === 0 ? '' : JSON.stringify(values, null, 2);
                variableEditor?.setValue(text);
                desk.tellVariables(text);
              }}
              onRun={onRun}
            />
          ) : (
            <p className="problem pad" role="alert">
              {words.editor.notJson(variables.problem)}
            </p>
          ))}
        {inWords && (
          <div className="pad">
            <div className="notice" data-in-words="">
              <p className="small">
                <b>{words.editor.inWords}</b> {inWords}
              </p>
            </div>
          </div>
        )}
      </div>
    </>
  );
}
