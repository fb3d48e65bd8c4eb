import { FormattedMessage, useIntl } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import type { Bilingual } from '../../../../src/domain/language';
import { STATUSES } from '../../../../src/domain/setup/desired-statuses';
import { WORK_TYPES } from '../../../../src/domain/setup/desired-types';
import { WORKFLOWS } from '../../../../src/domain/setup/desired-workflows';
import { keysOf } from '../../../../src/domain/setup/place';
import type { SetupChoices } from '../../../../src/domain/setup/scene';

interface Props {
  readonly offer: SetupOffer;
  readonly choices: SetupChoices;
  readonly onChange: (choices: SetupChoices) => void;
}

/** Kinds of which the admin may take what is there, with our own by key. */
const KINDS = {
  type: Object.fromEntries(keysOf(WORK_TYPES).map((key) => [key, WORK_TYPES[key].name])),
  status: STATUSES,
  workflow: WORKFLOWS,
} as const;

/** "Take what is there": ours beside what the site has, by name where the plan found it by itself. */
export function Reuse({ offer, choices, onChange }: Props) {
  const { reused } = offer.plan;
  const choose = (key: string, id: string): void => {
    const { [key]: _before, ...others } = choices.choices ?? {};
    onChange({
      ...choices,
      choices: id === '' ? others : { ...others, [key]: { kind: 'use', id } },
    });
  };
  return (
    <details className="setup-group">
      <summary>
        <FormattedMessage id="setup.reuse" />{' '}
        <span className="subtle">
          <FormattedMessage id="setup.reuse.count" values={{ count: reused.length }} />
        </span>
      </summary>
      <p>
        <FormattedMessage id="setup.reuse.intro" />
      </p>
      {keysOf(KINDS).map((kind) => (
        <div key={kind} className="admin-scroll" tabIndex={0} role="group" aria-labelledby={kind}>
          <table className="admin-table">
            <caption id={kind}>
              <FormattedMessage id={`setup.reuse.${kind}`} />
            </caption>
            <tbody>
              {keysOf<string>(KINDS[kind]).map((each) => (
                <ReuseRow
                  key={each}
                  kind={kind}
                  thing={each}
                  offer={offer}
                  language={choices.language}
                  onChoose={(id) => choose(`${kind}:${each}`, id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}

interface RowProps {
  readonly kind: keyof typeof KINDS;
  readonly thing: string;
  readonly offer: SetupOffer;
  readonly language: SetupChoices['language'];
  readonly onChoose: (id: string) => void;
}

function ReuseRow({ kind, thing, offer, language, onChoose }: RowProps) {
  const intl = useIntl();
  const { reused, steps } = offer.plan;
  const key = `${kind}:${thing}`;
  const found = reused.find((one) => one.key === key);
  if (!found && !steps.some((step) => step.key === key)) return null;
  const ours: Readonly<Record<string, Bilingual>> = KINDS[kind];
  return (
    <tr>
      <th scope="row" id={`reuse-${key}`}>
        {ours[thing]?.[language]}
      </th>
      <td>
        <select
          value={found?.id ?? ''}
          aria-labelledby={`reuse-${key}`}
          onChange={(event) => onChoose(event.target.value)}
        >
          {/* What has our name is ours: there can be no second of that name. */}
          {(!found || found.by === 'choice') && (
            <option value="">{intl.formatMessage({ id: 'setup.reuse.new' })}</option>
          )}
          {Object.entries(offer.names[kind] ?? {}).map(([id, existing]) => (
            <option key={id} value={id}>
              {existing}
            </option>
          ))}
        </select>
      </td>
      <td className="subtle">{found && <FormattedMessage id={`setup.reuse.by.${found.by}`} />}</td>
    </tr>
  );
}
