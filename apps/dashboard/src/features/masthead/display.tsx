import { IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useDisplayWords } from '../../i18n/display/words';
import { Float } from '../../ui/float';
import { COLOR_SCHEMES, chooseColorScheme, useColorScheme } from './color-scheme';
import { chooseContrast, moreContrastChosen } from './contrast';

/** How the pages look to this reader: light, dark or as the system, and with more contrast. */
export function Display() {
  const words = useDisplayWords();
  const { scheme: chosen, shown } = useColorScheme();
  const [contrast, setContrast] = useState(moreContrastChosen);
  const Icon = shown === 'dark' ? IconMoon : IconSun;
  return (
    <Float
      label={words.title}
      panel="roles"
      width={240}
      target={
        <button className="icon" type="button" aria-label={words.title} title={words.title} data-theme-switch="">
          <Icon size={18} stroke={1.6} aria-hidden="true" />
        </button>
      }
    >
      <h4>{words.theme}</h4>
      {COLOR_SCHEMES.map((scheme) => (
        <button
          key={scheme}
          className="row"
          type="button"
          aria-pressed={scheme === chosen}
          data-theme={scheme}
          onClick={() => chooseColorScheme(scheme)}
        >
          {words.schemes[scheme]}
        </button>
      ))}
      <hr />
      <button
        className="row"
        type="button"
        aria-pressed={contrast}
        data-contrast-switch=""
        onClick={() => {
          chooseContrast(!contrast);
          setContrast(!contrast);
        }}
      >
        {words.contrast}
      </button>
    </Float>
  );
}
