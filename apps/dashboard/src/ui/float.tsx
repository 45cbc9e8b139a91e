import { Popover } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';

/** A panel that a button opens: Esc closes it and gives the focus back to the button. */
export function Float({ label, panel, target, children, onOpen }: {
  /** Names the panel for screen readers. */
  label: string;
  /** Classes of the panel. */
  panel: string;
  target: ReactElement;
  children: ReactNode | ((close: () => void) => ReactNode);
  onOpen?: () => void;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened} onChange={setOpened} {...(onOpen && { onOpen })} position="bottom-end" offset={6} trapFocus returnFocus shadow="none" radius={3}
      transitionProps={{ duration: 0 }} zIndex={40} middlewares={{ flip: true, shift: { padding: 16 } }}
    >
      <Popover.Target><TargetSlot onToggle={() => setOpened(open => !open)}>{target}</TargetSlot></Popover.Target>
      <Popover.Dropdown className={`panel ${panel}`} aria-label={label} aria-labelledby={undefined}>
        {typeof children === 'function' ? children(() => setOpened(false)) : children}
      </Popover.Dropdown>
    </Popover>
  );
}

function TargetSlot({ children, onToggle, ref, ...given }: { children: ReactElement; onToggle: () => void; ref?: unknown }) {
  const element = children as ReactElement<Record<string, unknown>>;
  return <element.type {...element.props} {...given} ref={ref} onClick={onToggle} />;
}
