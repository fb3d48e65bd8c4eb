import { useEffect, useState } from 'react';
import { canAsk, FieldInput, type FieldMeta, type FieldValues } from './field-input';
import type { ViewedIssue } from './issue-view';
import { JiraSaidNo } from './jira-client';
import { useShell } from './shell-context';

interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: { readonly name: string };
  readonly fields?: Readonly<Record<string, FieldMeta>>;
}

interface Props {
  readonly issue: ViewedIssue;
  readonly onChange: () => void;
}

/** The status with its transitions; a transition that has a screen asks for its fields first. */
export function StatusMenu({ issue, onChange }: Props) {
  const { jira, word } = useShell();
  const [transitions, setTransitions] = useState<readonly Transition[]>([]);
  const [asked, setAsked] = useState<Transition>();
  const [values, setValues] = useState<FieldValues>({});
  const [refusal, setRefusal] = useState<JiraSaidNo>();
  const address = `/rest/api/3/issue/${issue.key}/transitions`;

  useEffect(() => {
    jira
      .get<{ transitions: Transition[] }>(`${address}?expand=transitions.fields`)
      .then((found) => setTransitions(found.transitions))
      .catch(() => setTransitions([]));
  }, [jira, address, issue]);

  const perform = async (transition: Transition, fields: FieldValues) => {
    try {
      await jira.send('POST', address, { transition: { id: transition.id }, fields });
      setAsked(undefined);
      setRefusal(undefined);
      onChange();
    } catch (error) {
      if (!(error instanceof JiraSaidNo)) throw error;
      setRefusal(error);
    }
  };
  const choose = (transition: Transition) => {
    setRefusal(undefined);
    setValues({});
    const asks = Object.values(transition.fields ?? {}).some(canAsk);
    if (asks) setAsked(transition);
    else void perform(transition, {});
  };

  return (
    <section className="shell-status">
      <select
        aria-label={word('status')}
        value=""
        onChange={(event) => {
          const chosen = transitions.find(({ id }) => id === event.target.value);
          if (chosen) choose(chosen);
        }}
      >
        <option value="">{issue.fields.status.name}</option>
        {transitions.map(({ id, name, to }) => (
          <option key={id} value={id}>
            {name} → {to.name}
          </option>
        ))}
      </select>
      {asked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void perform(asked, values);
          }}
        >
          <h3>{asked.name}</h3>
          {Object.entries(asked.fields ?? {})
            .filter(([, meta]) => canAsk(meta))
            .map(([id, meta]) => (
              <FieldInput
                key={id}
                id={id}
                meta={meta}
                error={refusal?.errors[id]}
                onChange={(value) => setValues((all) => ({ ...all, [id]: value }))}
              />
            ))}
          <button type="submit">{asked.name}</button>
          <button type="button" onClick={() => setAsked(undefined)}>
            {word('cancel')}
          </button>
        </form>
      )}
      {refusal?.messages.map((message) => (
        <p key={message} className="shell-error" role="alert">
          {message}
        </p>
      ))}
    </section>
  );
}
