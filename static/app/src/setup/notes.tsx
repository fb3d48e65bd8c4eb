import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../../../src/domain/setup/scene';
import { schemeKind, type NameBook } from './names';

interface Props {
  readonly notes: readonly Note[];
  readonly names: NameBook;
}

/** What the admin should know beforehand, or has to do by hand. */
export function Notes({ notes, names }: Props) {
  const intl = useIntl();
  if (notes.length === 0) return null;
  return (
    <SectionMessage appearance="information" title={intl.formatMessage({ id: 'setup.notes' })}>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>
            <NoteText note={note} names={names} />
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

function NoteText({ note, names }: { readonly note: Note; readonly names: NameBook }) {
  const { formatList } = useIntl();
  const spaces = (ids: readonly string[]): string =>
    formatList(ids.map((id) => names.ofId('project', id)));
  switch (note.code) {
    case 'team-managed':
    case 'board-columns-by-hand': {
      const space = names.ofId('project', note.projectId);
      return <FormattedMessage id={`setup.note.${note.code}`} values={{ space }} />;
    }
    case 'scheme-shared': {
      const scheme = names.ofId(schemeKind(note.of), note.schemeId);
      const values = { scheme, spaces: spaces(note.othersIds) };
      return <FormattedMessage id={`setup.note.scheme-shared.${note.instead}`} values={values} />;
    }
    case 'layout-shared': {
      const layout = names.ofId('layout', note.layoutId);
      const values = { layout, spaces: spaces(note.othersIds) };
      return <FormattedMessage id="setup.note.layout-shared" values={values} />;
    }
    case 'workflow-changed': {
      const workflow = names.ofId('workflow', note.id);
      return <FormattedMessage id="setup.note.workflow-changed" values={{ workflow }} />;
    }
  }
}
