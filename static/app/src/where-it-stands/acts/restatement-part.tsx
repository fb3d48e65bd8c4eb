import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../../src/contract/project-setup';
import type { SavedRestatement } from '../../../../../src/contract/standing';
import { call } from '../../rpc';
import { FailureMessage } from '../../ui/failure-message';
import { SentenceForm } from './sentence-form';
import { useSave } from './use-save';

interface Props {
  readonly issueId: string;
  readonly setup: ProjectSetup;
  readonly saved: SavedRestatement | undefined;
}

/** What IT understood, in one sentence, and whether marketing says that this is it. */
export function RestatementPart({ issueId, setup, saved }: Props) {
  const { side } = setup.viewer;
  const isOpen = saved !== undefined && !saved.word;
  // As it is at first: an answer must not close what was just read.
  const [startsOpen] = useState(isOpen && side === 'marketing');
  return (
    <details className="standing-acts" open={startsOpen}>
      <summary>
        <FormattedMessage id="acts.restatement.title" />
      </summary>
      <Said saved={saved} />
      {side === 'it' && <Saying key={saved?.version} issueId={issueId} saved={saved} />}
      {side === 'marketing' && isOpen && (
        <Answering key={saved.version} issueId={issueId} version={saved.version} />
      )}
    </details>
  );
}

function Said({ saved }: Pick<Props, 'saved'>) {
  if (!saved)
    return (
      <p className="subtle">
        <FormattedMessage id="acts.restatement.nothing" />
      </p>
    );
  const { says, word } = saved;
  return (
    <>
      <blockquote className="standing-quote">{says}</blockquote>
      <p className="subtle" role="status">
        {!word && <FormattedMessage id="acts.restatement.open" />}
        {word?.isRight && <FormattedMessage id="acts.restatement.right" />}
        {word && !word.isRight && (
          <FormattedMessage
            id="acts.restatement.not-quite"
            values={{ correction: word.correction }}
          />
        )}
      </p>
    </>
  );
}

function Saying({ issueId, saved }: Pick<Props, 'issueId' | 'saved'>) {
  const intl = useIntl();
  const save = useSave(issueId);
  const [isWriting, setIsWriting] = useState(false);
  if (!isWriting)
    return (
      <Button onClick={() => setIsWriting(true)}>
        <FormattedMessage id={saved ? 'acts.restatement.again' : 'acts.restatement.say'} />
      </Button>
    );
  return (
    <SentenceForm
      id="restatement"
      label={intl.formatMessage({ id: 'acts.restatement.says' })}
      hintId="acts.restatement.says.hint"
      start={saved?.says ?? ''}
      isSaving={save.isPending}
      error={save.error}
      onSave={(says) => {
        const act = { issueId, basedOn: saved?.version ?? 0, says };
        save.mutate(() => call('saveRestatement', act));
      }}
      onCancel={() => setIsWriting(false)}
    />
  );
}

function Answering({ issueId, version }: { readonly issueId: string; readonly version: number }) {
  const intl = useIntl();
  const save = useSave(issueId);
  const [isWriting, setIsWriting] = useState(false);
  const answer = (correction?: string) =>
    save.mutate(() =>
      call('answerRestatement', { issueId, version, ...(correction && { correction }) }),
    );
  if (isWriting)
    return (
      <SentenceForm
        id="correction"
        label={intl.formatMessage({ id: 'acts.restatement.correction' })}
        hintId="acts.restatement.correction.hint"
        start=""
        isSaving={save.isPending}
        error={save.error}
        onSave={answer}
        onCancel={() => setIsWriting(false)}
      />
    );
  return (
    <>
      {save.error !== null && <FailureMessage error={save.error} />}
      <div className="standing-buttons">
        <Button appearance="primary" isLoading={save.isPending} onClick={() => answer()}>
          <FormattedMessage id="acts.restatement.thats-it" />
        </Button>
        <Button isDisabled={save.isPending} onClick={() => setIsWriting(true)}>
          <FormattedMessage id="acts.restatement.correct" />
        </Button>
      </div>
    </>
  );
}
