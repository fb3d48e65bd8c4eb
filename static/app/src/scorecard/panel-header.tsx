import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import { WINDOW_DAYS } from '../../../../src/domain/scorecard/measure-id';
import { countLeftOut, type Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { AskForTotals } from './ask-for-totals';
import { panelPath } from './measure-names';
import { OpenScorecard } from './open-scorecard';

interface Props {
  readonly panel: Panel;
  readonly navigate: Navigate;
}

/** Window, what the totals cover, and how fresh they are. */
export function PanelHeader({ panel, navigate }: Props) {
  return (
    <header className="scorecard-header">
      <h1>
        <FormattedMessage id="scorecard.title" />
      </h1>
      <fieldset className="scorecard-windows">
        <legend className="visually-hidden">
          <FormattedMessage id="scorecard.window" />
        </legend>
        {WINDOW_DAYS.map((days) => (
          <label key={days}>
            <input
              type="radio"
              name="window"
              checked={days === panel.windowDays}
              onChange={() => navigate(panelPath(days), { replace: true })}
            />
            <span>
              <FormattedMessage id="scorecard.window.days" values={{ days }} />
            </span>
          </label>
        ))}
      </fieldset>
      {panel.scope.only ? <OneSpace panel={panel} /> : <ScopeLine panel={panel} />}
      <AskForTotals scope={panel.scope} />
      <p className="scorecard-as-of">
        <FormattedMessage
          id={panel.recomputing ? 'scorecard.recomputing' : 'scorecard.as-of'}
          values={{
            day: <FormattedDate value={panel.asOf} day="numeric" month="long" />,
            time: <FormattedTime value={panel.asOf} />,
          }}
        />
      </p>
    </header>
  );
}

/** Says which space alone is counted, and leads to all of them. */
function OneSpace({ panel: { scope, windowDays } }: { readonly panel: Panel }) {
  const project = scope.only?.projectKey;
  return (
    <p className="scorecard-scope">
      <FormattedMessage id="scorecard.scope.only" values={{ project }} />{' '}
      {scope.notReady > 0 && (
        <FormattedMessage id="scorecard.scope.not-ready" values={{ count: scope.notReady }} />
      )}{' '}
      <OpenScorecard windowDays={windowDays}>
        <FormattedMessage id="scorecard.all-spaces" />
      </OpenScorecard>
    </p>
  );
}

function ScopeLine({ panel: { scope } }: { readonly panel: Panel }) {
  const { granted = 0, unreadable = 0 } = scope;
  const seen = scope.seen.length;
  return (
    <details className="scorecard-scope">
      <summary>
        <FormattedMessage
          id="scorecard.scope"
          values={{ seen, all: seen + granted + countLeftOut(scope) }}
        />
      </summary>
      <ul>
        {scope.seen.map((project) => (
          <li key={project.projectId}>
            {project.projectKey}
            {project.isUnreadable && (
              <>
                {' '}
                <FormattedMessage id="scorecard.scope.still" />
              </>
            )}
          </li>
        ))}
        {granted > 0 && (
          <li>
            <FormattedMessage id="scorecard.scope.granted" values={{ count: granted }} />
          </li>
        )}
        {scope.hidden > 0 && (
          <li>
            <FormattedMessage id="scorecard.scope.hidden" values={{ count: scope.hidden }} />
          </li>
        )}
        {unreadable > 0 && (
          <li>
            <FormattedMessage id="scorecard.scope.unreadable" values={{ count: unreadable }} />
          </li>
        )}
        {scope.notReady > 0 && (
          <li>
            <FormattedMessage id="scorecard.scope.not-ready" values={{ count: scope.notReady }} />
          </li>
        )}
      </ul>
    </details>
  );
}
