import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { openIssue } from '../host';
import type { Navigate } from '../ui/use-route';
import { Day, Moment } from '../where-it-stands/dates';
import type { LaterStep } from './file-request';
import type { DraftHandle } from './use-draft';
import type { FilingControl } from './use-filing';

interface Props {
  readonly handle: DraftHandle;
  readonly filing: FilingControl;
  readonly navigate: Navigate;
}

/** Filed: when the answer comes, what happens next, and what did not work, if anything. */
export function FiledPage({ handle, filing, navigate }: Props) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { filed, promise } = handle.kept.filing;
  if (!filed) return null;
  const leave = (to?: string) => {
    filing.forget();
    handle.startOver();
    if (to) navigate(to);
  };
  return (
    <main className="intake intake-filed">
      <h1 ref={heading} tabIndex={-1}>
        <FormattedMessage id="intake.filed.title" />
      </h1>
      <p className="intake-filed-title">{handle.kept.draft.title}</p>
      {promise && (
        <section className="intake-card">
          <p>
            <FormattedMessage
              id="intake.filed.answer-by"
              values={{ moment: <Moment at={Date.parse(promise.answerBy)} /> }}
            />
          </p>
          {promise.forecastFrom && promise.forecastTo && (
            <p className="subtle">
              <FormattedMessage
                id="intake.filed.forecast"
                values={{
                  from: <Day day={promise.forecastFrom} />,
                  to: <Day day={promise.forecastTo} />,
                }}
              />
            </p>
          )}
        </section>
      )}
      <UnfinishedSteps handle={handle} filing={filing} />
      <h2>
        <FormattedMessage id="intake.filed.next.title" />
      </h2>
      <ol className="intake-next">
        {['read', 'answer', 'ask'].map((step) => (
          <li key={step}>
            <FormattedMessage id={`intake.filed.next.${step}`} />
          </li>
        ))}
      </ol>
      <div className="intake-buttons">
        <Button appearance="primary" onClick={() => leave('/my-requests')}>
          {intl.formatMessage({ id: 'intake.see-my-requests' })}
        </Button>
        <Button onClick={() => openIssue(filed.issueKey)}>
          {intl.formatMessage({ id: 'intake.filed.open' }, { key: filed.issueKey })}
        </Button>
        <Button appearance="subtle" onClick={() => leave()}>
          {intl.formatMessage({ id: 'intake.filed.another' })}
        </Button>
      </div>
    </main>
  );
}

/** "Filed, but the file is not there": what is missing and a way to try again. */
function UnfinishedSteps({ handle, filing }: Pick<Props, 'handle' | 'filing'>) {
  const intl = useIntl();
  const { kept } = handle;
  const steps = listUnfinished(handle, filing);
  if (steps.length === 0) return null;
  const fileIsLost = steps.includes('attach') && !filing.file;
  return (
    <div role="alert">
      <SectionMessage
        appearance="warning"
        title={intl.formatMessage({ id: 'intake.filed.unfinished' })}
      >
        <ul>
          {steps.map((step) => (
            <li key={step}>
              <FormattedMessage
                id={`intake.filed.unfinished.${step}`}
                values={{ name: kept.fileName ?? '' }}
              />
            </li>
          ))}
        </ul>
        {fileIsLost && (
          <p>
            <label>
              <FormattedMessage id="intake.file.choose-again" values={{ name: kept.fileName }} />{' '}
              <input type="file" onChange={(event) => filing.chooseFile(event.target.files?.[0])} />
            </label>
          </p>
        )}
        <div className="intake-buttons">
          <Button isLoading={filing.isFiling} onClick={() => filing.retry()}>
            {intl.formatMessage({ id: 'action.try-again' })}
          </Button>
          {steps.includes('attach') && (
            <Button appearance="subtle" onClick={() => filing.chooseFile(undefined)}>
              {intl.formatMessage({ id: 'intake.filed.without-file' })}
            </Button>
          )}
        </div>
      </SectionMessage>
    </div>
  );
}

function listUnfinished(handle: DraftHandle, filing: FilingControl): readonly LaterStep[] {
  if (filing.isFiling) return [];
  const { kept } = handle;
  const failed =
    filing.outcome?.kind === 'filed' ? filing.outcome.failures.map(({ step }) => step) : [];
  const steps: LaterStep[] = [];
  if (failed.includes('note') && !kept.filing.noted) steps.push('note');
  if (kept.fileName && !kept.filing.attached) steps.push('attach');
  if (kept.filing.promise && !kept.filing.recorded) steps.push('record');
  return steps;
}
