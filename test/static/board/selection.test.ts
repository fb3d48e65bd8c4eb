import { createSelection } from '../../../static/app/src/board/selection';

describe('chosen cards', () => {
  it('are toggled one by one, and told to who listens', () => {
    const selection = createSelection();
    const seen: number[] = [];
    const stop = selection.subscribe(() => void seen.push(selection.ids().size));
    selection.toggle('1');
    selection.toggle('2');
    selection.toggle('1');
    stop();
    selection.toggle('3');
    expect(seen).toEqual([1, 2, 1]);
    expect([...selection.ids()]).toEqual(['2', '3']);
  });

  it('keep the very set while nothing changes', () => {
    const selection = createSelection();
    selection.add(['1', '2']);
    expect(selection.ids()).toBe(selection.ids());
  });

  it('know the one from which a range goes, while it is chosen', () => {
    const selection = createSelection();
    selection.add(['1', '2']);
    expect(selection.last()).toBe('2');
    selection.remove(['2']);
    expect(selection.last()).toBeUndefined();
  });
});
