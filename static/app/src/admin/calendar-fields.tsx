import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { addHoliday, changeCalendar, dropHoliday, toggleWorkday } from './draft-edits';
import { HOURS_INPUT, WORKDAYS_INPUT, type DraftSettings } from './draft-settings';

interface Props {
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const MIDNIGHT = 1440;

/** Working time: every age, target and forecast of the space is counted in it. */
export function CalendarFields({ draft, faults, onChange }: Props) {
  const { calendar } = draft.settings;
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.calendar" />
      </legend>
      <div className="admin-field" role="group" aria-labelledby="calendar-days">
        <span id="calendar-days">
          <FormattedMessage id="admin.calendar.days" />
        </span>
        {WEEK.map((day) => (
          <label key={day}>
            <input
              id={`calendar-workday-${day}`}
              type="checkbox"
              checked={calendar.workdays.includes(day)}
              onChange={() => onChange(toggleWorkday(draft, day))}
            />{' '}
            {/* The fifth of January 2026 was a Monday. */}
            <FormattedDate value={Date.UTC(2026, 0, 4 + day)} weekday="short" timeZone="UTC" />
          </label>
        ))}
      </div>
      {faults.has(WORKDAYS_INPUT) && <Fault id="admin.fault.workdays" />}
      <div className="admin-field">
        <Time
          id="admin.calendar.from"
          minute={calendar.fromMinute}
          onChange={(fromMinute) => onChange(changeCalendar(draft, { fromMinute }))}
        />
        <Time
          id="admin.calendar.to"
          inputId={HOURS_INPUT}
          isEnd
          minute={calendar.toMinute}
          onChange={(toMinute) => onChange(changeCalendar(draft, { toMinute }))}
        />
        <label>
          <FormattedMessage id="admin.calendar.zone" />{' '}
          <ZoneSelect
            zone={calendar.timeZone}
            onChange={(timeZone) => onChange(changeCalendar(draft, { timeZone }))}
          />
        </label>
      </div>
      {faults.has(HOURS_INPUT) && <Fault id="admin.fault.hours" />}
      <Holidays draft={draft} onChange={onChange} />
    </fieldset>
  );
}

const Fault = ({ id }: { readonly id: string }) => (
  <p className="admin-fault" role="alert">
    <FormattedMessage id={id} />
  </p>
);

interface TimeProps {
  readonly id: string;
  readonly inputId?: string;
  /** Midnight is the end of the day, not its beginning. */
  readonly isEnd?: boolean;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

function Time({ id, inputId, isEnd = false, minute, onChange }: TimeProps) {
  const two = (value: number) => String(value).padStart(2, '0');
  const shown = minute % MIDNIGHT;
  return (
    <label>
      <FormattedMessage id={id} />{' '}
      <input
        id={inputId}
        className="admin-date"
        type="time"
        value={`${two(Math.floor(shown / 60))}:${two(shown % 60)}`}
        onChange={({ target }) => {
          const [hour, rest] = target.value.split(':').map(Number);
          // Half a time is no time: the field keeps what it had until there is one.
          if (hour === undefined || rest === undefined) return;
          const typed = hour * 60 + rest;
          onChange(isEnd && typed === 0 ? MIDNIGHT : typed);
        }}
      />
    </label>
  );
}

interface ZoneProps {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

function ZoneSelect({ zone, onChange }: ZoneProps) {
  const zones = [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <select value={zone} onChange={({ target }) => onChange(target.value)}>
      {zones.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}

function Holidays({ draft, onChange }: Omit<Props, 'faults'>) {
  const intl = useIntl();
  const [day, setDay] = useState('');
  return (
    <>
      <p id="calendar-holidays">
        <FormattedMessage
          id="admin.calendar.holidays"
          values={{ count: draft.settings.calendar.holidays.length }}
        />
      </p>
      <ul className="admin-found" aria-labelledby="calendar-holidays">
        {draft.settings.calendar.holidays.map((each) => {
          const name = intl.formatDate(each, { dateStyle: 'medium', timeZone: 'UTC' });
          return (
            <li key={each}>
              <Button
                spacing="compact"
                aria-label={intl.formatMessage({ id: 'admin.calendar.drop' }, { day: name })}
                onClick={() => onChange(dropHoliday(draft, each))}
              >
                {name} ×
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="admin-field">
        <label>
          <FormattedMessage id="admin.calendar.holiday" />{' '}
          <input
            className="admin-date"
            type="date"
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <Button
          isDisabled={day === ''}
          onClick={() => {
            onChange(addHoliday(draft, day));
            setDay('');
          }}
        >
          <FormattedMessage id="admin.calendar.add" />
        </Button>
      </div>
    </>
  );
}
