import '../support/create-host';
import { answer, MAX_PAYLOAD_BYTES } from '../../src/handlers/answer';

describe('a request that no frame would send', () => {
  const run = jest.fn(async () => ({ byLane: {}, rhythm: { pulledAt: [], windowDays: 0 } }));
  const operation = answer('getPace', run);
  const context = { accountId: 'u-1' };

  it('is refused by its size before it is read', async () => {
    const payload = { projectId: '1'.repeat(MAX_PAYLOAD_BYTES) };
    expect(await operation({ payload, context })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('counts bytes, not characters', async () => {
    const payload = { projectId: 'é'.repeat(MAX_PAYLOAD_BYTES / 2) };
    expect(await operation({ payload, context })).toMatchObject({ error: { code: 'too-large' } });
  });
});
