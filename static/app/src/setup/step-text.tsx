import { FormattedMessage, useIntl } from 'react-intl';
import type { SchemeEntry, SchemeKind, Step } from '../../../../src/domain/setup/step';
import { schemeKind, type NameBook } from './names';

interface Props {
  readonly step: Step;
  readonly names: NameBook;
}

/** What a step does, in one sentence. */
export function StepText({ step, names }: Props) {
  const { formatList } = useIntl();
  const list = (words: readonly string[]): string => formatList(words, { type: 'conjunction' });
  const typesOf = (adds: readonly SchemeEntry[]): string =>
    list(adds.map(({ type }) => names.of('type', type)));
  const space = (id: string): string => names.ofId('project', id);
  switch (step.kind) {
    case 'create-type':
    case 'create-status':
    case 'create-resolution':
    case 'create-screen':
    case 'create-screen-scheme':
      return <FormattedMessage id={`setup.step.${step.kind}`} values={{ name: step.name }} />;
    case 'create-field':
      return (
        <>
          <FormattedMessage id="setup.step.create-field" values={{ name: step.name }} />{' '}
          <span className="subtle">{step.description}</span>
        </>
      );
    case 'create-link-type': {
      const { name, inward, outward } = step;
      return (
        <FormattedMessage id="setup.step.create-link-type" values={{ name, inward, outward }} />
      );
    }
    case 'create-context': {
      const values = {
        field: names.of('field', step.field),
        spaces: list(step.projectIds.map(space)),
      };
      return <FormattedMessage id="setup.step.create-context" values={values} />;
    }
    case 'widen-context': {
      const types = list(step.types.map((type) => names.of('type', type)));
      const values = { field: names.of('field', step.field), types };
      return <FormattedMessage id="setup.step.widen-context" values={values} />;
    }
    case 'add-options': {
      const options = list(step.options.map(({ name }) => name));
      const values = { field: names.of('field', step.field), options };
      return <FormattedMessage id="setup.step.add-options" values={values} />;
    }
    case 'show-fields': {
      const fields = list(step.fields.map((field) => names.of('field', field)));
      const values = { layout: names.ofId('layout', step.layoutId), fields };
      return <FormattedMessage id="setup.step.show-fields" values={values} />;
    }
    case 'add-to-screen': {
      const fields = list(step.fields.map((field) => names.of('field', field)));
      const values = { screen: names.of('screen', step.screen), fields };
      return <FormattedMessage id="setup.step.add-to-screen" values={values} />;
    }
    case 'create-workflow': {
      const values = { name: step.name, statuses: step.statuses.length, moves: step.moves.length };
      return <FormattedMessage id="setup.step.create-workflow" values={values} />;
    }
    case 'copy-scheme': {
      const from = names.ofId(schemeKind(step.of), step.from);
      const values = { name: step.name, from, types: typesOf(step.adds) };
      return <FormattedMessage id={`setup.step.copy-scheme.${step.of}`} values={values} />;
    }
    case 'extend-scheme': {
      const scheme = names.of(schemeKind(step.of), step.scheme);
      const values = { scheme, types: typesOf(step.adds) };
      return <FormattedMessage id={`setup.step.extend-scheme.${step.of}`} values={values} />;
    }
    case 'assign-scheme':
      return <Assigned of={step.of} step={step} names={names} />;
    case 'switch-workflows':
      return <Assigned of="switch" step={step} names={names} />;
    case 'create-filter':
    case 'create-board': {
      const values = { name: step.name, space: space(step.projectId) };
      return <FormattedMessage id={`setup.step.${step.kind}`} values={values} />;
    }
    case 'set-gates':
      return <Gates step={step} names={names} />;
    case 'enrol':
    case 'pin-panel':
      return (
        <FormattedMessage
          id={`setup.step.${step.kind}`}
          values={{ space: space(step.projectId) }}
        />
      );
  }
}

interface GatesProps {
  readonly step: Extract<Step, { readonly kind: 'set-gates' }>;
  readonly names: NameBook;
}

/** Which gates stand in which transitions from then on; without any, they are taken out. */
function Gates({ step, names }: GatesProps) {
  const intl = useIntl();
  const workflow = names.ofId('workflow', step.workflowId);
  const rules = step.rules.map(({ gate, transition }) =>
    intl.formatMessage(
      { id: 'setup.step.set-gates.rule' },
      { transition, gate: intl.formatMessage({ id: `gate.${gate}` }) },
    ),
  );
  return (
    <FormattedMessage
      id="setup.step.set-gates"
      values={{ workflow, count: rules.length, rules: intl.formatList(rules, { type: 'unit' }) }}
    />
  );
}

interface AssignedProps {
  readonly of: SchemeKind | 'switch';
  readonly step: Extract<Step, { readonly kind: 'assign-scheme' | 'switch-workflows' }>;
  readonly names: NameBook;
}

function Assigned({ of, step, names }: AssignedProps) {
  const kind = schemeKind(step.kind === 'assign-scheme' ? step.of : 'workflows');
  const issues =
    step.kind === 'assign-scheme' ? 0 : step.statusMaps.reduce((sum, each) => sum + each.issues, 0);
  const scheme = names.of(kind, step.scheme);
  const values = { space: names.ofId('project', step.projectId), scheme, issues };
  return <FormattedMessage id={`setup.step.assign-scheme.${of}`} values={values} />;
}
