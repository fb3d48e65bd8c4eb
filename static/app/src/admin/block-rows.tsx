import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BlockLimit, ProjectSettings } from '../../../../src/domain/settings';
import { columnName } from '../ui/column-name';
import { laneName } from '../ui/lane-name';
import { addBlock, dropBlock, toggleInBlock } from './draft-edits';
import { blockInput, blockPartInput, type DraftSettings } from './draft-settings';
import { HardLimit } from './hard-limit';
import { NumberInput } from './number-input';

interface Props {
  readonly settings: ProjectSettings;
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const COLUMNS = ['lanes', 'columns', 'limit', 'hard', 'drop'] as const;

/** Limits of single cells and of blocks of cells: some lanes × some columns, counted together. */
export function BlockRows(props: Props) {
  const { blockLimits = [] } = props.draft.settings;
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.blocks" />
      </legend>
      <p className="subtle">
        <FormattedMessage id="admin.blocks.intro" />
      </p>
      {blockLimits.length > 0 && (
        <table className="admin-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`admin.block.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blockLimits.map((block, at) => (
              <BlockRow key={block.key} block={block} number={at + 1} {...props} />
            ))}
          </tbody>
        </table>
      )}
      <Button onClick={() => props.onChange(addBlock(props.draft))}>
        <FormattedMessage id="admin.blocks.add" />
      </Button>
    </fieldset>
  );
}

interface RowProps extends Props {
  readonly block: BlockLimit;
  /** Its place in the list, from 1: what it is called. */
  readonly number: number;
}

function BlockRow({ block, number, settings, ...rest }: RowProps) {
  const intl = useIntl();
  const { draft, onChange } = rest;
  const own = intl.formatMessage({ id: 'admin.block' }, { number });
  const lanes = settings.lanes.map((lane) => [lane.key, laneName(intl, lane)] as const);
  const columns = settings.columns
    .filter(({ lastDays }) => lastDays === undefined)
    .map((column) => [column.key, columnName(intl, column, settings)] as const);
  return (
    <tr>
      <td>
        <Choices of="laneKeys" options={lanes} {...{ block, own }} {...rest} />
      </td>
      <td>
        <Choices of="columnKeys" options={columns} {...{ block, own }} {...rest} />
      </td>
      <td>
        <NumberInput
          id={blockInput(block.key)}
          label={`${own}, ${intl.formatMessage({ id: 'admin.block.limit' })}`}
          {...rest}
        />
      </td>
      <td>
        <HardLimit of="blockLimits" limited={block} name={own} {...{ draft, onChange }} />
      </td>
      <td>
        <Button
          spacing="compact"
          aria-label={intl.formatMessage({ id: 'admin.block.drop-it' }, { number })}
          onClick={() => onChange(dropBlock(draft, block.key))}
        >
          ✕
        </Button>
      </td>
    </tr>
  );
}

interface ChoicesProps extends Omit<Props, 'settings'> {
  readonly block: BlockLimit;
  readonly own: string;
  readonly of: 'laneKeys' | 'columnKeys';
  readonly options: readonly (readonly [key: string, name: string])[];
}

/** The lanes, or the columns, that a block spans. */
function Choices({ block, own, of, options, draft, faults, onChange }: ChoicesProps) {
  const intl = useIntl();
  const id = blockPartInput(block.key, of);
  const isWrong = faults.has(id);
  const what = intl.formatMessage({
    id: of === 'laneKeys' ? 'admin.block.lanes' : 'admin.block.columns',
  });
  return (
    <div
      className="admin-choices"
      role="group"
      aria-label={`${own}, ${what}`}
      aria-describedby={isWrong ? `${id}-fault` : undefined}
    >
      {options.map(([key, name], at) => (
        <label key={key}>
          <input
            id={at === 0 ? id : undefined}
            type="checkbox"
            checked={block[of].includes(key)}
            onChange={() => onChange(toggleInBlock(draft, block.key, of, key))}
          />{' '}
          {name}
        </label>
      ))}
      {isWrong && (
        <span id={`${id}-fault`} className="admin-fault">
          <FormattedMessage id="admin.fault.block" />
        </span>
      )}
    </div>
  );
}
