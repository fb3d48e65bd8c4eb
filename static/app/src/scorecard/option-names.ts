import { useQuery } from '@tanstack/react-query';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { inParallel } from '../../../../src/jira/in-parallel';
import { path, type JiraPath } from '../../../../src/jira/path';
import { jira } from '../jira';
import { listOptionKeys, type OptionNames } from './option-keys';

const AT_ONCE = 4;

/** What the options before and after each change are called in Jira, read as the user. */
export function useOptionNames(rows: readonly MeasureRow[]): OptionNames | undefined {
  const keys = listOptionKeys(rows);
  return useQuery({
    queryKey: ['option-names', keys],
    queryFn: () => readOptionNames(keys),
    placeholderData: (before) => before,
  }).data;
}

export async function readOptionNames(keys: readonly string[]): Promise<OptionNames> {
  const names = await inParallel(keys, AT_ONCE, readName);
  return new Map(keys.flatMap((key, at) => (names[at] === undefined ? [] : [[key, names[at]]])));
}

async function readName(key: string): Promise<string | undefined> {
  const [field = '', id = ''] = key.split(':');
  const response = await jira(addressOf(field, id));
  if (!response.ok) return undefined;
  const option = (await response.json()) as { readonly name?: string; readonly value?: string };
  return option.name ?? option.value;
}

function addressOf(field: string, id: string): JiraPath {
  if (field === 'priority') return path`/rest/api/3/priority/${id}`;
  if (field === 'resolution') return path`/rest/api/3/resolution/${id}`;
  return path`/rest/api/3/customFieldOption/${id}`;
}
