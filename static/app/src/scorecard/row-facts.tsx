import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { formatCheck } from './check-text';
import { CaseFacts } from './case-facts';
import { ChangeFacts } from './change-facts';
import { FirstAnswerFacts } from './first-answer-facts';
import { Day, Instant } from './instants';
import { LeadFacts } from './lead-facts';
import { ReviewFacts } from './review-facts';
import type { OptionNames } from './option-keys';

type RowOf<M extends MeasureRow['measure']> = Extract<MeasureRow, { measure: M }>;

interface Props {
  readonly row: MeasureRow;
  readonly options: OptionNames;
}

/** The instants and the rule of one row, in a sentence. */
export function RowFacts({ row, options }: Props) {
  switch (row.measure) {
    case 'M1':
      return <FirstAnswerFacts row={row} />;
    case 'M2':
      return <UrgencyFacts row={row} />;
    case 'M3':
      return <LeadFacts row={row} />;
    case 'M4':
      return <ChangeFacts row={row} names={options} />;
    case 'M5':
      return <AnswerFacts row={row} />;
    case 'M6':
      return <StandardFacts row={row} />;
    case 'M12':
      return <CaseFacts row={row} />;
    case 'M7':
      return <ReviewFacts row={row} />;
    case 'M8':
      return <ReadyFacts row={row} />;
    case 'M9':
      return <NoticeFacts row={row} />;
    case 'M11':
      return <WaitFacts row={row} />;
    case 'M13':
      return <DecisionFacts row={row} />;
    case 'M14':
      return (
        <FormattedMessage
          id={
            row.verdictAt === undefined ? 'scorecard.facts.M14.no-verdict' : 'scorecard.facts.M14'
          }
          values={{
            pilot: <Instant at={row.pilotAt} />,
            end: <Day day={row.endDay} />,
            verdict: row.verdictAt === undefined ? '' : <Instant at={row.verdictAt} />,
          }}
        />
      );
    case 'M10':
      return (
        <FormattedMessage
          id={row.act ? `scorecard.facts.M10.${row.act.role}` : 'scorecard.facts.M10.none'}
          values={{
            ready: <Instant at={row.readyAt} />,
            act: row.act ? <Instant at={row.act.at} /> : '',
          }}
        />
      );
  }
}

/** What was not met by its name, and how many others were in order; all by name where all were. */
function StandardFacts({ row }: { readonly row: RowOf<'M6'> }) {
  const intl = useIntl();
  const open = row.checks.filter(({ state }) => state === 'not-met' || state === 'to-verify');
  const named = open.length > 0 ? open : row.checks;
  return (
    <>
      <FormattedMessage
        id={`scorecard.facts.M6.${row.stage}`}
        values={{ entered: <Instant at={row.enteredAt} /> }}
      />{' '}
      <FormattedList value={named.map((check) => formatCheck(intl, check))} />
      {named.length < row.checks.length && (
        <FormattedMessage
          id="scorecard.facts.M6.others"
          values={{ count: row.checks.length - named.length }}
        />
      )}
    </>
  );
}

function AnswerFacts({ row }: { readonly row: RowOf<'M5'> }) {
  return (
    <>
      <FormattedMessage
        id={row.untilDay === undefined ? 'scorecard.facts.M5' : 'scorecard.facts.M5.until'}
        values={{
          answered: <Instant at={row.answeredAt} />,
          answer: <FormattedMessage id={`scorecard.answer.${row.answer}`} />,
          until: row.untilDay === undefined ? '' : <Day day={row.untilDay} />,
        }}
      />
      {row.lack && (
        <FormattedMessage
          id="scorecard.facts.M5.lack"
          values={{ lack: <FormattedMessage id={`scorecard.lack.${row.lack}`} /> }}
        />
      )}
      {row.conditionAt !== undefined && (
        <FormattedMessage
          id="scorecard.facts.M5.condition"
          values={{ set: <Instant at={row.conditionAt} /> }}
        />
      )}
      {row.stageNow && (
        <FormattedMessage
          id="scorecard.facts.M5.stage"
          values={{ stage: <FormattedMessage id={`stage.${row.stageNow}`} /> }}
        />
      )}
    </>
  );
}

function ReadyFacts({ row }: { readonly row: RowOf<'M8'> }) {
  const intl = useIntl();
  if (row.outcome === 'waits-on-marketing') {
    return (
      <FormattedMessage
        id="scorecard.facts.M8.waits"
        values={{ since: <Instant at={row.sentBackAt} />, days: row.workingDays }}
      />
    );
  }
  const parts = row.missing.map((part) => intl.formatMessage({ id: `scorecard.brief.${part}` }));
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M8"
        values={{ ready: <Instant at={row.readyAt} />, loops: row.loops }}
      />
      {parts.length > 0 && (
        <>
          {' '}
          <FormattedMessage
            id="scorecard.facts.M8.missing"
            values={{ parts: <FormattedList value={parts} /> }}
          />
        </>
      )}
    </>
  );
}

function WaitFacts({ row }: { readonly row: RowOf<'M11'> }) {
  const intl = useIntl();
  const waits = row.waits.map(({ on, days }) =>
    intl.formatMessage({ id: `scorecard.wait.${on}` }, { days }),
  );
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M11"
        values={{ ended: <Instant at={row.endedAt} />, active: row.activeDays }}
      />
      {waits.length > 0 && (
        <>
          {' '}
          <FormattedMessage
            id="scorecard.facts.M11.waits"
            values={{ waits: <FormattedList value={waits} /> }}
          />
        </>
      )}
    </>
  );
}

function NoticeFacts({ row }: { readonly row: RowOf<'M9'> }) {
  const hasMoved = row.dayNow !== row.firstDay;
  return (
    <FormattedMessage
      id={hasMoved ? 'scorecard.facts.M9.moved' : 'scorecard.facts.M9'}
      values={{
        created: <Instant at={row.createdAt} />,
        first: <Day day={row.firstDay} />,
        now: row.dayNow === undefined ? '–' : <Day day={row.dayNow} />,
        days: row.noticeDays,
        wanted: row.wantedDays,
      }}
    />
  );
}

function DecisionFacts({ row }: { readonly row: RowOf<'M13'> }) {
  return (
    <>
      <FormattedMessage
        id={row.to === undefined ? 'scorecard.facts.M13.waiting' : 'scorecard.facts.M13'}
        values={{
          from: <Instant at={row.from} />,
          to: row.to === undefined ? '' : <Instant at={row.to} />,
          days: row.workingDays,
          target: row.targetDays,
        }}
      />
      {row.hasDissent && <FormattedMessage id="scorecard.facts.M13.dissent" />}
    </>
  );
}

function UrgencyFacts({ row }: { readonly row: RowOf<'M2'> }) {
  const by = row.urgentBy;
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M2"
        values={{ urgent: row.urgentDays, total: row.inProgressDays }}
      />
      {by && (
        <FormattedMessage
          id={by.role ? 'scorecard.facts.M2.by-role' : 'scorecard.facts.M2.by'}
          values={{
            at: <Instant at={by.at} />,
            side: <FormattedMessage id={`scorecard.by.${by.side}`} />,
            role: by.role ? <FormattedMessage id={`scorecard.role.${by.role}`} /> : '',
          }}
        />
      )}
    </>
  );
}
