import { FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Standing } from '../../../../src/contract/standing';
import { listLacksAhead } from '../../../../src/domain/gates/gate-lacks';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { WorkType } from '../../../../src/domain/work-type';
import { GateLackText } from '../ui/gate-lack-text';
import { gateFactsOf } from './gate-facts';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  readonly type: WorkType;
  readonly standing: Standing;
}

/** What the next stage will ask for and is not there yet, told while there is time. */
export function GateLines({ issue, setup, type, standing }: Props) {
  const from = setup.project.stageMap[issue.statusId]?.stage;
  const subject = { values: issue.values, ...gateFactsOf(standing) };
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
