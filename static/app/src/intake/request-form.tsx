import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listDraftProblems, type DraftField } from '../../../../src/domain/intake/draft-problems';
import { briefOfDraft, type RequestDraft } from '../../../../src/domain/intake/request-draft';
import { listReaders } from '../../../../src/domain/intake/request-readers';
import { readReadiness } from '../../../../src/domain/intake/readiness';
import { useHost } from '../ui/host-context';
import type { Navigate } from '../ui/use-route';
import { todayIn } from '../where-it-stands/today';
import { DraftState } from './draft-state';
import { controlId, problemMessageId } from './form-props';
import { OutlookCard } from './outlook-card';
import { ReadersCard } from './readers-card';
import { ReadinessCard } from './readiness-card';
import { RequestQuestions } from './request-questions';
import { SubmitArea } from './submit-area';
import type { DraftHandle } from './use-draft';
import type { FilingControl } from './use-filing';
import { useRequestContext } from './use-request-context';
import type { Team } from './use-teams';

interface Props {
  readonly handle: DraftHandle;
  readonly teams: readonly Team[];
  readonly filing: FilingControl;
  readonly navigate: Navigate;
}

export function RequestForm({ handle, teams, filing, navigate }: Props) {
  const intl = useIntl();
  const { timeZone } = useHost();
  const [tried, setTried] = useState(false);
  const { draft } = handle.kept;
  const { team, setup, setupQuery, screen, outlook } = useRequestContext(draft, teams);
  const completed: RequestDraft = team ? { ...draft, projectId: team.projectId } : draft;
  const today = todayIn(timeZone);
  const problems = listDraftProblems(completed, today);
  const errorOf = (field: DraftField) => {
    const problem = tried && problems.find((p) => p.field === field);
    return problem ? intl.formatMessage({ id: problemMessageId(problem) }) : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = problems[0];
    if (first) {
      // After React has shown what is wrong, so that the error is read with the field.
      requestAnimationFrame(() => document.getElementById(controlId(first.field))?.focus());
      return;
    }
    if (team) void fileTo(team.projectId);
  };
  // What was still being read, or failed, is read now: a click is never for nothing.
  const fileTo = async (projectId: string) => {
    const site = setup?.site ?? (await setupQuery.refetch()).data?.site;
    const takes = screen.data ?? (await screen.refetch()).data;
    if (site && takes) filing.submit(completed, projectId, takes, site.fields);
  };

  return (
    <main className="intake">
      <header className="intake-header">
        <h1>
          <FormattedMessage id="intake.page.title" />
        </h1>
        <p className="subtle">
          <FormattedMessage id="intake.page.intro" />
        </p>
        <DraftState state={handle.saveState} />
      </header>
      <form className="intake-form" noValidate onSubmit={submit}>
        <RequestQuestions
          draft={completed}
          change={handle.change}
          errorOf={errorOf}
          teams={teams}
          setup={setup}
          screen={screen.data}
          filing={filing}
          fileName={handle.kept.fileName}
          today={today}
        />
        <aside className="intake-aside" aria-label={intl.formatMessage({ id: 'intake.aside' })}>
          <OutlookCard
            outlook={outlook.data}
            isLoading={outlook.isLoading}
            failed={outlook.isError}
          />
          <ReadinessCard
            readiness={readReadiness(briefOfDraft(completed), outlook.data?.effects ?? [])}
          />
          <ReadersCard readers={listReaders(completed)} />
        </aside>
        <SubmitArea
          handle={handle}
          filing={filing}
          navigate={navigate}
          team={team}
          setup={setupQuery}
          screen={screen}
          problemCount={tried ? problems.length : 0}
        />
      </form>
    </main>
  );
}
