import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { ImportPart, SettingsImport } from '../../../../src/contract/settings-changes';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { ChangeTable } from './change-table';
import { partOfFile } from './settings-file';

interface Props {
  readonly text: string;
  readonly changes: Extract<SettingsImport, { readonly kind: 'changes' }>;
  readonly onSaved: () => void;
}

/** What a file would change, part by part; each part is saved under the version it was compared with. */
export function ImportChanges({ text, changes: { parts, leftOut }, onSaved }: Props) {
  return (
    <div role="group" aria-labelledby="admin-import">
      <h3 id="admin-import">
        <FormattedMessage id="admin.file.changes" values={{ count: parts.length }} />
      </h3>
      {leftOut.length > 0 && (
        <p>
          <FormattedMessage
            id="admin.file.left-out"
            values={{ spaces: <FormattedList value={leftOut} />, count: leftOut.length }}
          />
        </p>
      )}
      {parts.map((part) => (
        <ImportedPart key={part.projectId ?? 'site'} text={text} part={part} onSaved={onSaved} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly text: string;
  readonly part: ImportPart;
  readonly onSaved: () => void;
}

function ImportedPart({ text, part, onSaved }: PartProps) {
  const save = useMutation({ mutationFn: () => savePart(text, part), onSuccess: onSaved });
  return (
    <>
      <h4>{part.projectKey ?? <FormattedMessage id="admin.audit.site" />}</h4>
      <ChangeTable changes={part.changes} more={part.more} />
      {save.isError && <FailureMessage error={save.error} />}
      <div className="admin-actions" role="status">
        {save.isSuccess ? (
          <FormattedMessage id="admin.saved" />
        ) : (
          <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate()}>
            <FormattedMessage id="admin.file.take" />
          </Button>
        )}
      </div>
    </>
  );
}

async function savePart(text: string, { projectId, basedOn }: ImportPart): Promise<unknown> {
  const { site, project } = partOfFile(text, projectId);
  if (project) return call('saveProjectSettings', { basedOn, settings: project });
  if (!site) throw new Error(`the file has no part ${projectId}`);
  // Which spaces are enrolled is set-up's to say, not a file's.
  const { site: here } = await call('getSettings', {});
  const projectIds = here?.projectIds ?? [];
  return call('saveSiteSettings', { basedOn, settings: { ...site, projectIds } });
}
