import { FormattedMessage } from 'react-intl';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { MeasureTile } from './measure-tile';
import { Half } from './pair-details';

interface Props {
  readonly panel: Panel;
  readonly navigate: Navigate;
}

/** What both sides promise together: no balance, the same owners for good and bad. */
export function JointMeasures({ panel, navigate }: Props) {
  return (
    <section className="scorecard-pair" aria-labelledby="joint" data-testid="joint">
      <h2 id="joint">
        <FormattedMessage id="scorecard.together" />
      </h2>
      <div className="scorecard-joint">
        {panel.joint.map((measure) => (
          <MeasureTile key={measure.id} measure={measure} panel={panel} navigate={navigate} />
        ))}
      </div>
      <details className="scorecard-details">
        <summary>
          <FormattedMessage id="scorecard.details" />
        </summary>
        <div className="scorecard-joint">
          {panel.joint.map((measure) => (
            <Half key={measure.id} measure={measure} panel={panel} />
          ))}
        </div>
      </details>
    </section>
  );
}
