import type { View } from './view';

/** Something that a page is narrowed by, or counts otherwise than it does at first. */
export interface ActiveFilter {
  /** Which it is, such as `regions:002`. */
  key: string;
  /** In words. */
  label: string;
  /** Whether the register has nothing of that code or id, so that no question narrowed by it has an answer. */
  unknown?: boolean;
  /** What a view is changed by to be without it. */
  without: Partial<View>;
}
