import type { Whereabouts } from '../../../../src/domain/standing/whereabouts';

/** The sign beside the sentence: blocked, somebody's turn, moving, or at rest. Never colour alone. */
export function waitingSign(where: Whereabouts): 'blocked' | 'waiting' | 'moving' | 'rest' {
  if (where.kind === 'not-mapped') return 'rest';
  if (where.blocked) return 'blocked';
  if (['done', 'declined', 'stopped', 'radar', 'put-off'].includes(where.place)) return 'rest';
  return where.waitsOn === 'nobody' ? 'moving' : 'waiting';
}
