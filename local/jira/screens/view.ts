import type { Field } from '../fields/field';
import type { Screen, ScreenTab } from './screen';

export const screenBean = (screen: Screen): Record<string, unknown> => ({
  id: Number(screen.id),
  name: screen.name,
  description: screen.description,
  ...(screen.scopeProjectId !== undefined && {
    scope: { type: 'PROJECT', project: { id: screen.scopeProjectId } },
  }),
});

export const tabBean = ({ id, name }: ScreenTab): Record<string, unknown> => ({
  id: Number(id),
  name,
});

export const fieldOnScreen = ({ id, name }: Field): Record<string, unknown> => ({ id, name });
