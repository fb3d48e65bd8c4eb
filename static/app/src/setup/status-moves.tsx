import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import { STATUSES, type StatusKey } from '../../../../src/domain/setup/desired-statuses';
import type { WorkTypeKey } from '../../../../src/domain/setup/desired-types';
import { statusesOf, WORKFLOWS } from '../../../../src/domain/setup/desired-workflows';
import type { SetupChoices } from '../../../../src/domain/setup/scene';
import type { StatusMap } from '../../../../src/domain/setup/step';
import type { NameBook } from './names';

interface Props {
  readonly offer: SetupOffer;
  readonly names: NameBook;
  readonly choices: SetupChoices;
  readonly onChange: (choices: SetupChoices) => void;
}

/** Where the work items of a space go when their workflow changes: proposed, and for the admin to say. */
export function StatusMoves({ offer, names, choices, onChange }: Props) {
  const maps = offer.plan.steps.flatMap((step) => ('statusMaps' in step ? step.statusMaps : []));
  if (maps.length === 0) return null;
  const { reused } = offer.plan;
  const choose = ({ typeId, from }: StatusMap, status: StatusKey): void =>
    onChange({
      ...choices,
      statusMap: {
        ...choices.statusMap,
        [typeId]: { ...choices.statusMap?.[typeId], [from]: status },
      },
    });
  return (
    <section aria-labelledby="setup-moves">
      <h3 id="setup-moves">
        <FormattedMessage id="setup.moves" />
      </h3>
      <p>
        <FormattedMessage id="setup.moves.intro" />
      </p>
      <div className="admin-scroll" tabIndex={0} role="group" aria-labelledby="setup-moves">
        <table className="admin-table">
          <thead>
            <tr>
              {(['space', 'type', 'from', 'issues', 'to', 'because'] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`setup.moves.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {maps.map((map) => (
              <MoveRow
                key={labelOf(map)}
                map={map}
                names={names}
                language={choices.language}
                reused={reused}
                onChoose={(status) => choose(map, status)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const labelOf = ({ projectId, typeId, from }: StatusMap): string =>
  `setup-from-${projectId}-${typeId}-${from}`;

interface RowProps {
  readonly map: StatusMap;
  readonly names: NameBook;
  readonly language: SetupChoices['language'];
  readonly reused: SetupOffer['plan']['reused'];
  readonly onChoose: (status: StatusKey) => void;
}

function MoveRow(props: RowProps) {
  const { map, names } = props;
  return (
    <tr>
      <th scope="row">{names.ofId('project', map.projectId)}</th>
      <td>{names.ofId('type', map.typeId)}</td>
      <td id={labelOf(map)}>{names.ofId('status', map.from)}</td>
      <td>
        <FormattedNumber value={map.issues} />
      </td>
      <td>
        <Target {...props} />
      </td>
      <td>
        <FormattedMessage id={`setup.because.${map.because}`} />
      </td>
    </tr>
  );
}

function Target({ map, names, language, reused, onChoose }: RowProps) {
  const type = reused.find(({ key, id }) => key.startsWith('type:') && id === map.typeId);
  const workflow = type && WORKFLOWS[type.key.slice('type:'.length) as WorkTypeKey];
  const { to } = map;
  const key =
    to.kind === 'made'
      ? to.by
      : reused.find(({ key, id }) => key.startsWith('status:') && id === to.id)?.key;
  // A workflow that the admin chose to keep has statuses of its own: there is nothing of ours to offer.
  if (!workflow || key === undefined) return <>{names.of('status', to)}</>;
  return (
    <select
      value={key.slice('status:'.length)}
      aria-labelledby={labelOf(map)}
      onChange={(event) => onChoose(event.target.value as StatusKey)}
    >
      {statusesOf(workflow).map((status) => (
        <option key={status} value={status}>
          {nameOf(status)}
        </option>
      ))}
    </select>
  );

  function nameOf(status: StatusKey): string {
    const existing = reused.find((each) => each.key === `status:${status}`);
    return existing ? names.ofId('status', existing.id) : STATUSES[status][language];
  }
}
