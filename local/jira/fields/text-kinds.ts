import { adfText, isAdfDocument } from '../adf';
import { EMPTY_SIDE, FieldProblem, type FieldKind } from './field-kind';

const MAX_LINE = 255;
const MAX_DOCUMENT = 32767;

const textSide: FieldKind['side'] = (_world, _field, raw) =>
  raw === null ? EMPTY_SIDE : { id: null, text: String(raw) };

export const textKind: FieldKind = {
  schemaType: 'string',
  customKey: 'textfield',
  operations: ['set'],
  parse(_world, _field, input) {
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    if (input.length > MAX_LINE) {
      throw new FieldProblem(
        'The entered text is too long. It exceeds the allowed limit of 255 characters.',
      );
    }
    return input === '' ? null : input;
  },
  render: (_world, _field, raw) => raw,
  side: textSide,
};

export const summaryKind: FieldKind = {
  ...textKind,
  customKey: undefined,
  parse(_world, _field, input) {
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    const summary = input.trim();
    if (summary === '') throw new FieldProblem('You must specify a summary of the issue.');
    if (/[\r\n]/.test(summary)) {
      throw new FieldProblem('The summary is invalid because it contains newline characters.');
    }
    if (summary.length > MAX_LINE) {
      throw new FieldProblem('Summary must be less than 255 characters.');
    }
    return summary;
  },
};

export const textareaKind: FieldKind = {
  schemaType: 'string',
  customKey: 'textarea',
  operations: ['set'],
  parse(_world, _field, input) {
    if (!isAdfDocument(input)) {
      throw new FieldProblem(
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      );
    }
    const text = adfText(input);
    if (text.length > MAX_DOCUMENT) {
      throw new FieldProblem(
        'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
      );
    }
    return text === '' && (input.content ?? []).length === 0 ? null : input;
  },
  render: (_world, _field, raw) => raw,
  side: (_world, _field, raw) =>
    isAdfDocument(raw) ? { id: null, text: adfText(raw) } : EMPTY_SIDE,
};

export const descriptionKind: FieldKind = { ...textareaKind, customKey: undefined };

export const readonlyKind: FieldKind = { ...textKind, customKey: 'readonlyfield' };

export const urlKind: FieldKind = {
  ...textKind,
  customKey: 'url',
  parse(world, field, input) {
    const text = textKind.parse(world, field, input);
    if (typeof text === 'string' && !URL.canParse(text)) {
      throw new FieldProblem('Not a valid URL');
    }
    return text;
  },
};

export const numberKind: FieldKind = {
  schemaType: 'number',
  customKey: 'float',
  operations: ['set'],
  parse(_world, _field, input) {
    if (typeof input !== 'number' || !Number.isFinite(input)) {
      throw new FieldProblem('Operation value must be a number');
    }
    return input;
  },
  render: (_world, _field, raw) => raw,
  side: textSide,
};

/** Labels in both forms: the system field and the custom one. */
export const labelsKind: FieldKind = {
  schemaType: 'array',
  schemaItems: 'string',
  customKey: 'labels',
  operations: ['add', 'set', 'remove'],
  parse(_world, _field, input) {
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    for (const label of input as unknown[]) {
      if (typeof label !== 'string') throw new FieldProblem('string expected at index 0');
      if (/\s/.test(label)) {
        throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
      }
      if (label.length > MAX_LINE) {
        throw new FieldProblem(`The label '${label}' exceeds the maximum length.`);
      }
    }
    const labels = [...new Set(input as string[])].sort();
    return labels.length > 0 ? labels : null;
  },
  render: (_world, _field, raw) => raw,
  side: (_world, _field, raw) => ({ id: '', text: Array.isArray(raw) ? raw.join(' ') : '' }),
};
