import { FormattedMessage } from 'react-intl';
import type { MeasureView, Scope } from '../../../../src/domain/scorecard/panel';
import { NotSetUp } from './state-text';

interface Props {
  readonly measure: MeasureView;
  readonly scope: Scope;
}

/** Spaces that you see but whose part could not be told: named, with what mends it. */
export function LeftOutProjects({ measure: { leftOut = [], grantedLeftOut }, scope }: Props) {
  if (leftOut.length === 0 && !grantedLeftOut) return null;
  return (
    <ul className="scorecard-left-out">
      {grantedLeftOut && (
        <li>
          <FormattedMessage id={`scorecard.left-out.granted.${grantedLeftOut}`} />
        </li>
      )}
      {leftOut.map((reason) => (
        <li key={JSON.stringify(reason)}>
          {'projectId' in reason && (
            <FormattedMessage
              id="scorecard.left-out"
              values={{
                project: scope.seen.find(({ projectId }) => projectId === reason.projectId)
                  ?.projectKey,
              }}
            />
          )}{' '}
          <NotSetUp reason={reason} />
        </li>
      ))}
    </ul>
  );
}
