import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { mergeSettings } from '../../../../src/domain/merge-settings';
import { diffSettings } from '../../../../src/domain/settings-diff';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { ChangeTable } from './change-table';

interface Props<T> {
  /** The refusal of the save. */
  readonly error: unknown;
  /** What the form began with. */
  readonly base: T;
  readonly mine: T;
  /** Reads what is stored now. */
  readonly read: () => Promise<T | undefined>;
  /** Saves on top of what is stored. */
  readonly onMerge: (merged: T) => void;
  /** Lets mine go. */
  readonly onReload: () => void;
}

/** Somebody else saved first: what they changed, and what saving mine on top of it would change. */
export function Conflict<T extends { readonly version: number }>(props: Props<T>) {
  const { error, base, mine, read, onMerge, onReload } = props;
  const { data: theirs } = useQuery({
    queryKey: ['conflict', base.version, failureOf(error).currentVersion],
    queryFn: async () => (await read()) ?? null,
    staleTime: 0,
    gcTime: 0,
  });
  const merged = theirs && mergeSettings(base, theirs, mine);
  return (
    <>
      <FailureMessage error={error} onRetry={onReload} />
      {merged && (
        <div role="status">
          <h3>
            <FormattedMessage id="admin.conflict.theirs" />
          </h3>
          <Changes before={base} after={theirs} />
          <h3>
            <FormattedMessage id="admin.conflict.mine" />
          </h3>
          <Changes before={theirs} after={merged} />
          <Button onClick={() => onMerge(merged)}>
            <FormattedMessage id="admin.conflict.merge" />
          </Button>
        </div>
      )}
    </>
  );
}

const MOST = 50;

function Changes({ before, after }: { readonly before: object; readonly after: object }) {
  const all = diffSettings(before, after).filter(({ path }) => path !== 'version');
  return (
    <div className="admin-scroll">
      <ChangeTable changes={all.slice(0, MOST)} more={Math.max(0, all.length - MOST)} />
    </div>
  );
}
