import type { IntlShape } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { formatStandard } from '../ui/standard-name';

type Check = Extract<MeasureRow, { measure: 'M6' }>['checks'][number];

/** "On brand: met". */
export function formatCheck(intl: IntlShape, { check, name, state }: Check): string {
  return intl.formatMessage(
    { id: 'scorecard.facts.M6.check' },
    {
      standard: formatStandard(intl, { key: check, name }),
      state: intl.formatMessage({ id: `check.${state}` }),
    },
  );
}
