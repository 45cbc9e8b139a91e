/** What opens a letter to an address; what a mail program would read as more than an address is written out. */
export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** What dials a number: its digits, a plus before them, and an extension after them; a zero in brackets is for callers at home. */
export function phoneAddress(phone: string): string {
  const [number = '', extension] = phone.split('x');
  const international = number.trim().startsWith('+');
  const digits = (international ? number.replace(/\(0\)/, '') : number).replace(/\D/g, '');
  return `tel:${international ? '+' : ''}${digits}${extension === undefined ? '' : `;ext=${extension.replace(/\D/g, '')}`}`;
}
