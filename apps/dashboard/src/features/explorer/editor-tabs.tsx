import { IconPlus, IconX } from '@tabler/icons-react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { titleOf } from './history';
import type { Desk } from './use-desk';

/** The open queries, one shown. */
export function EditorTabs({ desk, nameOf }: { desk: Desk; nameOf: (tab: string) => string | null }) {
  const words = useExplorerWords().editor;
  return (
    <div className="open-tabs" role="group" aria-label={words.tabs}>
      {desk.tabs.map((tab, index) => {
        const title = nameOf(tab.id) ?? titleOf(tab.query ?? '') ?? words.untitled;
        const active = index === desk.activeTabIndex;
        return (
          <span key={tab.id} className={active ? 'open-tab on' : 'open-tab'}>
            <button type="button" aria-pressed={active} data-tab={index} title={title} onClick={() => desk.changeTab(index)}>
              {title}
            </button>
            {desk.tabs.length > 1 && (
              <button
                type="button"
                className="close"
                aria-label={words.closeTab(title)}
                title={words.closeTab(title)}
                onClick={() => desk.closeTab(index)}
              >
                <IconX size={14} stroke={1.6} aria-hidden="true" />
              </button>
            )}
          </span>
        );
      })}
      <button className="icon" type="button" aria-label={words.newTab} title={words.newTab} onClick={() => desk.addTab()}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  );
}
