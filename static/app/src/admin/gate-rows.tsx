import { FormattedMessage, useIntl } from 'react-intl';
import {
  findAgreement,
  GATE_MODES,
  GATE_STAGES,
  GATES,
  type GateKey,
  type GateMode,
} from '../../../../src/domain/gates/gate';
import type { Stage } from '../../../../src/domain/stage';
import { agreeOnGate } from './draft-edits';
import { gateInput, type DraftSettings } from './draft-settings';

interface Props {
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const COLUMNS = ['gate', 'before', 'mode', 'decision'] as const;

/** What is asked before a work item goes on: advice, a warning, or, by a joint decision, a block. */
export function GateRows(props: Props) {
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.gates" />
      </legend>
      <p className="subtle">
        <FormattedMessage id="admin.gates.intro" />
      </p>
      <table className="admin-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.gates.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GATES.flatMap((gate) =>
            GATE_STAGES[gate].map((stage) => (
              <GateRow key={`${gate} ${stage}`} gate={gate} stage={stage} {...props} />
            )),
          )}
        </tbody>
      </table>
    </fieldset>
  );
}

interface RowProps extends Props {
  readonly gate: GateKey;
  readonly stage: Stage;
}

function GateRow({ gate, stage, draft, faults, onChange }: RowProps) {
  const intl = useIntl();
  const agreed = findAgreement(draft.settings, gate, stage);
  const mode = agreed?.mode ?? 'advise';
  const name = intl.formatMessage({ id: `gate.${gate}` });
  const stageName = intl.formatMessage({ id: `stage.${stage}` });
  const label = (column: 'mode' | 'decision') =>
    `${name}, ${stageName}, ${intl.formatMessage({ id: `admin.gates.${column}` })}`;
  const id = gateInput({ gate, stage });
  const isFault = faults.has(id);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{stageName}</td>
      <td>
        <select
          aria-label={label('mode')}
          value={mode}
          onChange={({ target }) =>
            onChange(agreeOnGate(draft, { gate, stage }, { mode: target.value as GateMode }))
          }
        >
          {GATE_MODES.map((each) => (
            <option key={each} value={each}>
              {intl.formatMessage({ id: `admin.gates.mode.${each}` })}
            </option>
          ))}
        </select>
      </td>
      <td>
        {mode === 'block' && (
          <>
            <input
              id={id}
              className="admin-name"
              aria-label={label('decision')}
              aria-invalid={isFault}
              aria-describedby={isFault ? `${id}-fault` : undefined}
              value={agreed?.decision ?? ''}
              onChange={({ target }) => {
                const decision = target.value.trim().toUpperCase();
                onChange(agreeOnGate(draft, { gate, stage }, { decision }));
              }}
            />
            {isFault && (
              <p id={`${id}-fault`} className="admin-fault">
                <FormattedMessage id="admin.gates.no-decision" />
              </p>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
