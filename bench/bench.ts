import type { CleanUp } from './clean-up';
import type { DemoFolder } from './demo-folder';

/** What a group of figures needs to be measured. */
export interface Bench {
  readonly cleanUp: CleanUp;
  /** Made at the first call, with its back-fill; the same at each further one. */
  readonly demo: () => Promise<DemoFolder>;
  readonly isLarge: boolean;
  readonly say: (text: string) => void;
}
