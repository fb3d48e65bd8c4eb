import { FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { SavedHalf } from '../../../../src/contract/standing';
import { listLacksAhead } from '../../../../src/domain/gates/gate-lacks';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { WorkType } from '../../../../src/domain/work-type';
import { GateLackText } from '../ui/gate-lack-text';
import { isCaseComplete } from './is-case-complete';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  readonly type: WorkType;
  readonly halves: readonly SavedHalf[];
}

/** What the next stage will ask for and is not there yet, told while there is time. */
export function GateLines({ issue, setup, type, halves }: Props) {
  const from = setup.project.stageMap[issue.statusId]?.stage;
  const subject = { values: issue.values, isCaseComplete: isCaseComplete(halves) };
  const lacks = listLacksAhead(setup.project, subject, from, type === 'prototype');
  if (lacks.length === 0) return null;
  return (
    <ul className="standing-gates">
      {lacks.map((lack) => (
        <li key={lack.gate} data-mode={lack.mode}>
          <GateLackText lack={lack} />
          {lack.mode === 'block' && (
            <>
              {' '}
              <FormattedMessage id="gate.blocks" />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
