import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { IsoDay, Standard } from '../../../../src/domain/settings';
import { CLEARANCES } from '../../../../src/domain/standards/clearance';
import {
  changeStandard,
  reinstateStandard,
  retireStandard,
} from '../../../../src/domain/standards/edit-catalogue';
import { formatStandard } from '../ui/standard-name';
import { StandardApplies } from './standard-applies';

interface Props {
  /** What the standard said last. */
  readonly entry: Standard;
  readonly standards: readonly Standard[];
  readonly today: IsoDay;
  readonly onChange: (standards: readonly Standard[]) => void;
}

type Role = Standard['waivedBy'][number];
const ROLES: readonly Role[] = ['architect', 'liaison', 'brand', 'data', 'lead'];

export function StandardRow({ entry, standards, today, onChange }: Props) {
  const intl = useIntl();
  const name = formatStandard(intl, entry);
  const holds = entry.to === undefined || entry.to > today;
  const change = (part: Parameters<typeof changeStandard>[2]) =>
    onChange(changeStandard(standards, entry, part, today));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <FormattedMessage id={`admin.standards.side.${entry.side}`} />
      </td>
      <td>
        <Choices
          label={`${name}, ${intl.formatMessage({ id: 'admin.standards.clearances' })}`}
          all={CLEARANCES}
          chosen={entry.clearances}
          // A standard that clears for nothing is none: give it up instead.
          isNeeded
          isDisabled={!holds}
          nameOf={(clearance) => intl.formatMessage({ id: `admin.clearance.${clearance}` })}
          onChange={(clearances) => change({ clearances })}
        />
      </td>
      <td>
        <Choices
          label={`${name}, ${intl.formatMessage({ id: 'admin.standards.waived-by' })}`}
          all={ROLES}
          chosen={entry.waivedBy}
          isDisabled={!holds}
          nameOf={(role) => intl.formatMessage({ id: `admin.role.${role}` })}
          onChange={(waivedBy) => change({ waivedBy })}
        />
      </td>
      <td>
        <StandardApplies
          name={name}
          applies={entry.appliesTo}
          isDisabled={!holds}
          onChange={(appliesTo) => change({ appliesTo })}
        />
      </td>
      <td>
        <Button
          spacing="compact"
          aria-label={`${name}, ${intl.formatMessage({ id: holds ? 'admin.standards.retire' : 'admin.standards.reinstate' })}`}
          onClick={() =>
            onChange((holds ? retireStandard : reinstateStandard)(standards, entry, today))
          }
        >
          <FormattedMessage id={holds ? 'admin.standards.retire' : 'admin.standards.reinstate'} />
        </Button>
      </td>
    </tr>
  );
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  /** Whether one has to stay. */
  readonly isNeeded?: boolean;
  readonly isDisabled: boolean;
  readonly nameOf: (choice: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, all, chosen, isNeeded = false, isDisabled, nameOf, onChange } = props;
  return (
    <div role="group" aria-label={label} className="admin-choices">
      {all.map((choice) => {
        const isChosen = chosen.includes(choice);
        return (
          <label key={choice}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isDisabled || (isNeeded && isChosen && chosen.length === 1)}
              onChange={() =>
                onChange(all.filter((each) => (each === choice) !== chosen.includes(each)))
              }
            />{' '}
            {nameOf(choice)}
          </label>
        );
      })}
    </div>
  );
}
