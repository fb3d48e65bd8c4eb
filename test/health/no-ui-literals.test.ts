import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { noUiLiterals } from '../../tools/eslint/no-ui-literals.mjs';

describe('lint of words in the interface', () => {
  it.each([
    ['text', '<p>Save</p>'],
    ['text beside an element', '<p><b /> é</p>'],
    ['a string as a child', "<p>{'Save'}</p>"],
    ['one of two strings', "<p>{late ? 'Late' : <b />}</p>"],
    ['a template', '<p>{`${n} days`}</p>'],
    ['a fragment’s text', '<>Save</>'],
    ['a label for those who cannot see', '<p aria-label="Close" />'],
    ['a placeholder', '<input placeholder={`Search`} />'],
    ['a sum', "<p>{n + ' days'}</p>"],
    ['a substitute', "<p>{name ?? 'Nobody'}</p>"],
    ['a title by condition', "<p title={late && 'Late'} />"],
  ])('refuses %s', (_, jsx) => {
    expect(complaintsAbout(jsx)).toHaveLength(1);
  });

  it.each([
    ['punctuation', '<p>{count} · {age} / 3</p>'],
    ['a message', '<p title={t("board.title")}>{t("board.name")}</p>'],
    ['a name that nobody reads', '<p className="card" data-testid="card" />'],
    ['a comparison', "<p>{lane === 'urgent' && late !== 'no' && <b />}</p>"],
    ['an empty label', '<Icon label="" />'],
  ])('lets %s pass', (_, jsx) => {
    expect(complaintsAbout(jsx)).toEqual([]);
  });
});

function complaintsAbout(jsx: string): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    plugins: { entente: { rules: { 'no-ui-literals': noUiLiterals } } },
    rules: { 'entente/no-ui-literals': 'error' },
  };
  const messages = new Linter().verify(`const view = ${jsx};`, [config], 'view.tsx');
  return messages.map(({ message }) => message);
}
