import type { FieldInput, Transition, TransitionField } from '../domain/board/transition';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, readOption } from './read-card';
import { requestJson } from './request-json';

interface FieldMeta {
  readonly name?: string;
  readonly required?: boolean;
  readonly hasDefaultValue?: boolean;
  readonly schema?: {
    readonly type?: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
  };
  readonly allowedValues?: readonly unknown[];
}

interface TransitionsAnswer {
  readonly transitions?: readonly {
    readonly id: string;
    readonly name: string;
    readonly to?: { readonly id?: string };
    readonly isAvailable?: boolean;
    readonly fields?: Readonly<Record<string, FieldMeta>>;
  }[];
}

/** The ways out of an issue's status that the sender may take now, each with how its screen asks. */
export async function listTransitionScreens(
  jira: JiraRequest,
  issueId: string,
): Promise<readonly Transition[]> {
  const at = withQuery(path`/rest/api/3/issue/${issueId}/transitions`, {
    expand: 'transitions.fields',
  });
  const { transitions = [] } = await requestJson<TransitionsAnswer>(jira, at);
  return transitions
    .filter((transition) => transition.isAvailable !== false)
    .map(({ id, name, to, fields = {} }) => ({
      id,
      name,
      toStatusId: to?.id ?? '',
      fields: Object.entries(fields).map(([fieldId, meta]) => readField(fieldId, meta)),
    }));
}

function readField(id: string, meta: FieldMeta): TransitionField {
  return {
    id,
    name: meta.name ?? id,
    isRequired: meta.required === true && meta.hasDefaultValue !== true,
    input: readInput(meta),
  };
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['description', 'environment']);

function readInput({ schema = {}, allowedValues }: FieldMeta): FieldInput {
  const options = (allowedValues ?? []).flatMap((value) => readOption(withName(value)) ?? []);
  const isParagraph =
    PARAGRAPHS.has(schema.system ?? '') || schema.custom?.endsWith(':textarea') === true;
  switch (schema.type) {
    case 'string':
      return { kind: isParagraph ? 'paragraph' : 'text' };
    case 'number':
    case 'date':
      return { kind: schema.type };
    case 'option':
    case 'priority':
    case 'resolution':
      return options.length > 0 ? { kind: 'option', options } : { kind: 'unknown' };
    case 'array':
      return schema.items === 'option' && options.length > 0
        ? { kind: 'options', options }
        : { kind: 'unknown' };
    default:
      return { kind: 'unknown' };
  }
}

/** Options say `value`, priorities and resolutions say `name`. */
function withName(value: unknown): unknown {
  const record = asRecord(value);
  return { ...record, value: record.value ?? record.name };
}
