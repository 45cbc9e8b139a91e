import { Popover } from '@mantine/core';
import { cloneElement, type MouseEventHandler, type ReactElement, type ReactNode, useState } from 'react';

/** A panel that a button opens: Esc closes it and gives the focus back to the button. */
export function Float({
  label,
  panel,
  width,
  target,
  children,
}: {
  /** Names the panel for screen readers. */
  label: string;
  /** Classes of the panel. */
  panel: string;
  /** In pixels; never wider than the window. */
  width: number;
  target: ReactElement<{ onClick?: MouseEventHandler }>;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={width}
      position="bottom-end"
      offset={6}
      trapFocus
      returnFocus
      shadow="none"
      radius={3}
      transitionProps={{ duration: 0 }}
      zIndex={40}
      // A tall panel in a small window is read by scrolling, which takes its button out of sight.
      hideDetached={false}
      middlewares={{ flip: true, shift: { padding: 16 } }}
    >
      <Popover.Target>{cloneElement(target, { onClick: () => setOpened((open) => !open) })}</Popover.Target>
      <Popover.Dropdown className={`panel ${panel}`} aria-label={label} aria-labelledby={undefined}>
        {typeof children === 'function' ? children(() => setOpened(false)) : children}
      </Popover.Dropdown>
    </Popover>
  );
}
