import type { NewSite } from './new-site';
import type { FoundField, Survey } from './survey';

/** The field by which cards lie in lanes, and our own key of each of its options. */
export interface LanePlan {
  readonly fieldId: string;
  readonly lanes: readonly {
    readonly key: string;
    readonly optionId: string;
    readonly name: string;
  }[];
  /** Set where the site had no such field: the lane of an issue by its priority. */
  readonly optionOfPriority?: (priorityId: string | undefined) => string;
}

const LANE_NAME = /^(lane|swim ?lane|couloir|class of service|classe de service)$/i;
const URGENT_NAME = /highest|blocker|critical|urgent|bloquant|critique|p0/i;

const KEYS: readonly (readonly [key: string, names: RegExp])[] = [
  ['urgent', /urgent|expedite|critical/i],
  ['rapid-prototype', /proto/i],
  ['planned', /planned|planifi|standard|normal/i],
  ['foundations', /foundation|socle|tech/i],
];

/** Priorities that mean that everything else waits. */
export const urgentPrioritiesOf = (survey: Survey): string[] =>
  [...survey.priorities].filter(([, name]) => URGENT_NAME.test(name)).map(([id]) => id);

/** The site's own field of lanes, or one that is made from the priorities. */
export function planLanes(site: NewSite, survey: Survey): LanePlan {
  const found = [...survey.fields.values()].find(
    ({ type, name, options }) => type === 'select' && LANE_NAME.test(name) && options.size > 0,
  );
  return found ? lanesOf(found) : lanesOfPriorities(site, survey);
}

const MAX_LANES = 20;

function lanesOf({ id, options }: FoundField): LanePlan {
  const used = new Set<string>();
  const lanes = [...options].slice(0, MAX_LANES).map(([optionId, name]) => {
    const ours = KEYS.find(([key, names]) => names.test(name) && !used.has(key))?.[0] ?? optionId;
    used.add(ours);
    return { key: ours, optionId, name };
  });
  return { fieldId: id, lanes };
}

function lanesOfPriorities({ model }: NewSite, survey: Survey): LanePlan {
  const options = ['Urgent', 'Planned'];
  const field = model.createField({ name: 'Lane', type: 'select', options });
  const [urgent = '', planned = ''] = field.options.map(({ id }) => id);
  const urgentPriorities = new Set(urgentPrioritiesOf(survey));
  return {
    fieldId: field.id,
    lanes: [
      { key: 'urgent', optionId: urgent, name: 'Urgent' },
      { key: 'planned', optionId: planned, name: 'Planned' },
    ],
    optionOfPriority: (id) => (id !== undefined && urgentPriorities.has(id) ? urgent : planned),
  };
}
