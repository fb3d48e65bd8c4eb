import { FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { isPutOffOver, readAnswer } from '../../../../src/domain/standing/answer';
import { findAnswerDue } from '../../../../src/domain/standing/answer-due';
import { findWhereabouts, type Place } from '../../../../src/domain/standing/whereabouts';
import { openIssue } from '../host';
import { useHost } from '../ui/host-context';
import { AskAgain } from '../where-it-stands/ask-again';
import { AnswerDueLine } from '../where-it-stands/answer-due-line';
import { AnswerSentence } from '../where-it-stands/answer-sentence';
import { Day } from '../where-it-stands/dates';
import { ReplyBox } from '../where-it-stands/reply-box';
import { ReviewBox } from '../where-it-stands/review-box';
import { StandingSentence } from '../where-it-stands/standing-sentence';
import { todayIn } from '../where-it-stands/today';
import { waitingSign } from '../where-it-stands/waiting-sign';
import type { MyRequest } from './use-my-requests';

const ENDED: ReadonlySet<Place> = new Set(['done', 'declined', 'stopped']);
const UNANSWERED: ReadonlySet<Place> = new Set(['unanswered', 'studied', 'asked-back']);

/** One request of mine: where it stands, what was answered, what is asked of me. */
export function RequestItem({
  request,
  setup,
}: {
  readonly request: MyRequest;
  readonly setup: ProjectSetup;
}) {
  const { timeZone } = useHost();
  const { issue, past, mark } = request;
  const where = findWhereabouts(issue, past, {
    stageMap: setup.project.stageMap,
    fields: setup.site.fields,
    flagReasons: setup.site.flagReasons,
  });
  const place = where.kind === 'known' ? where.place : undefined;
  const isOpen = place !== undefined && UNANSWERED.has(place);
  const answer = readAnswer(issue.values);
  const due = isOpen ? findAnswerDue(issue, setup.project, mark?.answerBy) : undefined;
  const isOver = place === 'put-off' && isPutOffOver(issue.values, todayIn(timeZone));
  const isMoving = place !== undefined && !ENDED.has(place) && place !== 'put-off';
  return (
    <li className="mine-item">
      <h3 className="mine-title">
        <button type="button" className="intake-link" onClick={() => openIssue(issue.key)}>
          {issue.title}
        </button>{' '}
        <span className="intake-key">{issue.key}</span>
      </h3>
      <p className="mine-sentence" data-waits-on={waitingSign(where)}>
        <StandingSentence where={where} voice="you" />{' '}
        {due !== undefined && place !== 'asked-back' && (
          <AnswerDueLine due={due} answeredAt={undefined} isOpen />
        )}
      </p>
      {answer && !isOpen && (
        <p className="mine-answer">
          <span className="mine-label">
            <FormattedMessage id="mine.answer.label" />
          </span>{' '}
          <AnswerSentence answer={answer} />
        </p>
      )}
      {isOver && <AskAgain issue={issue} setup={setup} />}
      {isMoving && mark?.forecastFrom && mark.forecastTo && (
        <p className="subtle mine-forecast">
          <FormattedMessage
            id="standing.forecast"
            values={{ from: <Day day={mark.forecastFrom} />, to: <Day day={mark.forecastTo} /> }}
          />
        </p>
      )}
      {place === 'asked-back' && <ReplyBox issue={issue} setup={setup} purpose="reply" />}
      {place === 'review' && <ReviewBox issue={issue} setup={setup} />}
    </li>
  );
}
