import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { SavedHalf } from '../../../../../src/contract/standing';
import { CONFIDENCES, COSTS, type CaseHalf } from '../../../../../src/domain/acts/case-half';
import type { Side } from '../../../../../src/domain/side';
import { TextBlock } from '../../intake/fields/text-fields';
import { call } from '../../rpc';
import { FailureMessage } from '../../ui/failure-message';
import {
  draftOfIt,
  draftOfMarketing,
  readIt,
  readMarketing,
  type ItDraft,
  type MarketingDraft,
} from './case-draft';
import { SaveBar } from './check-row';
import { EstimateField } from './estimate-field';
import { useSave } from './use-save';

interface Props {
  readonly issueId: string;
  readonly side: Side;
  readonly saved: SavedHalf | undefined;
  readonly onDone: () => void;
}

/** A half may be saved as far as it is known; what it lacks is said afterwards. */
export function HalfForm({ issueId, side, saved, onDone }: Props) {
  const save = useSave(issueId);
  const form = useRef<HTMLFormElement>(null);
  const part = saved?.part;
  const [it, setIt] = useState(() => draftOfIt(part?.half === 'it' ? part.says : undefined));
  const [marketing, setMarketing] = useState(() =>
    draftOfMarketing(part?.half === 'marketing' ? part.says : undefined),
  );
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = partOf(side, it, marketing);
    if (!written) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    const act = { issueId, basedOn: saved?.version ?? 0, part: written };
    save.mutate(() => call('saveCaseHalf', act), { onSuccess: onDone });
  };
  return (
    <form ref={form} className="standing-form" noValidate onSubmit={submit}>
      {side === 'it' ? (
        <ItFields draft={it} onChange={setIt} />
      ) : (
        <MarketingFields draft={marketing} onChange={setMarketing} />
      )}
      {save.error !== null && <FailureMessage error={save.error} />}
      <SaveBar isSaving={save.isPending} onCancel={onDone} />
    </form>
  );
}

function partOf(side: Side, it: ItDraft, marketing: MarketingDraft): CaseHalf | undefined {
  if (side === 'it') {
    const says = readIt(it);
    return says && { half: 'it', says };
  }
  const says = readMarketing(marketing);
  return says && { half: 'marketing', says };
}

interface FieldsProps<D> {
  readonly draft: D;
  readonly onChange: (draft: D) => void;
}

function ItFields({ draft, onChange }: FieldsProps<ItDraft>) {
  const intl = useIntl();
  return COSTS.map((cost) => (
    <EstimateField
      key={cost}
      id={`case-${cost}`}
      legend={intl.formatMessage({ id: `acts.case.${cost}` })}
      draft={draft[cost]}
      onChange={(estimate) => onChange({ ...draft, [cost]: estimate })}
    />
  ));
}

const MAX_TEXT = 500;

function MarketingFields({ draft, onChange }: FieldsProps<MarketingDraft>) {
  const intl = useIntl();
  return (
    <>
      <EstimateField
        id="case-opportunity"
        legend={intl.formatMessage({ id: 'acts.case.opportunity' })}
        draft={draft.opportunity}
        onChange={(opportunity) => onChange({ ...draft, opportunity })}
      />
      {(['audience', 'signal'] as const).map((field) => (
        <TextBlock
          key={field}
          id={`case-${field}`}
          rows={2}
          label={intl.formatMessage({ id: `acts.case.${field}` })}
          hint={intl.formatMessage({ id: `acts.case.${field}.hint` })}
          value={draft[field]}
          onChange={(text) => onChange({ ...draft, [field]: text.slice(0, MAX_TEXT) })}
        />
      ))}
      <label className="field field-label">
        {intl.formatMessage({ id: 'acts.case.confidence' })}
        <select
          className="field-input field-input-short"
          value={draft.confidence}
          onChange={(event) =>
            onChange({ ...draft, confidence: event.target.value as MarketingDraft['confidence'] })
          }
        >
          <option value="">{intl.formatMessage({ id: 'acts.case.confidence.none' })}</option>
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {intl.formatMessage({ id: `acts.case.confidence.${confidence}` })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
