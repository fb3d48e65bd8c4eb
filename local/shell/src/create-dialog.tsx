import { useEffect, useRef, useState } from 'react';
import { canAsk, FieldInput, type FieldMeta, type FieldValues } from './field-input';
import { JiraSaidNo } from './jira-client';
import { useShell } from './shell-context';

interface IssueType {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly projectId: string | undefined;
  readonly onClose: (issueIds: string[]) => void;
}

/** Jira's own create dialog: space, type, then the fields of its create screen. */
export function CreateDialog({ projectId, onClose }: Props) {
  const { jira, projects, hasNoProject, word } = useShell();
  const dialog = useRef<HTMLDialogElement>(null);
  const created = useRef<string[]>([]);
  const [project, setProject] = useState(projectId ?? projects[0]?.id ?? '');
  const [types, setTypes] = useState<readonly IssueType[]>([]);
  const [type, setType] = useState('');
  const [metas, setMetas] = useState<readonly FieldMeta[]>([]);
  const [values, setValues] = useState<FieldValues>({});
  const [refusal, setRefusal] = useState<JiraSaidNo>();
  const base = `/rest/api/3/issue/createmeta/${project}/issuetypes`;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (!project) return;
    void jira.get<{ issueTypes: IssueType[] }>(base).then((page) => {
      setTypes(page.issueTypes);
      setType(page.issueTypes[0]?.id ?? '');
    });
  }, [jira, base, project]);
  useEffect(() => {
    if (!type) return;
    void jira
      .get<{ fields: FieldMeta[] }>(`${base}/${type}?maxResults=200`)
      .then((page) => setMetas(page.fields.filter(canAsk)));
  }, [jira, base, type]);

  const submit = async () => {
    try {
      const issue = await jira.send<{ id: string }>('POST', '/rest/api/3/issue', {
        fields: { ...values, project: { id: project }, issuetype: { id: type } },
      });
      created.current = [issue.id];
      dialog.current?.close();
    } catch (error) {
      if (!(error instanceof JiraSaidNo)) throw error;
      setRefusal(error);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="shell-dialog"
      aria-label={word('create')}
      onClose={() => onClose(created.current)}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{word('create')}</h1>
        {hasNoProject && <p>{word('noSpace')}</p>}
        <Choice label={word('spaces')} value={project} options={projects} onChange={setProject} />
        <Choice label={word('type')} value={type} options={types} onChange={setType} />
        {metas.map((meta) => {
          const id = meta.fieldId ?? meta.key ?? meta.name;
          return (
            <FieldInput
              key={id}
              id={id}
              meta={meta}
              error={refusal?.errors[id]}
              onChange={(value) => setValues((all) => ({ ...all, [id]: value }))}
            />
          );
        })}
        {refusal?.messages.map((message) => (
          <p key={message} className="shell-error" role="alert">
            {message}
          </p>
        ))}
        <button type="submit">{word('create')}</button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {word('cancel')}
        </button>
      </form>
    </dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="shell-field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
