import { useEditorContext } from '@graphiql/react';
import { useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Asked } from '../../lib/explore-address';
import { operationAt } from './parameters';

const isEmpty = (query: string | null) => (query ?? '').replace(/#.*$/gm, '').trim() === '';

/** The editors and their tabs, as the rest of the page uses them. */
export function useDesk() {
  const editor = useEditorContext({ nonNull: true });
  const { queryEditor, variableEditor, tabs, activeTabIndex, addTab, changeTab, closeTab } = editor;
  const tab = tabs[activeTabIndex];
  const latest = useRef(editor);
  latest.current = editor;

  /** What stands in the editors at this moment; the tabs hear of it a moment later. */
  const read = useCallback((): Asked => {
    const now = latest.current;
    return { query: now.queryEditor?.getValue() ?? '', variables: now.variableEditor?.getValue() ?? '' };
  }, []);

  const write = useCallback((asked: Asked) => {
    latest.current.queryEditor?.setValue(asked.query);
    latest.current.variableEditor?.setValue(asked.variables);
  }, []);

  /** Puts a question into a tab: one that has it already, the present one where it is empty, else a new one. Tells the tab. */
  const open = useCallback(
    (asked: Asked): string => {
      const now = latest.current;
      const same = now.tabs.findIndex((other) => (other.query ?? '') === asked.query && (other.variables ?? '') === asked.variables);
      if (same >= 0) {
        if (same !== now.activeTabIndex) flushSync(() => now.changeTab(same));
        return now.tabs[same]?.id ?? '';
      }
      // The new tab is there before its text is written: the text would stand in the tab before it otherwise.
      if (!isEmpty(read().query)) flushSync(() => now.addTab());
      write(asked);
      latest.current.updateActiveTabValues({ query: asked.query, variables: asked.variables });
      const { tabs: after, activeTabIndex: active } = latest.current;
      return after[active]?.id ?? '';
    },
    [read, write],
  );

  /** Tells the tab its variables at once, for what shows them beside the editor. */
  const tellVariables = useCallback((variables: string) => latest.current.updateActiveTabValues({ variables }), []);

  /** The name of the operation that the cursor stands in; null where the only one has none. */
  const operationName = useCallback((): string | null => {
    const now = latest.current.queryEditor;
    if (!now) return null;
    return operationAt(now.getValue(), now.indexFromPos(now.getCursor()))?.name?.value ?? null;
  }, []);

  return {
    ready: queryEditor !== null && variableEditor !== null,
    queryEditor,
    variableEditor,
    tab,
    tabs,
    activeTabIndex,
    addTab,
    changeTab,
    closeTab,
    read,
    write,
    open,
    tellVariables,
    operationName,
  };
}

export type Desk = ReturnType<typeof useDesk>;
