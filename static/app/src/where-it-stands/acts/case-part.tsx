import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../../src/contract/project-setup';
import type { SavedActual, SavedHalf } from '../../../../../src/contract/standing';
import { listCaseLacks } from '../../../../../src/domain/acts/case-half';
import { SIDES, type Side } from '../../../../../src/domain/side';
import { ActualPart } from './actual-part';
import { HalfForm } from './half-form';
import { HalfSays } from './half-says';

interface Props {
  readonly issueId: string;
  readonly setup: ProjectSetup;
  readonly halves: readonly SavedHalf[];
  readonly actuals: readonly SavedActual[];
  /** It is with its users: what came of it can be told. */
  readonly isLive: boolean;
}

const stateOf = (half: SavedHalf | undefined) => {
  if (!half) return 'missing' as const;
  return listCaseLacks(half.part).length === 0 ? ('complete' as const) : ('incomplete' as const);
};

/** Both halves of the business case: each side writes its own, and reads the other's. */
export function CasePart({ issueId, setup, halves, actuals, isLive }: Props) {
  const intl = useIntl();
  const halfOf = (side: Side) => halves.find(({ part }) => part.half === side);
  const stateText = (side: Side) =>
    intl.formatMessage({ id: `acts.case.state.${stateOf(halfOf(side))}` });
  return (
    <details className="standing-acts">
      <summary>
        <FormattedMessage
          id="acts.case.title"
          values={{ it: stateText('it'), marketing: stateText('marketing') }}
        />
      </summary>
      {SIDES.map((side) => (
        <Half
          key={side}
          issueId={issueId}
          side={side}
          saved={halfOf(side)}
          actual={actuals.find(({ half }) => half === side)}
          isLive={isLive}
          isOwn={setup.viewer.side === side}
        />
      ))}
    </details>
  );
}

interface HalfProps {
  readonly issueId: string;
  readonly side: Side;
  readonly saved: SavedHalf | undefined;
  readonly actual: SavedActual | undefined;
  readonly isLive: boolean;
  readonly isOwn: boolean;
}

function Half({ issueId, side, saved, actual, isLive, isOwn }: HalfProps) {
  const [isWriting, setIsWriting] = useState(false);
  return (
    <section className="standing-half">
      <h2 className="standing-subtitle">
        <FormattedMessage id={`acts.case.half.${side}`} />
      </h2>
      {saved && !isWriting && <HalfSays part={saved.part} />}
      {!saved && !isWriting && (
        <p className="subtle">
          <FormattedMessage id="acts.case.nothing" />
        </p>
      )}
      {isWriting && (
        <HalfForm issueId={issueId} side={side} saved={saved} onDone={() => setIsWriting(false)} />
      )}
      {isOwn && !isWriting && (
        <Button onClick={() => setIsWriting(true)}>
          <FormattedMessage id={saved ? 'acts.case.change' : 'acts.case.write'} />
        </Button>
      )}
      {saved && !isWriting && (
        <ActualPart {...{ issueId, side }} saved={actual} mayRecord={isOwn && isLive} />
      )}
    </section>
  );
}
