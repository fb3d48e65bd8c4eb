import { useCallback, useRef, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { RequestDraft } from '../../../../src/domain/intake/request-draft';
import type { FieldMap } from '../../../../src/domain/fields';
import { jira } from '../jira';
import { call } from '../rpc';
import { describeUnplaced } from './describe-unplaced';
import { fileRequest, type FilingMeans, type FilingOutcome, type FilingTask } from './file-request';
import { outlookQuestion } from './use-request-context';
import type { CreateScreen } from '../../../../src/jira/create-screen';
import type { DraftHandle } from './use-draft';

export interface FilingControl {
  readonly isFiling: boolean;
  /** Of the last attempt of this visit. */
  readonly outcome: FilingOutcome | undefined;
  readonly file: File | undefined;
  readonly chooseFile: (file: File | undefined) => void;
  readonly submit: (
    draft: RequestDraft,
    projectId: string,
    screen: CreateScreen,
    fields: FieldMap,
  ) => void;
  /** The steps after the creation that did not succeed. */
  readonly retry: () => void;
  readonly forget: () => void;
}

interface Target {
  readonly draft: RequestDraft;
  readonly projectId: string;
  readonly screen: CreateScreen;
  readonly fields: FieldMap;
}

/** Files the draft, one attempt at a time: a double click is one click. */
export function useFiling(handle: DraftHandle | undefined): FilingControl {
  const intl = useIntl();
  const busy = useRef(false);
  const target = useRef<Target>();
  const [isFiling, setIsFiling] = useState(false);
  const [outcome, setOutcome] = useState<FilingOutcome>();
  const [file, setFile] = useState<File>();

  const run = useCallback(
    async (to: Target) => {
      if (busy.current || !handle) return;
      busy.current = true;
      target.current = to;
      setIsFiling(true);
      try {
        setOutcome(await fileRequest(taskOf(to, file), meansOf(to, handle, intl)));
      } catch (error) {
        setOutcome({ kind: 'not-filed', error, uncertain: true });
      } finally {
        setIsFiling(false);
        busy.current = false;
      }
    },
    [file, handle, intl],
  );

  return {
    isFiling,
    outcome,
    file,
    chooseFile: (next) => {
      setFile(next);
      handle?.changeFileName(next?.name);
    },
    submit: (draft, projectId, screen, fields) => void run({ draft, projectId, screen, fields }),
    retry: () => {
      const again = target.current ?? resume(handle);
      if (again) void run(again);
    },
    forget: () => {
      setOutcome(undefined);
      setFile(undefined);
      target.current = undefined;
    },
  };
}

function taskOf(to: Target, file: File | undefined): FilingTask {
  return {
    draft: to.draft,
    projectId: to.projectId,
    issueTypeId: to.screen.issueTypeId,
    fields: to.fields,
    createFields: to.screen.fields,
    file,
  };
}

function meansOf(to: Target, handle: DraftHandle, intl: IntlShape): FilingMeans {
  const question = outlookQuestion(to.draft, to.projectId);
  return {
    jira,
    latestFiling: handle.latestFiling,
    keepFiling: handle.keepFiling,
    getOutlook: () =>
      question ? call('getOutlook', question) : Promise.reject(new Error('no team yet')),
    recordOutlook: async (issueId, promise) => {
      await call('recordOutlook', { issueId, ...promise });
    },
    describe: (unplaced, link) => describeUnplaced(intl, unplaced, link),
  };
}

/** After a reload the issue exists already: only its later steps are left, which need no screen. */
function resume(handle: DraftHandle | undefined): Target | undefined {
  const draft = handle?.kept.draft;
  if (!draft || !handle.kept.filing.filed) return undefined;
  const screen = {
    issueTypeId: '',
    fields: [{ id: 'description', name: '', required: false, options: [] }],
  };
  return { draft, projectId: draft.projectId ?? '', screen, fields: {} };
}
