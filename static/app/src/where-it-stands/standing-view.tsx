import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { isPutOffOver, readAnswer } from '../../../../src/domain/standing/answer';
import { findAnswerDue } from '../../../../src/domain/standing/answer-due';
import type { FollowedIssue, PastChange } from '../../../../src/domain/standing/followed-issue';
import { findNextStep, isRequestersTurn } from '../../../../src/domain/standing/next-step';
import { findWhereabouts, type Whereabouts } from '../../../../src/domain/standing/whereabouts';
import { isRequest, type WorkType } from '../../../../src/domain/work-type';
import { call } from '../rpc';
import { useHost } from '../ui/host-context';
import { CasePart } from './acts/case-part';
import { FitPart } from './acts/fit-part';
import { RestatementPart } from './acts/restatement-part';
import { StandardsPart } from './acts/standards-part';
import { AskAgain } from './ask-again';
import { AnswerBar } from './answer-bar';
import { AnswerDueLine } from './answer-due-line';
import { AnswerSentence } from './answer-sentence';
import { ConditionMet } from './condition-met';
import { Day } from './dates';
import { GateLines } from './gate-lines';
import { todayIn } from './today';
import { NextStepLine } from './next-step-line';
import { ReplyBox } from './reply-box';
import { ReviewBox } from './review-box';
import { StandingReadiness } from './standing-readiness';
import { paperOf, StandingSentence } from './standing-sentence';
import { WaiverPart } from './waiver-part';
import { waitingSign } from './waiting-sign';

interface Props {
  readonly followed: { readonly issue: FollowedIssue; readonly past: readonly PastChange[] };
  readonly setup: ProjectSetup;
  readonly type: WorkType;
}

export function StandingView({ followed, setup, type }: Props) {
  const { accountId } = useHost();
  const { issue, past } = followed;
  const where = findWhereabouts(issue, past, {
    stageMap: setup.project.stageMap,
    fields: setup.site.fields,
    flagReasons: setup.site.flagReasons,
  });
  const isMine = issue.reporterId === accountId;
  const answer = readAnswer(issue.values);
  const paper = paperOf(type, issue);
  return (
    <>
      <section className="standing-now" data-waits-on={waitingSign(where)}>
        <p className="standing-sentence" role="status">
          <StandingSentence where={where} voice={isMine ? 'you' : 'other'} paper={paper} />
        </p>
        {!paper && (
          <p className="standing-next">
            <NextStepLine step={findNextStep(where)} />
          </p>
        )}
      </section>
      {answer && (
        <p className="standing-answer">
          <span className="standing-label">
            <FormattedMessage id="standing.answer.label" />
          </span>{' '}
          <AnswerSentence answer={answer} />
        </p>
      )}
      {type === 'waiver' && <WaiverPart issue={issue} setup={setup} />}
      {isRequest(type) && answer?.kind === 'yes-if' && setup.viewer.side === 'it' && (
        <ConditionMet {...{ issue, setup }} condition={answer.condition} />
      )}
      {isRequest(type) && <RequestParts {...{ followed, setup, type, where, isMine }} />}
    </>
  );
}

interface PartsProps extends Props {
  readonly where: Whereabouts;
  readonly isMine: boolean;
}

/** What only a request has: due date, answers, reply, readiness, forecast. */
function RequestParts({ followed, setup, type, where, isMine }: PartsProps) {
  const { timeZone } = useHost();
  const { issue, past } = followed;
  const standing = useQuery({
    queryKey: ['followed', issue.id, 'standing'],
    queryFn: () => call('getStanding', { issueId: issue.id }),
  });
  const promised = standing.data?.promised;
  const place = where.kind === 'known' ? where.place : undefined;
  const isOpen = place === 'unanswered' || place === 'studied' || place === 'asked-back';
  const isLive = place === 'pilot' || place === 'decide' || place === 'done';
  const due = findAnswerDue(issue, setup.project, promised?.answerBy);
  const answeredAt = past.find((change) => change.kind === 'answer')?.at;
  const side = setup.viewer.side;
  const isAsker = isMine || side === 'marketing';
  const isOver = place === 'put-off' && isPutOffOver(issue.values, todayIn(timeZone));
  const mayReply = isAsker && isRequestersTurn(where);
  return (
    <>
      {due !== undefined && !standing.isLoading && (
        <p className="standing-due">
          <AnswerDueLine due={due} answeredAt={answeredAt} isOpen={isOpen} />
          {isOpen && !promised && (
            <span className="subtle">
              {' '}
              <FormattedMessage id="standing.due.by-target" />
            </span>
          )}
        </p>
      )}
      {isAsker && isOver && <AskAgain issue={issue} setup={setup} />}
      {mayReply && place === 'asked-back' && (
        <ReplyBox issue={issue} setup={setup} purpose="reply" />
      )}
      {mayReply && place === 'review' && <ReviewBox issue={issue} setup={setup} />}
      {side === 'it' && (isOpen || place === 'put-off') && (
        <AnswerBar issue={issue} setup={setup} mayAsk={place !== 'asked-back'} />
      )}
      {isOpen && (
        <StandingReadiness issue={issue} projectId={setup.project.projectId} type={type} />
      )}
      {standing.data && (
        <>
          {isLive && (
            <FitPart issueId={issue.id} saved={standing.data.fit} mayRate={side === 'marketing'} />
          )}
          <RestatementPart issueId={issue.id} setup={setup} saved={standing.data.restatement} />
          <GateLines {...{ issue, setup, type }} standing={standing.data} />
          <StandardsPart {...{ issue, setup, type }} checks={standing.data.checks} />
          <CasePart
            {...{ issueId: issue.id, setup, isLive }}
            halves={standing.data.halves}
            actuals={standing.data.actuals}
          />
        </>
      )}
      {promised?.forecastFrom && promised.forecastTo && place !== 'done' && (
        <p className="standing-forecast subtle">
          <FormattedMessage
            id="standing.forecast"
            values={{
              from: <Day day={promised.forecastFrom} />,
              to: <Day day={promised.forecastTo} />,
            }}
          />
        </p>
      )}
    </>
  );
}
