import type { OverviewQuery } from '@entente/schema/gql/operations';
import type { Register } from '../../lib/api';
import type { Narrowing } from '../../lib/use-narrowing';
import type { RecordsKey, View } from '../../lib/view';
import type { FigureState } from '../../ui/figure';
import type { Question } from './question';

/** What every figure of the overview is given; `data` is there whenever the state is ready. */
export interface FigureProps {
  data: OverviewQuery | undefined;
  state: FigureState;
  view: View;
  question: Question;
  register: Register;
  /** A shape or a name filters the page by its value. */
  narrowing: Narrowing;
  /** A number opens the records behind it. */
  open: (key: RecordsKey) => void;
}
