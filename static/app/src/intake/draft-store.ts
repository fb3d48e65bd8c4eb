import { reviveDraft, type RequestDraft } from '../../../../src/domain/intake/request-draft';
import type { FiledRequest } from '../../../../src/jira/create-request';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import {
  deleteUserProperty,
  findUserProperty,
  saveUserProperty,
} from '../../../../src/jira/user-property';

/** The property of the user, in Jira, that brings a draft along to another device. */
const PROPERTY = 'entente.draft';

/** How far the filing of a draft came. It is kept with the draft, so that a retry never files twice. */
export interface Filing {
  /** The request to create was sent at least once. */
  readonly attempted: boolean;
  readonly filed?: FiledRequest;
  readonly noted: boolean;
  readonly attached: boolean;
  readonly recorded: boolean;
  /** What was promised; told on the confirmation and kept by `recordOutlook`. */
  readonly promise?: {
    readonly answerBy: string;
    readonly forecastFrom?: string;
    readonly forecastTo?: string;
  };
}

export const NOT_FILED: Filing = {
  attempted: false,
  noted: false,
  attached: false,
  recorded: false,
};

export interface KeptDraft {
  readonly draft: RequestDraft;
  readonly filing: Filing;
  /** A file cannot be kept, its name can: the form asks for it again. */
  readonly fileName?: string;
  readonly savedAt: number;
}

/** Filed, with nothing left to do: whoever comes back wants to file another one. */
export function isFinished({ filing, fileName }: KeptDraft): boolean {
  const isFileThere = fileName === undefined || filing.attached;
  const isPromiseKept = filing.promise === undefined || filing.recorded;
  return filing.filed !== undefined && isFileThere && isPromiseKept;
}

export function reviveKept(stored: unknown): KeptDraft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { draft, filing, fileName, savedAt } = stored as Partial<Record<keyof KeptDraft, unknown>>;
  const revived = reviveDraft(draft);
  if (!revived) return undefined;
  return {
    draft: revived,
    filing: { ...NOT_FILED, ...(typeof filing === 'object' ? (filing as Partial<Filing>) : {}) },
    ...(typeof fileName === 'string' && { fileName }),
    savedAt: typeof savedAt === 'number' ? savedAt : 0,
  };
}

/** Two places for one draft: this browser at once, and Jira a moment later. */
export interface DraftStore {
  /** `undefined` when there is none, or when the browser keeps nothing for frames. */
  readHere(): KeptDraft | undefined;
  saveHere(kept: KeptDraft): boolean;
  readInJira(): Promise<KeptDraft | undefined>;
  saveInJira(kept: KeptDraft): Promise<void>;
  forget(): Promise<void>;
}

export function openDraftStore(jira: JiraRequest, accountId: string): DraftStore {
  const key = `${PROPERTY}.${accountId}`;
  return {
    readHere: () =>
      reviveKept(attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown)),
    saveHere: (kept) =>
      attempt(() => {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      }) ?? false,
    readInJira: async () => reviveKept(await findUserProperty(jira, accountId, PROPERTY)),
    saveInJira: (kept) => saveUserProperty(jira, accountId, PROPERTY, kept),
    forget: () => {
      attempt(() => localStorage.removeItem(key));
      return deleteUserProperty(jira, accountId, PROPERTY);
    },
  };
}

/** A frame may be refused its storage, or find it full; Jira's own copy then stands alone. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
