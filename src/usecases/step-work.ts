import { recordOf, withRecord, type Run, type StepRecord } from '../domain/setup/run';
import type { Ref } from '../domain/setup/step';
import type { Work } from '../jira/setup/deeds/deed';
import type { Call } from './call';
import { changeRun } from './change-run';

/** Something that a step refers to has not been made, or not as far as one knows. */
export class NotMade extends Error {
  override readonly name = 'NotMade';
}

/** With what a step of a run is done. */
export function workOn(call: Call, run: Run, record: StepRecord): Work {
  return {
    jira: call.jira,
    moduleId: call.moduleId,
    made: record.made,
    before: record.before,
    idOf: (ref: Ref) => {
      if (ref.kind === 'existing') return ref.id;
      const id = recordOf(run, ref.by)?.made[ref.by];
      if (id === undefined) throw new NotMade(ref.by);
      return id;
    },
    note: async (made) => {
      await keepRecord(run.run, { ...record, made: { ...record.made, ...made } });
    },
  };
}

/** Saves what is known of a step, beside whatever calls at other steps save. */
export async function keepRecord(run: number, record: StepRecord): Promise<Run> {
  const saved = await changeRun(run, (before) => withRecord(before, record));
  return saved.run;
}
