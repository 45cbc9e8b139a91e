/** A name in both languages; the same twice where the register has only one. */
export interface BothNames {
  readonly en: string;
  readonly fr: string;
}
