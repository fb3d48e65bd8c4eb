import { FormattedList, FormattedMessage } from 'react-intl';
import type { Finding } from '../../../../src/domain/health/finding';
import { LaneName } from '../ui/lane-name';
import { StatusName } from '../ui/status-name';
import { FieldName } from './field-name';
import { PeopleNames } from './people-names';
import { When } from './when';

/** What is wrong, and where no button can mend it, how to. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  switch (finding.kind) {
    case 'unmapped-status':
      return (
        <FormattedMessage
          id="admin.finding.unmapped-status"
          values={{ issues: finding.issues, status: <StatusName statusId={finding.statusId} /> }}
        />
      );
    case 'lane-without-limit':
      return (
        <FormattedMessage
          id="admin.finding.lane-without-limit"
          values={{ lane: <LaneName laneKey={finding.laneKey} /> }}
        />
      );
    case 'roster-empty':
      return <FormattedMessage id={`admin.finding.roster-empty.${finding.side}`} />;
    case 'group-missing':
    case 'group-hidden':
      return (
        <FormattedMessage
          id={`admin.finding.${finding.kind}.${finding.side}`}
          values={{ name: finding.name }}
        />
      );
    case 'fields-not-mapped':
      return (
        <FormattedMessage id="admin.finding.fields-not-mapped" values={fieldValues(finding)} />
      );
    case 'field-not-shown':
      return (
        <FormattedMessage
          id={`admin.finding.field-not-shown.${finding.workType}`}
          values={fieldValues(finding)}
        />
      );
    case 'gate-missing':
    case 'gate-left':
      return (
        <FormattedMessage
          id={`admin.finding.${finding.kind}`}
          values={{
            count: finding.gates.length,
            gates: (
              <FormattedList
                value={finding.gates.map((gate) => (
                  <FormattedMessage key={gate} id={`gate.${gate}`} />
                ))}
              />
            ),
          }}
        />
      );
    case 'permission-missing':
      return <MissingPermission finding={finding} />;
    case 'events-not-arriving':
    case 'back-fill-behind':
      return (
        <FormattedMessage
          id={`admin.finding.${finding.kind}`}
          values={{ at: <When at={finding.since} /> }}
        />
      );
    case 'back-fill-stopped':
      return (
        <FormattedMessage
          id="admin.finding.back-fill-stopped"
          values={{ detail: finding.detail }}
        />
      );
    default:
      return <FormattedMessage id={`admin.finding.${finding.kind}`} />;
  }
}

type FieldFinding = Extract<Finding, { readonly fields: unknown }>;

const fieldValues = ({ fields }: FieldFinding) => ({
  count: fields.length,
  fields: (
    <FormattedList
      value={fields.map((key) => (
        <FieldName key={key} field={key} />
      ))}
    />
  ),
});

type PermissionFinding = Extract<Finding, { readonly kind: 'permission-missing' }>;

function MissingPermission({ finding }: { readonly finding: PermissionFinding }) {
  const { side, permission, accountIds } = finding;
  return (
    <FormattedMessage
      id={`admin.finding.permission-missing.${side}`}
      values={{
        count: accountIds.length,
        people: <PeopleNames accountIds={accountIds} />,
        permission: <FormattedMessage id={`admin.permission.${permission}`} />,
      }}
    />
  );
}
