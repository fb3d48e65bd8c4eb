import { isAdmin } from '../permissions/model';
import type { World } from '../world';
import type { User } from './user';

/** People see their own e-mail address, administrators everyone's; an app sees none. */
export const seesEmail = (world: World, viewer: string | undefined, user: User): boolean =>
  user.emailAddress !== '' && (viewer === user.id || isAdmin(world, viewer));
