import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { HistoryRules, SiteSettings } from '../../../../src/domain/settings';
import { listPriorities } from '../../../../src/jira/history-preview';
import { listResolutions } from '../../../../src/jira/setup/things';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { todayIn } from '../where-it-stands/today';
import { FoldedSection } from './folded-section';
import { LabelRule } from './label-rule';
import { ResolutionRule } from './resolution-rule';
import { SignCount } from './sign-count';
import { SiteForm } from './site-form';
import { useSiteSettings } from './use-site-settings';

/** How the time before Entente is read, with what each rule explains. */
export function HistorySection() {
  const site = useSiteSettings().data?.site;
  return (
    <FoldedSection
      section="history"
      id="admin-history"
      title={<FormattedMessage id="admin.history" />}
    >
      <p className="subtle">
        <FormattedMessage id="admin.history.intro" />
      </p>
      {site && <HistoryForm key={site.version} site={site} />}
    </FoldedSection>
  );
}

function HistoryForm({ site }: { readonly site: SiteSettings }) {
  const [mine, setMine] = useState(site);
  const choices = useQuery({
    queryKey: ['past-choices'],
    queryFn: async () => {
      const [priorities, resolutions] = await Promise.all([
        listPriorities(jira),
        listResolutions(jira),
      ]);
      return { priorities, resolutions };
    },
  });
  const rules: HistoryRules = mine.history ?? { until: todayIn(site.timeZone) };
  const change = (part: Partial<HistoryRules>) =>
    setMine({ ...mine, history: { ...rules, ...part } });
  const scope = { projectIds: site.projectIds, until: rules.until };
  return (
    <SiteForm site={site} mine={mine} onReset={() => setMine(site)}>
      <label className="admin-field">
        <FormattedMessage id="admin.history.until" />
        <input
          className="admin-date"
          type="date"
          value={rules.until}
          max={todayIn(site.timeZone)}
          onChange={({ target }) => target.value !== '' && change({ until: target.value })}
        />
        <SignCount scope={scope} sign={{ kind: 'any' }} />
      </label>
      {choices.isError && (
        <FailureMessage error={choices.error} onRetry={() => void choices.refetch()} />
      )}
      <fieldset>
        <legend>
          <FormattedMessage id="admin.history.urgent" />
        </legend>
        <div className="admin-choices">
          {choices.data?.priorities.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={mine.urgentPriorityIds.includes(id)}
                onChange={() =>
                  setMine({ ...mine, urgentPriorityIds: toggled(mine.urgentPriorityIds, id) })
                }
              />{' '}
              {name}
            </label>
          ))}
        </div>
        {mine.urgentPriorityIds.length > 0 && (
          <SignCount scope={scope} sign={{ kind: 'priority', ids: mine.urgentPriorityIds }} />
        )}
        <LabelRule
          labels={rules.urgentLabels ?? []}
          scope={scope}
          onChange={(urgentLabels) => change({ urgentLabels })}
        />
      </fieldset>
      <fieldset>
        <legend>
          <FormattedMessage id="admin.history.needed-by" />
        </legend>
        <label className="admin-field">
          <input
            type="checkbox"
            checked={rules.neededByFromDueDate === true}
            onChange={({ target }) => change({ neededByFromDueDate: target.checked })}
          />
          <FormattedMessage id="admin.history.due-date" />
          <SignCount scope={scope} sign={{ kind: 'due-date' }} />
        </label>
      </fieldset>
      <ResolutionRule
        resolutions={choices.data?.resolutions ?? []}
        chosen={rules.answerFromResolution ?? {}}
        scope={scope}
        onChange={(answerFromResolution) => change({ answerFromResolution })}
      />
    </SiteForm>
  );
}

const toggled = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
