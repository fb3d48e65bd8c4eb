import { both, type Bilingual } from '../../../src/domain/language';
import { LINK_TYPES } from '../../../src/domain/setup/desired-links';
import { RESOLUTIONS } from '../../../src/domain/setup/desired-resolutions';
import { WORK_TYPES } from '../../../src/domain/setup/desired-types';
import type { LinkKey, PriorityKey, ProjectKey, ResolutionKey, TypeKey } from '../story/act';

export const TYPE_NAMES: Readonly<Record<TypeKey, Bilingual>> = {
  prototype: WORK_TYPES.prototype.name,
  request: WORK_TYPES.request.name,
  waiver: WORK_TYPES.waiver.name,
  decision: WORK_TYPES.decision.name,
  // Jira brings these, under English names whatever the language.
  epic: both('Epic', 'Epic'),
  story: both('Story', 'Story'),
  task: both('Task', 'Task'),
  bug: both('Bug', 'Bug'),
};

export const RESOLUTION_NAMES: Readonly<Record<ResolutionKey, Bilingual>> = {
  // Jira brings these three, under English names whatever the language.
  done: both('Done', 'Done'),
  'wont-do': both("Won't Do", "Won't Do"),
  duplicate: both('Duplicate', 'Duplicate'),
  'filed-in-error': RESOLUTIONS['filed-in-error'].name,
  withdrawn: RESOLUTIONS.withdrawn.name,
};

export const PRIORITY_NAMES: Readonly<Record<PriorityKey, Bilingual>> = {
  highest: both('Highest', 'Highest'),
  high: both('High', 'High'),
  medium: both('Medium', 'Medium'),
  low: both('Low', 'Low'),
};

export const LINK_NAMES: Readonly<Record<LinkKey, Bilingual>> = {
  blocks: both('Blocks', 'Blocks'),
  clones: both('Cloners', 'Cloners'),
  waives: LINK_TYPES.waives.name,
  decides: LINK_TYPES.decides.name,
  remediates: LINK_TYPES.remediates.name,
  graduates: LINK_TYPES.graduates.name,
  splits: LINK_TYPES.splits.name,
};

export const PROJECT_NAMES: Readonly<Record<ProjectKey, Bilingual>> = {
  ACQ: both('Acquisition and campaigns', 'Acquisition et campagnes'),
  FID: both('Loyalty and customer data', 'Fidélité et données clients'),
  WEB: both('Shop and platform', 'Boutique et plateforme'),
};
