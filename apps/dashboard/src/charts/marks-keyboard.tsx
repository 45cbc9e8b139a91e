import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMarkWords } from '../i18n/marks/words';
import { type Along, type Mark, type Place, placeAfter } from './mark-steps';

/**
 * The way through a chart's marks with the keyboard: one stop for Tab, arrows from mark to mark, each said as one comes to it.
 * It lies over the chart, inside the same box, and lets the pointer through. The marks are options of a list, and not parts of the
 * drawing: an image has no parts that can be read, and a list is what screen readers hand the arrows to.
 */
export function MarksKeyboard({
  title,
  groups,
  along,
  enters = 'filter',
  onEnter,
  onOpen,
}: {
  /** The chart's own title. */
  title: string;
  /** Columns or bars in order, each with its marks: the whole of it first, then its parts. */
  groups: readonly (readonly Mark[])[];
  along: Along;
  /** Whether a click on a shape filters the page by it, or leads to the page of what it stands for. */
  enters?: 'filter' | 'page';
  /** What a click on the shape does; null where it does nothing. */
  onEnter: ((mark: Mark) => void) | null;
  /** What a click on the number does, here Shift and Enter; null where it does nothing. */
  onOpen: ((mark: Mark) => void) | null;
}) {
  const words = useMarkWords();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [place, setPlace] = useState<Place | null>(null);
  const current = place && groups[place.group]?.[place.part];
  const currentKey = current?.key;

  useEffect(() => {
    const box = list.current?.parentElement;
    if (!box || currentKey === undefined) return;
    // The drawing is the chart library's, which may draw it anew at any time: it is looked for each time.
    const drawn = box.querySelectorAll(`[data-mark="${CSS.escape(currentKey)}"]`);
    for (const mark of drawn) mark.setAttribute('data-current', '');
    return () => {
      for (const mark of drawn) mark.removeAttribute('data-current');
    };
  });

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The focus that a dialog gives back comes without an event that React would tell of.
    const here = place ?? { group: 0, part: 0 };
    if (event.key === 'Enter') {
      const act = event.shiftKey ? onOpen : onEnter;
      const mark = groups[here.group]?.[here.part];
      if (!act || !mark) return;
      event.preventDefault();
      setPlace(here);
      act(mark);
      return;
    }
    const next = placeAfter(
      event.key,
      here,
      groups.map((group) => group.length),
      along,
    );
    if (!next) return;
    event.preventDefault();
    setPlace(next);
  };
  return (
    <div
      ref={list}
      className="marks"
      role="listbox"
      tabIndex={0}
      aria-label={words.list(title)}
      aria-description={!onEnter ? words.reads : enters === 'page' ? words.leads : words.filters}
      aria-orientation={along === 'x' ? 'horizontal' : 'vertical'}
      aria-activedescendant={current && place ? `${id}-${place.group}-${place.part}` : undefined}
      onKeyDown={press}
      onFocus={() => setPlace((before) => before ?? { group: 0, part: 0 })}
      // The place is kept while the records behind a mark are looked at.
      onBlur={({ relatedTarget }) => {
        if (!relatedTarget?.closest('dialog')) setPlace(null);
      }}
    >
      {groups.map((group, index) =>
        group.map((mark, part) => (
          <div
            key={mark.key}
            id={`${id}-${index}-${part}`}
            role="option"
            tabIndex={-1}
            className="vh"
            aria-selected={mark.pressed ?? false}
            data-option={mark.key}
          >
            {mark.text}
          </div>
        )),
      )}
    </div>
  );
}
