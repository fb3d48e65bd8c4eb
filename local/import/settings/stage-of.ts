import type { StatusMeaning } from '../../../src/domain/stage';
import type { FoundStatus } from '../found-statuses';
import type { FoundProject } from '../survey';

const STOPPED =
  /cancel|won.?t|reject|abandon|duplicat|declin|annul|refus|obsolete|invalid|withdrawn|retir/i;
const REVIEW = /review|recette|\bqa\b|test|\buat\b|valid|approv|verif|accept|relecture/i;
const BY_BUSINESS = /recette|\buat\b|accept|valid|approv|business|marketing/i;
const PILOT = /pilot|beta|canary|essai/i;
const DECIDE = /verdict|decision|décision/i;
const READY = /ready|selected|next|prêt|sprint|planned/i;
const TRIAGE = /triage|refin|analy|groom|clarif|spec|qualif|étude/i;
const RADAR = /idea|icebox|someday|radar|idée/i;

/**
 * What a status means, by its category and its name. Where most issues begin, requests come in; any
 * other status of things to do is triage, unless its name says more.
 */
export function meaningOf(status: FoundStatus, project: FoundProject): StatusMeaning {
  const { name, category } = status;
  if (STOPPED.test(name)) return { stage: 'stopped', waitsOn: 'nobody' };
  if (category === 'DONE') return { stage: 'done', waitsOn: 'nobody' };
  if (category === 'IN_PROGRESS') return inProgress(name);
  if (RADAR.test(name)) return { stage: 'radar', waitsOn: 'nobody' };
  if (READY.test(name)) return { stage: 'ready', waitsOn: 'it' };
  if (TRIAGE.test(name)) return { stage: 'triage', waitsOn: 'it' };
  return { stage: isWhereMostBegin(status, project) ? 'intake' : 'triage', waitsOn: 'it' };
}

function inProgress(name: string): StatusMeaning {
  if (REVIEW.test(name)) {
    return { stage: 'review', waitsOn: BY_BUSINESS.test(name) ? 'marketing' : 'nobody' };
  }
  if (PILOT.test(name)) return { stage: 'pilot', waitsOn: 'nobody' };
  if (DECIDE.test(name)) return { stage: 'decide', waitsOn: 'decision' };
  return { stage: 'build', waitsOn: 'nobody' };
}

function isWhereMostBegin({ id }: FoundStatus, { beganIn }: FoundProject): boolean {
  const most = Math.max(0, ...beganIn.values());
  return (beganIn.get(id) ?? 0) === most;
}
