import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const FOLDER = join(__dirname, '../../../../../shared/jira-openapi');
const FILES = {
  platform: 'jira-platform-v3.2026-07-10.json',
  software: 'jira-software-agile-1.0.2026-07-10.json',
} as const;

/** Whether Atlassian's documents lie beside the repository; elsewhere what needs them is skipped. */
export const hasDocuments = existsSync(FOLDER);

type DocumentName = keyof typeof FILES;

interface Operation {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Nulls that Jira sends and its document does not declare, and the numbers that it calls strings. */
const DRIFT = [
  /\/items\/\d+\/(from|fromString|to|toString)$/,
  /\/nextPageToken$/,
  /\/changeHistories\/\d+\/created$/,
  // Of bulk operations: Atlassian's own example has numbers.
  /^\/(created|started|updated)$/,
];

/** A schema whose property names are its descriptions: its own example does not fit it either. */
const MISPRINT = /^must have required property 'The (column|row) position of the gadget\.'$/;

/**
 * The document where no answer could fit it. Jira itself sends more properties than it names, and a
 * form of several (a compound clause) forbids the properties of each. The forms of a default value
 * overlap, so that none fits exactly one of them: any will do.
 */
function loosened(key: string, value: unknown): unknown {
  if (key === 'additionalProperties' && value === false) return undefined;
  if (key !== 'CustomFieldContextDefaultValue') return value;
  return { anyOf: (value as { readonly oneOf: unknown }).oneOf };
}

const matters = (error: ErrorObject): boolean =>
  !DRIFT.some((known) => known.test(error.instancePath)) &&
  !MISPRINT.test(error.message ?? '') &&
  // A sum of errors that are told one by one beside it.
  error.keyword !== 'oneOf';

/** Atlassian's two OpenAPI documents, and what of an answer does not fit them. */
export class OpenApi {
  private readonly ajv = new Ajv({
    strict: false,
    allErrors: true,
    // Without it a property called `toString` is found on every object.
    ownProperties: true,
    logger: false,
  });
  private readonly documents = new Map<DocumentName, OpenApiDocument>();
  /** All strings of the documents, to look sentences up. */
  readonly text: string;

  constructor() {
    const texts: string[] = [];
    addFormats(this.ajv);
    this.ajv.addFormat('int32', true);
    this.ajv.addFormat('int64', true);
    for (const name of Object.keys(FILES) as DocumentName[]) {
      const text = readFileSync(join(FOLDER, FILES[name]), 'utf8');
      const document = JSON.parse(text, loosened) as OpenApiDocument;
      this.documents.set(name, document);
      texts.push(...stringsIn(document));
      this.ajv.addSchema(document, name);
    }
    this.text = texts.join('\n');
  }

  /** Which document has the operation. */
  documentOf(method: string, path: string): DocumentName | undefined {
    for (const [name, { paths }] of this.documents) {
      if (paths[path]?.[method.toLowerCase()]) return name;
    }
    return undefined;
  }

  /**
   * What of the answer does not fit; `undefined` where the document has no schema for it.
   * A status that the document does not list at all is a fault, save for Jira's general ones.
   */
  problems(method: string, path: string, status: number, body: unknown): string[] | undefined {
    const name = this.documentOf(method, path);
    if (!name) return undefined;
    const operation = this.documents.get(name)?.paths[path]?.[method.toLowerCase()];
    const response = operation?.responses?.[String(status)];
    if (!response) {
      return status < 300 ? [`${status} is not among the documented answers`] : undefined;
    }
    if (!response.content?.['application/json']?.schema) return undefined;
    const validate = this.validator(name, method, path, status);
    if (!validate || validate(body)) return [];
    return (validate.errors ?? [])
      .filter(matters)
      .map((error) => `${error.instancePath} ${error.message}`);
  }

  private validator(
    name: DocumentName,
    method: string,
    path: string,
    status: number,
  ): ValidateFunction | undefined {
    const escaped = path
      .replaceAll('~', '~0')
      .replaceAll('/', '~1')
      .replaceAll('{', '%7B')
      .replaceAll('}', '%7D');
    return this.ajv.getSchema(
      `${name}#/paths/${escaped}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`,
    );
  }
}

/** Examples are JSON in a string now and then: its quotes must not hide a sentence. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value.replaceAll('\\"', '"');
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* stringsIn(each);
  }
}
