import type { HostContext } from '../../host';
import '../scorecard.css';
import './gadget.css';
import { GadgetForm } from './gadget-form';
import { GadgetView } from './gadget-view';
import { windowIn } from './gadget-window';

/** The scorecard on a dashboard: the pair most out of balance, or the form that chooses its window. */
export function GadgetPage({ gadget }: Pick<HostContext, 'gadget'>) {
  const windowDays = windowIn(gadget?.configuration);
  if (gadget?.isEdited) return <GadgetForm windowDays={windowDays} />;
  return <GadgetView windowDays={windowDays} />;
}
