import { getCardRights, getCardState, writeEdit } from '../../src/jira/card-edit';
import { aRequestSite } from './request-site';

async function aCardOfASite() {
  const site = await aRequestSite();
  const { model, marketer, project, type } = site;
  const select = model.createField({ name: 'Flag reason', type: 'select', options: ['Brand'] });
  const mark = model.fields().find(({ name }) => name === 'Flagged')!;
  const fields = { flagged: { id: mark.id }, flagReason: { id: select.id } };
  const { id } = model.createIssue(marketer, {
    ...{ project, issueType: type },
    fields: { summary: 'Tell me when my plant is back' },
  });
  return { ...site, fields, id, jira: site.as(marketer) };
}

describe('acting on a card', () => {
  it('offers the reasons of the edit screen, to whoever may edit', async () => {
    const { jira, id, fields } = await aCardOfASite();
    const rights = await getCardRights(jira, id, fields);
    expect(rights).toMatchObject({ canAssign: true, canComment: true, flagging: 'allowed' });
    expect(rights.reasons.map(({ name }) => name)).toEqual(['Brand']);
  });

  it('says when the site has no field for it', async () => {
    const { jira, id, fields } = await aCardOfASite();
    const { flagReason } = fields;
    expect(await getCardRights(jira, id, { flagReason })).toMatchObject({ flagging: 'not-set-up' });
    const unknown = { flagged: fields.flagged, flagReason: { id: 'customfield_1' } };
    expect(await getCardRights(jira, id, unknown)).toMatchObject({ flagging: 'not-on-screen' });
  });

  it('sets flag and reason, and takes both away', async () => {
    const { jira, id, fields } = await aCardOfASite();
    const { markId, reasons } = await getCardRights(jira, id, fields);
    await writeEdit(jira, id, fields, { kind: 'flag', reason: reasons[0] }, markId);
    expect(await getCardState(jira, id, fields)).toMatchObject({
      isFlagged: true,
      flagReason: { name: 'Brand' },
    });
    await writeEdit(jira, id, fields, { kind: 'unflag' }, markId);
    expect(await getCardState(jira, id, fields)).toEqual({ isFlagged: false, sprints: [] });
  });

  it('assigns, and gives back', async () => {
    const { jira, id, fields, marketer } = await aCardOfASite();
    const to = { accountId: marketer, name: 'Camille Besson' };
    await writeEdit(jira, id, fields, { kind: 'assign', to }, undefined);
    expect((await getCardState(jira, id, fields)).assignee).toMatchObject(to);
    await writeEdit(jira, id, fields, { kind: 'assign', to: undefined }, undefined);
    expect(await getCardState(jira, id, fields)).toEqual({ isFlagged: false, sprints: [] });
  });
});
