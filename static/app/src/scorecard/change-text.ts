import type { IntlShape } from 'react-intl';
import { toIsoDay, type DayNumber } from '../../../../src/domain/day';
import type { ChangeEvent } from '../../../../src/domain/scorecard/changes-after-ready';
import type { FieldChange } from '../../../../src/domain/scorecard/field-change';
import { optionKey, type OptionNames } from './option-keys';

/** What changed and how, in which stage, by which side: all but the instant. */
export function changeText(intl: IntlShape, event: ChangeEvent, names: OptionNames): string {
  const fields = intl.formatList(event.changed.map((change) => fieldText(intl, change, names)));
  const what = intl.formatMessage({ id: `scorecard.change.${event.kind}` }, { fields });
  const where = intl.formatMessage(
    { id: 'scorecard.change.where' },
    {
      stage: intl.formatMessage({ id: `stage.${event.stage}` }),
      side: intl.formatMessage({ id: `scorecard.change.by.${event.side}` }),
    },
  );
  return `${what} ${where}`;
}

/** "lane “Planned” → “Urgent”", "brief 1,200 → 1,350 characters, 12% changed". */
function fieldText(intl: IntlShape, change: FieldChange, names: OptionNames): string {
  const field = intl.formatMessage({ id: `scorecard.field.${change.field}` });
  const ends = (from: string, to: string): string =>
    intl.formatMessage({ id: 'scorecard.changed.value' }, { field, from, to });
  switch (change.kind) {
    case 'option': {
      const list = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
      const name = (id: string | undefined) => optionText(intl, change.field, list(id), names);
      return ends(name(change.from), name(change.to));
    }
    case 'options': {
      const name = (ids: readonly string[]) => optionText(intl, change.field, ids, names);
      return ends(name(change.from), name(change.to));
    }
    case 'day':
      return ends(dayText(intl, change.from), dayText(intl, change.to));
    case 'text': {
      const { from, to, changedShare: share } = change;
      return intl.formatMessage({ id: 'scorecard.changed.text' }, { field, from, to, share });
    }
    case 'presence':
      return intl.formatMessage(
        { id: change.to ? 'scorecard.changed.set' : 'scorecard.changed.emptied' },
        { field },
      );
  }
}

/** Jira's own words; an id where Jira tells no name. */
function optionText(
  intl: IntlShape,
  field: string,
  ids: readonly string[],
  names: OptionNames,
): string {
  if (ids.length === 0) return intl.formatMessage({ id: 'scorecard.changed.empty' });
  const words = ids.map((id) =>
    intl.formatMessage(
      { id: 'scorecard.changed.quoted' },
      { value: names.get(optionKey(field, id)) ?? id },
    ),
  );
  return intl.formatList(words);
}

function dayText(intl: IntlShape, day: DayNumber | undefined): string {
  if (day === undefined) return intl.formatMessage({ id: 'scorecard.changed.empty' });
  return intl.formatDate(toIsoDay(day), { dateStyle: 'medium', timeZone: 'UTC' });
}
