import { start } from './start';
import { ChipPage } from './where-it-stands/chip-page';

void start(['where-it-stands'], (context) => <ChipPage context={context} />);
