import { start } from './start';
import { PanelPage } from './where-it-stands/panel-page';

void start(['where-it-stands'], (context) => <PanelPage context={context} />);
