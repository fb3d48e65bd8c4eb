import { listTextFiles, placesOf } from './repository-files';

const SOURCES = listTextFiles(/^(src|static\/app\/src)\/.+\.tsx?$/);
const AUTHORITY = 'src/handlers/authority.ts';

/** Which file acts by whose rights, and why. A new line is a decision to be reviewed. */
const ACTS_AS_APP: Readonly<Record<string, string>> = {
  'src/handlers/background.ts': 'events, queue and schedules have no user',
  'src/handlers/uninstall.ts': 'an uninstallation has no user, and our validators must go with us',
};
const ACTS_AS_USER: Readonly<Record<string, string>> = {
  'src/handlers/answer.ts': 'a resolver acts for the user who asked, always',
};

describe('authority', () => {
  it('is chosen from Forge in one file', () => {
    const places = placesOf(
      /\bapi\s*\.\s*as(User|App)\b|import\s*\{[^}]*\bas(User|App)\b[^}]*\}\s*from\s*'@forge/,
      SOURCES,
    );
    expect(filesOf(places)).toEqual([AUTHORITY]);
  });

  it('of the app is used where it was approved', () => {
    const others = SOURCES.filter(({ name }) => name !== AUTHORITY);
    expect(filesOf(placesOf(/\basApp\b/, others))).toEqual(Object.keys(ACTS_AS_APP));
  });

  it('of the user is used where it was approved', () => {
    const others = SOURCES.filter(({ name }) => name !== AUTHORITY);
    expect(filesOf(placesOf(/\basUser\b/, others))).toEqual(Object.keys(ACTS_AS_USER));
  });

  it('never comes from an argument: nobody acts as an account that a payload names', () => {
    expect(placesOf(/\.asUser\([^)]/, SOURCES)).toEqual([]);
  });
});

function filesOf(places: readonly string[]): readonly string[] {
  return [...new Set(places.map((place) => place.replace(/:\d+$/, '')))].sort();
}
