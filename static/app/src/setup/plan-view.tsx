import { FormattedMessage, useIntl } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import type { SetupChoices } from '../../../../src/domain/setup/scene';
import type { Step } from '../../../../src/domain/setup/step';
import { Blockers } from './blockers';
import { openNames, type NameBook } from './names';
import { Notes } from './notes';
import { PastView } from './past-view';
import { Reuse } from './reuse';
import { StatusMoves } from './status-moves';
import { groupOf, STEP_GROUPS } from './step-groups';
import { StepText } from './step-text';

interface Props {
  readonly offer: SetupOffer;
  readonly choices: SetupChoices;
  /** Whether a newer plan is being made. */
  readonly isStale: boolean;
  readonly onChange: (choices: SetupChoices) => void;
}

/** Everything that would be done, what stands in the way, and what is left to be chosen. */
export function PlanView({ offer, choices, isStale, onChange }: Props) {
  const { formatList } = useIntl();
  const { plan } = offer;
  const names = openNames(offer.names, plan.steps);
  const spaces = formatList(choices.projectIds.map((id) => names.ofId('project', id)));
  return (
    <div aria-busy={isStale} className="setup-plan">
      <h2 id="setup-plan" tabIndex={-1}>
        <FormattedMessage id="setup.plan" values={{ spaces }} />
      </h2>
      <p>
        <FormattedMessage id="setup.plan.steps" values={{ count: plan.steps.length }} />{' '}
        {plan.steps.length > 0 && <FormattedMessage id="setup.plan.nothing-done" />}
      </p>
      <Blockers offer={offer} names={names} choices={choices} onChange={onChange} />
      <Notes notes={plan.notes} names={names} />
      <Room room={plan.room} />
      {STEP_GROUPS.map((group) => (
        <StepGroupView
          key={group}
          title={<FormattedMessage id={`setup.group.${group}`} />}
          steps={plan.steps.filter((step) => groupOf(step) === group)}
          choices={choices}
          names={names}
        />
      ))}
      <StatusMoves offer={offer} names={names} choices={choices} onChange={onChange} />
      <PastView
        reused={plan.reused}
        projects={offer.projects.filter(({ id }) => choices.projectIds.includes(id))}
      />
      <Reuse offer={offer} choices={choices} onChange={onChange} />
    </div>
  );
}

/** What the site has left of what it holds a limited number of; only where it is known. */
function Room({ room }: { readonly room: SetupOffer['plan']['room'] }) {
  const known = room.flatMap(({ of, wanted, left }) =>
    left === undefined || wanted === 0 ? [] : [{ of, wanted, left }],
  );
  return (
    <>
      {known.map(({ of, wanted, left }) => (
        <p key={of} className="subtle">
          <FormattedMessage id={`setup.room.${of}`} values={{ wanted, left }} />
        </p>
      ))}
    </>
  );
}

interface GroupProps {
  readonly title: React.ReactNode;
  readonly steps: readonly Step[];
  readonly choices: SetupChoices;
  readonly names: NameBook;
}

function StepGroupView({ title, steps, choices, names }: GroupProps) {
  if (steps.length === 0) return null;
  return (
    <details className="setup-group">
      <summary>
        {title} <span className="subtle">{steps.length}</span>
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.key}>
            <StepText step={step} names={names} />
            <Touched step={step} choices={choices} names={names} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Spaces that were not chosen and see the change all the same; and what there is no way back from. */
function Touched({ step, choices, names }: Omit<GroupProps, 'title' | 'steps'> & { step: Step }) {
  const { formatList } = useIntl();
  const others = step.touches.filter((id) => !choices.projectIds.includes(id));
  return (
    <>
      {others.length > 0 && (
        <span className="setup-hint">
          <FormattedMessage
            id="setup.touches"
            values={{ spaces: formatList(others.map((id) => names.ofId('project', id))) }}
          />
        </span>
      )}
      {step.undo === 'stays' && (
        <span className="setup-hint">
          <FormattedMessage id="setup.no-way-back" />
        </span>
      )}
    </>
  );
}
