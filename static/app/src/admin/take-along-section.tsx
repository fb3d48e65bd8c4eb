import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { offerFile } from '../ui/offer-file';
import { FoldedSection } from './folded-section';
import { ImportChanges } from './import-changes';
import { ImportRefused } from './import-refused';
import { readSettingsFile } from './settings-file';

interface Props {
  readonly projects: readonly ProjectHealth[];
}

/** All settings as one file; one that comes in is shown as what it would change, and saved on a second word. */
export function TakeAlongSection({ projects }: Props) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const save = useMutation({
    mutationFn: () => readSettingsFile(projects.map(({ projectId }) => projectId)),
    onSuccess: (text) => offerFile('entente-settings.json', text, 'application/json'),
  });
  const check = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.text();
      return { text, answer: await call('readSettingsImport', { text }) };
    },
  });
  return (
    <FoldedSection section="file" id="admin-file" title={<FormattedMessage id="admin.file" />}>
      <p className="subtle">
        <FormattedMessage id="admin.file.intro" />
      </p>
      <div className="admin-actions">
        <Button isLoading={save.isPending} onClick={() => save.mutate()}>
          <FormattedMessage id="admin.file.save" />
        </Button>
        <Button isLoading={check.isPending} onClick={() => input.current?.click()}>
          <FormattedMessage id="admin.file.read" />
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="settings-file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) check.mutate(file);
            // The same file can be chosen again once it has been mended.
            target.value = '';
          }}
        />
      </div>
      {save.isError && <FailureMessage error={save.error} />}
      {check.isError && <FailureMessage error={check.error} />}
      {check.data &&
        (check.data.answer.kind === 'changes' ? (
          <ImportChanges
            key={check.submittedAt}
            text={check.data.text}
            changes={check.data.answer}
            onSaved={() => {
              void queries.invalidateQueries();
            }}
          />
        ) : (
          <ImportRefused answer={check.data.answer} />
        ))}
    </FoldedSection>
  );
}
