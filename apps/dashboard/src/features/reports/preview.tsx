import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useReportWords } from '../../i18n/reports/words';
import { useDelayed } from '../../ui/use-delayed';
import { lendFonts } from './lend-fonts';

/** What the page can do with its preview. */
export interface PreviewHandle {
  /** Brings a section to the top of the window, and the focus there. */
  show: (anchor: string) => void;
  print: () => void;
}

/**
 * An edition as it is read: its own page in a frame that is as tall as what it holds, so that it scrolls with the page round it. What
 * the page round it has itself, contents and heads, is left out; and the sheets lie on the page's own desk, in either theme.
 */
export function Preview({
  url,
  title,
  handle,
  onSection,
}: {
  url: string;
  title: string;
  handle: Ref<PreviewHandle>;
  onSection: (anchor: string) => void;
}) {
  const words = useReportWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const late = useDelayed(state === 'loading');
  const [height, setHeight] = useState<number | null>(null);

  useImperativeHandle(
    handle,
    () => ({
      show: (anchor) => {
        const heading = frame.current?.contentDocument?.getElementById(anchor)?.querySelector('h2');
        if (!heading) return;
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        scrollTo({ top: topOf(frame.current) + heading.getBoundingClientRect().top - barHeight() - 24 });
      },
      print: () => {
        const inner = frame.current?.contentDocument;
        if (!inner) return;
        frame.current?.focus();
        // On paper the sheets are divided as the report's own page divides them.
        inner.documentElement.style.overflow = '';
        inner.body.style.display = '';
        frame.current?.contentWindow?.print();
        inner.documentElement.style.overflow = 'hidden';
        inner.body.style.display = 'flow-root';
      },
    }),
    [],
  );

  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const document = frame.current?.contentDocument;
    if (loads === 0 || !document?.querySelector('.sheet')) return;
    const measure = () => setHeight(Math.ceil(document.body.getBoundingClientRect().height));
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [loads]);

  useEffect(() => {
    if (state !== 'shown') return;
    const look = () => {
      const sections = [...(frame.current?.contentDocument?.querySelectorAll('main section[id]') ?? [])];
      const line = barHeight() + 80 - (frame.current?.getBoundingClientRect().top ?? 0);
      const reached = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1) ?? sections[0];
      if (reached) onSection(reached.id);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [state, onSection]);

  return (
    <div className="preview" data-preview={state}>
      {state === 'loading' && (
        <p className={late ? 'preview-wait' : 'vh'} role="status" aria-busy="true">
          {words.previewLoading}
        </p>
      )}
      {state === 'failed' && (
        <p className="notice" role="alert">
          {words.previewFailed}
        </p>
      )}
      <iframe
        ref={frame}
        src={url}
        title={title}
        data-mantine-color-scheme="light"
        style={height === null ? undefined : { height }}
        onLoad={() => {
          const there = dressed(frame.current?.contentDocument ?? null);
          const inner = frame.current?.contentWindow;
          if (there && inner) lendFonts(inner as Window & typeof globalThis);
          setState(there ? 'shown' : 'failed');
          setLoads((count) => count + 1);
        }}
      />
    </div>
  );
}

/** Leaves the sheets alone on the desk; false where the frame shows something else. */
function dressed(document: Document | null): boolean {
  if (!document?.querySelector('.sheet')) return false;
  for (const element of document.querySelectorAll<HTMLElement>('.skip, .desk > header, .desk > nav, .desk > footer')) {
    element.style.display = 'none';
  }
  document.documentElement.style.background = 'transparent';
  document.documentElement.style.overflow = 'hidden';
  document.body.style.background = 'transparent';
  // The space below the last sheet is the body's, whose height is taken.
  document.body.style.display = 'flow-root';
  // Of two that are called main each has its name.
  document.querySelector('main')?.setAttribute('aria-label', document.title);
  for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
    sheet.style.marginLeft = '0';
    sheet.style.marginRight = '0';
  }
  const desk = document.querySelector<HTMLElement>('.desk');
  if (desk) {
    desk.style.padding = '0';
    desk.style.maxWidth = 'none';
  }
  // A link of the report leads to the register's page, not to a page within the frame.
  for (const link of document.querySelectorAll('a[href]'))
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_top');
  return true;
}

const topOf = (frame: HTMLElement | null): number => (frame?.getBoundingClientRect().top ?? 0) + scrollY;

/** What sticks to the top of the window hides nothing that is led to. */
function barHeight(): number {
  const bar = document.querySelector('.approve');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height : 0;
}
