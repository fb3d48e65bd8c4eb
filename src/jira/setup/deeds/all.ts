import type { Step } from '../../../domain/setup/step';
import { createBoard, createFilter } from './boards';
import type { Deed } from './deed';
import { addOptions, createContext, createField, widenContext } from './fields';
import { setGates } from './gates';
import { createLinkType, createResolution, createStatus, createType } from './lists';
import { pinPanel } from './panels';
import { assignScheme, copyScheme, extendScheme } from './schemes';
import { addToScreen, createScreen, createScreenScheme } from './screens';
import { showFields } from './show-fields';
import { switchWorkflows } from './workflow-schemes';
import { createWorkflow } from './workflows';

/** A step that Jira alone is asked for; enrolling also writes settings. */
export type JiraStep = Exclude<Step, { readonly kind: 'enrol' }>;

const DEEDS: { readonly [K in JiraStep['kind']]: Deed<K> } = {
  'create-type': createType,
  'create-status': createStatus,
  'create-resolution': createResolution,
  'create-link-type': createLinkType,
  'create-field': createField,
  'create-context': createContext,
  'widen-context': widenContext,
  'add-options': addOptions,
  'show-fields': showFields,
  'create-screen': createScreen,
  'add-to-screen': addToScreen,
  'create-screen-scheme': createScreenScheme,
  'create-workflow': createWorkflow,
  'copy-scheme': copyScheme,
  'extend-scheme': extendScheme,
  'assign-scheme': assignScheme,
  'switch-workflows': switchWorkflows,
  'create-filter': createFilter,
  'create-board': createBoard,
  'pin-panel': pinPanel,
  'set-gates': setGates,
};

export const deedOf = (step: JiraStep): Deed<JiraStep['kind']> =>
  DEEDS[step.kind] as Deed<JiraStep['kind']>;
