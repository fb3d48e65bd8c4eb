import { useIntl, type IntlShape } from 'react-intl';
import type { GivenAnswer } from '../../../../src/domain/standing/answer';
import { formatDay } from './dates';

/** IT's answer as one sentence: "Not now, but from 14 March: …". */
export function AnswerSentence({ answer }: { readonly answer: GivenAnswer }) {
  return <>{formatAnswer(useIntl(), answer)}</>;
}

export function formatAnswer(intl: IntlShape, answer: GivenAnswer): string {
  switch (answer.kind) {
    case 'yes':
      return intl.formatMessage({ id: 'answer.yes' });
    case 'yes-if':
      return withDetail(intl, 'answer.yes-if', answer.condition);
    case 'not-now': {
      if (!answer.from) return withDetail(intl, 'answer.not-now.undated', answer.why);
      const day = formatDay(intl, answer.from);
      return answer.why
        ? intl.formatMessage({ id: 'answer.not-now.why' }, { day, detail: answer.why })
        : intl.formatMessage({ id: 'answer.not-now' }, { day });
    }
    case 'no-but':
      return withDetail(intl, 'answer.no-but', answer.alternative);
  }
}

/** An answer given in Jira's own dialog may lack what it should say; the sentence says so. */
function withDetail(intl: IntlShape, id: string, detail: string | undefined): string {
  return detail
    ? intl.formatMessage({ id: `${id}.detail` }, { detail })
    : intl.formatMessage({ id });
}
