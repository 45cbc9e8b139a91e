import { formatDate } from '../i18n/dates';
import { isLanguage } from '../i18n/language';
import { messagesIn } from '../i18n/locale';

/**
 * Paper is light, whichever theme is on the screen; and each of its pages says at its foot what it is of, as of when it was
 * counted and when it was printed, as a sheet may come to lie alone.
 */
export function readyForPrint(): void {
  const root = document.documentElement;
  const foot = document.createElement('style');
  let onScreen: string | null = null;
  window.addEventListener('beforeprint', () => {
    onScreen = root.getAttribute('data-mantine-color-scheme');
    root.setAttribute('data-mantine-color-scheme', 'light');
    foot.textContent = pageFoot(root.lang);
    document.head.append(foot);
  });
  window.addEventListener('afterprint', () => {
    if (onScreen !== null) root.setAttribute('data-mantine-color-scheme', onScreen);
    foot.remove();
  });
}

/** The margin boxes of a sheet, where the browser has them (CSS Paged Media 3). */
function pageFoot(lang: string): string {
  const language = isLanguage(lang) ? lang : 'en';
  const { printed, page, countedAsOf } = messagesIn(language).shell;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const asOf = document.querySelector('.foot [data-as-of]')?.textContent;
  const text = [document.title, ...(asOf ? [`${countedAsOf} ${asOf}`] : []), printed(formatDate(today, language, 'short'))].join(' · ');
  const [before, between] = page.split('#');
  return `@page {
    @bottom-left { content: ${quoted(text)}; font: 8pt sans-serif; color: #454f59; width: 80%; text-align: left }
    @bottom-right { content: ${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages); font: 8pt sans-serif; color: #454f59; width: 20%; text-align: right }
  }`;
}

/** A text as a string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
