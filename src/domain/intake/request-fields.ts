import type { FieldValues } from '../field-values';
import type { BriefState } from './brief';
import type { RequestDraft } from './request-draft';
import { workTypeOf } from './request-kind';
import { deriveLane, parseAmount } from './request-lane';

/** What a draft writes into the fields of its issue. Empty answers are left out. */
export function fieldsOfDraft(draft: RequestDraft): FieldValues {
  const { variant } = draft.kind ? workTypeOf(draft.kind) : {};
  const lane = deriveLane(draft);
  const costPerWeek = parseAmount(draft.costPerWeek);
  const text = (key: 'outcome' | 'audience' | 'acceptance' | 'system') =>
    draft[key].trim() === '' ? {} : { [key]: draft[key].trim() };
  return {
    lane,
    ...(variant && { variant }),
    ...text('outcome'),
    ...text('audience'),
    ...(draft.channels.length > 0 && { channel: draft.channels }),
    ...(draft.neededBy && { neededBy: draft.neededBy }),
    ...(draft.costProfile && { costOfWaiting: draft.costProfile }),
    ...(costPerWeek !== undefined && { costPerWeek }),
    ...(lane === 'urgent' && { urgentReason: draft.urgentReason.trim() }),
    ...text('acceptance'),
    ...(draft.dataClass && { dataClass: draft.dataClass }),
    ...text('system'),
  };
}

/**
 * The brief as the fields of an issue hold it. Jira has no "no date": a cost of waiting that is not
 * a fixed date, with an empty date, is how it was said.
 */
export function briefOfFields(values: FieldValues): BriefState {
  const hasDate = values.neededBy !== undefined;
  return {
    outcomeLength: values.outcome?.trim().length ?? 0,
    audienceLength: values.audience?.trim().length ?? 0,
    hasChannel: (values.channel?.length ?? 0) > 0,
    hasDate,
    saidNoDate:
      !hasDate && values.costOfWaiting !== undefined && values.costOfWaiting !== 'fixed-date',
    hasCostOfWaiting: values.costOfWaiting !== undefined,
    acceptanceLength: values.acceptance?.trim().length ?? 0,
    hasDataClass: values.dataClass !== undefined,
    systemLength: values.system?.trim().length ?? 0,
  };
}
