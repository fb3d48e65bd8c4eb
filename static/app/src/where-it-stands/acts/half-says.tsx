import { FormattedMessage, FormattedNumber } from 'react-intl';
import {
  COSTS,
  listCaseLacks,
  type CaseHalf,
  type Estimate,
} from '../../../../../src/domain/acts/case-half';

/** What a half says, and what it lacks. */
export function HalfSays({ part }: { readonly part: CaseHalf }) {
  const lacks = listCaseLacks(part);
  return (
    <>
      <dl className="standing-says">
        {part.half === 'it' ? (
          COSTS.map((cost) => (
            <Row key={cost} of={cost}>
              <Range estimate={part.says[cost]} />
            </Row>
          ))
        ) : (
          <>
            <Row of="opportunity">
              <Range estimate={part.says.opportunity} />
            </Row>
            <Row of="audience">{part.says.audience}</Row>
            <Row of="signal">{part.says.signal}</Row>
            <Row of="confidence">
              {part.says.confidence && (
                <FormattedMessage id={`acts.case.confidence.${part.says.confidence}`} />
              )}
            </Row>
          </>
        )}
      </dl>
      {lacks.map((lack) => (
        <p key={lack} className="subtle">
          <FormattedMessage id={`acts.case.lack.${lack}`} />
        </p>
      ))}
    </>
  );
}

function Row({ of, children }: { readonly of: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={`acts.case.${of}`} />
      </dt>
      <dd>{children || '–'}</dd>
    </div>
  );
}

function Range({ estimate: { low, likely, high } }: { readonly estimate: Estimate }) {
  return (
    <>
      <FormattedNumber value={low} /> – <strong>{<FormattedNumber value={likely} />}</strong> –{' '}
      <FormattedNumber value={high} />
    </>
  );
}
