import { FormattedMessage } from 'react-intl';
import type { MeasureView, Scope } from '../../../../src/domain/scorecard/panel';

interface Props {
  readonly measure: MeasureView;
  readonly scope: Scope;
}

/** Below this share no single project explains the excess. */
const TELLING_SHARE = 0.5;

/** Which project carries most of the excess, where one does. */
export function CauseLine({ measure, scope }: Props) {
  const cause = causeOf(measure, scope);
  return cause ? <FormattedMessage id="scorecard.cause" values={cause} /> : null;
}

/** Key of that project and its tenths of the excess; `undefined` where no single one explains it. */
export function causeOf(
  { causes: [first] }: MeasureView,
  { seen }: Scope,
): { readonly project: string; readonly tenths: number } | undefined {
  if (!first || first.share < TELLING_SHARE || seen.length < 2) return undefined;
  const project = seen.find(({ projectId }) => projectId === first.projectId);
  return project && { project: project.projectKey, tenths: Math.round(first.share * 10) };
}
