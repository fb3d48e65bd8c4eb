import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SavedCheck } from '../../../../../src/contract/standing';
import type { Standard } from '../../../../../src/domain/settings';
import { CHECK_STATES, type CheckState } from '../../../../../src/domain/standards/standard';
import { TextLine } from '../../intake/fields/text-fields';
import { call } from '../../rpc';
import { FailureMessage } from '../../ui/failure-message';
import { formatStandard } from '../../ui/standard-name';
import { useSave } from './use-save';

interface Props {
  readonly issueId: string;
  readonly standard: Standard;
  /** What was found last; absent: nobody has looked. */
  readonly saved: SavedCheck | undefined;
  readonly mayRecord: boolean;
}

/** A waiver is a work item that somebody approves, nothing that is chosen here. */
const CHOICES = CHECK_STATES.filter((state) => state !== 'waived');
const MAX_EVIDENCE = 500;

export function CheckRow({ issueId, standard, saved, mayRecord }: Props) {
  const intl = useIntl();
  const save = useSave(issueId);
  const [draft, setDraft] = useState<{ readonly state: CheckState; readonly evidence: string }>();
  const name = formatStandard(intl, standard);
  const { state, evidence } = draft ?? saved ?? { state: 'to-verify' as const, evidence: '' };
  const isTooLong = evidence.length > MAX_EVIDENCE;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTooLong) return;
    const found = { issueId, basedOn: saved?.version ?? 0, check: standard.key, state, evidence };
    save.mutate(() => call('recordCheck', found), { onSuccess: () => setDraft(undefined) });
  };
  if (!mayRecord)
    return (
      <li>
        {name} · <FormattedMessage id={`check.${state}`} />
      </li>
    );
  return (
    <li>
      <form noValidate onSubmit={submit}>
        <label className="standing-check">
          <span>{name}</span>
          <select
            value={state}
            onChange={(event) => setDraft({ evidence, state: event.target.value as CheckState })}
          >
            {(state === 'waived' ? CHECK_STATES : CHOICES).map((choice) => (
              <option key={choice} value={choice}>
                {intl.formatMessage({ id: `check.${choice}` })}
              </option>
            ))}
          </select>
        </label>
        {!draft && evidence && <p className="subtle">{evidence}</p>}
        {save.error !== null && <FailureMessage error={save.error} />}
        {draft && (
          <>
            <TextLine
              id={`evidence-${standard.key}`}
              label={intl.formatMessage({ id: 'acts.check.evidence' })}
              hint={intl.formatMessage({ id: 'acts.check.evidence.hint' })}
              error={isTooLong ? intl.formatMessage({ id: 'acts.check.too-long' }) : undefined}
              value={evidence}
              onChange={(text) => setDraft({ state, evidence: text })}
            />
            <SaveBar isSaving={save.isPending} onCancel={() => setDraft(undefined)} />
          </>
        )}
      </form>
    </li>
  );
}

interface SaveBarProps {
  readonly isSaving: boolean;
  readonly onCancel: () => void;
}

/** Saves the form in which it stands, or leaves what was saved. */
export function SaveBar({ isSaving, onCancel }: SaveBarProps) {
  return (
    <div className="standing-buttons">
      <Button type="submit" appearance="primary" isLoading={isSaving}>
        <FormattedMessage id="acts.save" />
      </Button>
      <Button isDisabled={isSaving} onClick={onCancel}>
        <FormattedMessage id="action.cancel" />
      </Button>
    </div>
  );
}
