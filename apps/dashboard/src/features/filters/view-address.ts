import type { Language } from '../../i18n/language';

/** The address of a page as a view keeps it: without a language, and without what lies open over it. */
export function addressToKeep(pathname: string, search: string): string {
  const path = pathname.replace(/^\/(en|fr)(?=\/|$)/, '').replace(/\/+$/, '');
  const parameters = search.replace(/^\?/, '').split('&');
  const kept = parameters.filter((parameter) => parameter !== '' && !/^(records|visits)=/.test(parameter));
  return `${path === '' ? '/' : path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** The address that a view has in a language. */
export function addressIn(language: Language, address: string): string {
  return `/${language}${address.replace(/^\/(?=\?|$)/, '')}`;
}
