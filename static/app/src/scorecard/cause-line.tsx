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
  const [first] = measure.causes;
  if (!first || first.share < TELLING_SHARE || scope.seen.length < 2) return null;
  const project = scope.seen.find(({ projectId }) => projectId === first.projectId);
  if (!project) return null;
  return (
    <FormattedMessage
      id="scorecard.cause"
      values={{ project: project.projectKey, tenths: Math.round(first.share * 10) }}
    />
  );
}
