import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { JqlLane } from '../../../../src/domain/settings';
import { addList, changeList, dropList, raiseList } from './draft-edits';
import { listInput, type DraftSettings } from './draft-settings';

interface Props {
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const MOST_LISTS = 12;
const LONGEST = { name: 60, jql: 1000 } as const;
const PARTS = ['name', 'jql'] as const;

/** Lanes of what a JQL finds, as another cut of the board: the first list that finds a card has it. */
export function ListRows(props: Props) {
  const { draft, onChange } = props;
  const { jqlLanes = [] } = draft.settings;
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.lists" />
      </legend>
      <p className="subtle">
        <FormattedMessage id="admin.lists.intro" />
      </p>
      {jqlLanes.length > 0 && (
        <table className="admin-table">
          <thead>
            <tr>
              {([...PARTS, 'order'] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`admin.list.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {jqlLanes.map((list, at) => (
              <ListRow key={list.key} list={list} number={at + 1} {...props} />
            ))}
          </tbody>
        </table>
      )}
      <Button isDisabled={jqlLanes.length >= MOST_LISTS} onClick={() => onChange(addList(draft))}>
        <FormattedMessage id="admin.lists.add" />
      </Button>
    </fieldset>
  );
}

interface RowProps extends Props {
  readonly list: JqlLane;
  /** Its place, from 1. */
  readonly number: number;
}

function ListRow({ list, number, draft, faults, onChange }: RowProps) {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `admin.list.${id}` }, { number });
  return (
    <tr>
      {PARTS.map((part) => {
        const id = listInput(list.key, part);
        const isWrong = faults.has(id);
        return (
          <td key={part}>
            <input
              id={id}
              className={part === 'jql' ? 'admin-search' : 'admin-name'}
              aria-label={t(`${part}-of`)}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-fault` : undefined}
              maxLength={LONGEST[part]}
              spellCheck={part === 'name'}
              value={list[part]}
              onChange={({ target }) =>
                onChange(changeList(draft, list.key, { [part]: target.value }))
              }
            />
            {isWrong && (
              <span id={`${id}-fault`} className="admin-fault">
                <FormattedMessage id="admin.fault.empty" />
              </span>
            )}
          </td>
        );
      })}
      <td>
        <div className="admin-order">
          <Button
            spacing="compact"
            aria-label={t('raise')}
            isDisabled={number === 1}
            onClick={() => onChange(raiseList(draft, list.key))}
          >
            ↑
          </Button>
          <Button
            spacing="compact"
            aria-label={t('drop')}
            onClick={() => onChange(dropList(draft, list.key))}
          >
            ✕
          </Button>
        </div>
      </td>
    </tr>
  );
}
