import { FormattedMessage } from 'react-intl';
import type { Finding } from '../../../../src/contract/health';
import { StatusName } from '../ui/status-name';
import { LaneName } from '../ui/lane-name';

/** What is wrong, and what mends it. */
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
    case 'field-not-mapped':
      return (
        <FormattedMessage id="admin.finding.field-not-mapped" values={{ field: finding.field }} />
      );
    case 'events-not-enabled':
      return <FormattedMessage id="admin.finding.events-not-enabled" />;
    case 'back-fill-stopped':
      return (
        <FormattedMessage
          id="admin.finding.back-fill-stopped"
          values={{ detail: finding.detail }}
        />
      );
  }
}
