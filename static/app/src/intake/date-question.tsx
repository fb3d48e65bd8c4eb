import { useIntl } from 'react-intl';
import { COST_PROFILES, type CostProfile } from '../../../../src/domain/intake/request-draft';
import { ChooseOne } from './fields/choices';
import { TextLine } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

/** By when, and what waiting costs: urgency is argued with a price, not with volume of voice. */
export function DateQuestion({
  draft,
  change,
  errorOf,
  today,
}: FormProps & { readonly today: string }) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <Question name="date" number={3}>
      <TextLine
        id={controlId('neededBy')}
        label={text('intake.needed-by.label')}
        error={errorOf('neededBy')}
        type="date"
        min={today}
        short
        value={draft.neededBy ?? ''}
        onChange={(day) =>
          change({ neededBy: day || undefined, ...(day && { saidNoDate: false }) })
        }
      />
      <label className="intake-check">
        <input
          type="checkbox"
          checked={draft.saidNoDate}
          onChange={(event) =>
            change({
              saidNoDate: event.target.checked,
              ...(event.target.checked && { neededBy: undefined }),
            })
          }
        />
        {text('intake.no-date.label')}
      </label>
      <ChooseOne
        id={controlId('costProfile')}
        label={text('intake.cost-profile.label')}
        choices={COST_PROFILES.map((profile) => ({
          value: profile,
          label: text(`intake.cost-profile.${profile}`),
          detail: text(`intake.cost-profile.${profile}.detail`),
        }))}
        value={draft.costProfile}
        onChange={(profile) => change({ costProfile: profile as CostProfile })}
      />
      <TextLine
        id={controlId('costPerWeek')}
        label={text('intake.cost-per-week.label')}
        hint={text('intake.cost-per-week.hint')}
        error={errorOf('costPerWeek')}
        inputMode="decimal"
        short
        value={draft.costPerWeek}
        onChange={(costPerWeek) => change({ costPerWeek })}
      />
      <Urgency draft={draft} change={change} errorOf={errorOf} />
    </Question>
  );
}

function Urgency({ draft, change, errorOf }: FormProps) {
  const intl = useIntl();
  return (
    <div className="intake-urgent">
      <label className="intake-check">
        <input
          type="checkbox"
          aria-describedby="request-urgent-hint"
          checked={draft.urgent}
          onChange={(event) => change({ urgent: event.target.checked })}
        />
        {intl.formatMessage({ id: 'intake.urgent.label' })}
      </label>
      <p className="field-hint" id="request-urgent-hint">
        {intl.formatMessage({ id: 'intake.urgent.hint' })}
      </p>
      {draft.urgent && (
        <TextLine
          id={controlId('urgentReason')}
          label={intl.formatMessage({ id: 'intake.urgent-reason.label' })}
          error={errorOf('urgentReason')}
          required
          value={draft.urgentReason}
          onChange={(urgentReason) => change({ urgentReason })}
        />
      )}
    </div>
  );
}
