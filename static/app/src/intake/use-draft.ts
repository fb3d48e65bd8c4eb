import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  emptyDraft,
  isUntouched,
  type RequestDraft,
} from '../../../../src/domain/intake/request-draft';
import { jira } from '../jira';
import { useHost } from '../ui/host-context';
import { isFinished, NOT_FILED, openDraftStore, type Filing, type KeptDraft } from './draft-store';

const SAVE_AFTER_MS = 1200;

/** Where the last change is kept. *nowhere*: neither here nor in Jira, so the page must not be left. */
export type SaveState = 'nothing' | 'saving' | 'everywhere' | 'here' | 'nowhere';

export interface DraftHandle {
  readonly kept: KeptDraft;
  readonly saveState: SaveState;
  readonly change: (patch: Partial<RequestDraft>) => void;
  readonly changeFileName: (fileName: string | undefined) => void;
  /** Keeps how far filing came, at once. */
  readonly keepFiling: (filing: Filing) => void;
  /** How far filing came by what this browser holds now: another tab may have filed it. */
  readonly latestFiling: () => Filing;
  /** Throws the draft away and begins an empty one. */
  readonly startOver: () => void;
}

function freshDraft(): KeptDraft {
  return { draft: emptyDraft(crypto.randomUUID()), filing: NOT_FILED, savedAt: 0 };
}

/** The one draft of the user: from this browser at once, from Jira when that one is newer. */
export function useDraft(): DraftHandle | undefined {
  const { accountId } = useHost();
  const store = useMemo(() => openDraftStore(jira, accountId), [accountId]);
  const [here] = useState(() => store.readHere());
  const isOver = here !== undefined && isFinished(here);
  const [kept, setKept] = useState<KeptDraft | undefined>(() => (isOver ? freshDraft() : here));
  const [saveState, setSaveState] = useState<SaveState>('nothing');
  const latest = useRef(kept);
  const timer = useRef<number>();

  const take = useCallback((next: KeptDraft) => {
    latest.current = next;
    setKept(next);
  }, []);

  useEffect(() => {
    let left = false;
    const settle = (found: KeptDraft | undefined) => {
      if (left) return;
      // Jira's copy may be older than ours: of a draft that is over here, it is over too, and no other
      // device should take it up.
      if (isOver && found?.draft.clientId === here.draft.clientId) {
        if (!isFinished(found)) store.saveInJira(here).catch(() => undefined);
        return;
      }
      const mine = latest.current;
      if (found && isFinished(found)) {
        // Filed on another device: the copy here must not be filed again.
        if (!mine || mine.draft.clientId === found.draft.clientId) take(freshDraft());
        return;
      }
      const untouched = !mine || (isUntouched(mine.draft) && !mine.filing.attempted);
      if (found && (untouched || found.savedAt > mine.savedAt)) take(found);
      else if (!mine) take(freshDraft());
    };
    // Without Jira's copy there is still the one here, or an empty one.
    store.readInJira().then(settle, () => settle(undefined));
    return () => {
      left = true;
    };
  }, [store, take, here, isOver]);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const saving = latest.current;
    if (!saving) return;
    const here = store.readHere()?.savedAt === saving.savedAt;
    try {
      await store.saveInJira(saving);
      if (latest.current === saving) setSaveState('everywhere');
    } catch {
      if (latest.current === saving) setSaveState(here ? 'here' : 'nowhere');
    }
  }, [store]);

  useEffect(() => {
    const onHide = () => {
      if (timer.current !== undefined) void flush();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, [flush]);

  const keep = useCallback(
    (patch: Partial<KeptDraft>, soon = false) => {
      const next = { ...(latest.current ?? freshDraft()), ...patch, savedAt: Date.now() };
      take(next);
      store.saveHere(next);
      setSaveState('saving');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), soon ? 0 : SAVE_AFTER_MS);
    },
    [flush, store, take],
  );

  const startOver = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    take(freshDraft());
    setSaveState('nothing');
    // What stays behind in Jira is older than anything typed from now on.
    void store.forget().catch(() => undefined);
  }, [store, take]);

  return useMemo(
    () =>
      kept && {
        kept,
        saveState,
        change: (patch) => {
          const before = latest.current ?? kept;
          keep({ draft: { ...before.draft, ...patch } });
        },
        changeFileName: (fileName) => keep({ fileName }),
        keepFiling: (filing) => keep({ filing }, true),
        latestFiling: () => {
          const here = store.readHere();
          const mine = latest.current ?? kept;
          return here?.draft.clientId === mine.draft.clientId ? here.filing : mine.filing;
        },
        startOver,
      },
    [kept, saveState, keep, startOver, store],
  );
}
