import Button from '@atlaskit/button/new';
import { FormattedMessage } from 'react-intl';
import type { SavedFit } from '../../../../../src/contract/operations';
import { FIT_RATINGS, type FitRating } from '../../../../../src/domain/acts/fit';
import { call } from '../../rpc';
import { FailureMessage } from '../../ui/failure-message';
import { useSave } from './use-save';

interface Props {
  readonly issueId: string;
  /** What marketing said last; absent: nothing yet. */
  readonly saved: SavedFit | undefined;
  /** Marketing says it; IT reads it. */
  readonly mayRate: boolean;
}

/** Does it fit what was needed? One rating a work item, not one a person. */
export function FitPart({ issueId, saved, mayRate }: Props) {
  const save = useSave(issueId);
  if (!saved && !mayRate) return null;
  const rate = (rating: FitRating) =>
    save.mutate(() => call('rateFit', { issueId, basedOn: saved?.version ?? 0, rating }));
  return (
    <section className="standing-half" aria-labelledby="fit-title">
      <h2 id="fit-title" className="standing-subtitle">
        <FormattedMessage id="acts.fit.title" />
      </h2>
      <p className="subtle" role="status">
        {saved ? (
          <FormattedMessage id={`acts.fit.said.${saved.rating}`} />
        ) : (
          <FormattedMessage id="acts.fit.nothing" />
        )}
      </p>
      {save.error !== null && <FailureMessage error={save.error} />}
      {mayRate && (
        <div className="standing-buttons">
          {FIT_RATINGS.map((rating) => (
            <Button
              key={rating}
              aria-pressed={saved?.rating === rating}
              isSelected={saved?.rating === rating}
              isDisabled={save.isPending}
              onClick={() => rate(rating)}
            >
              <FormattedMessage id={`acts.fit.${rating}`} />
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
