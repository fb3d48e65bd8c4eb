import { boundary, type CalendarUnit } from './dates';
import type { JqlFunction } from './functions';

const UNITS: readonly CalendarUnit[] = ['Day', 'Week', 'Month', 'Year'];
const DATE = 'java.util.Date';

const boundaryFunction = (side: 'start' | 'end', unit: CalendarUnit): JqlFunction => ({
  name: `${side}Of${unit}`,
  usage: `${side}Of${unit}()`,
  isList: false,
  type: DATE,
  fewest: 0,
  most: 1,
  call: ([move], scope) => boundary(side, unit, move, scope),
});

export const dateFunctions: readonly JqlFunction[] = [
  {
    name: 'now',
    usage: 'now()',
    isList: false,
    type: DATE,
    fewest: 0,
    most: 0,
    call: (_args, scope) => scope.now,
  },
  ...UNITS.flatMap((unit) => [boundaryFunction('start', unit), boundaryFunction('end', unit)]),
];
