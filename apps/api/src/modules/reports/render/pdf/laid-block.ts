// A block that has been measured and waits for its page.
import type { Sheets, Tag } from './sheets.js';

export interface LaidBlock {
  /** Space above it, unless it begins a page. */
  readonly above: number;
  /** How much of it must fit on the page that it begins on. */
  readonly start: number;
  draw(sheets: Sheets, section: Tag): void;
}
