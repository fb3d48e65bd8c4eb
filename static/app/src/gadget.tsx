import { GadgetPage } from './scorecard/gadget/gadget-page';
import { start } from './start';

void start(['scorecard'], ({ gadget }) => <GadgetPage gadget={gadget} />);
