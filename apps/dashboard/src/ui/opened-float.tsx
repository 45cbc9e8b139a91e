import { MantineProvider, Popover } from '@mantine/core';
import { cloneElement, useEffect, useRef, useState } from 'react';
import type { FloatProps } from './float-props';
import { theme } from './theme';

/** The page's colours are its own: what panels are made of leaves them alone. */
const noRoot = () => undefined;

/** A panel with its button, from the first time that it is opened. */
export function OpenedFloat({ label, panel, width, target, children }: FloatProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // It takes the place of a button that had the focus, which the panel gives back when it is closed.
    button.current?.focus({ preventScroll: true });
    setOpened(true);
  }, []);
  return (
    <MantineProvider theme={theme} getRootElement={noRoot} withCssVariables={false} withGlobalClasses={false}>
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
        <Popover.Target>{cloneElement(target, { ref: button, onClick: () => setOpened((open) => !open) })}</Popover.Target>
        <Popover.Dropdown className={`panel ${panel}`} aria-label={label} aria-labelledby={undefined}>
          {typeof children === 'function' ? children(() => setOpened(false)) : children}
        </Popover.Dropdown>
      </Popover>
    </MantineProvider>
  );
}
