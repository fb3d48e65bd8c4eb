import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SettingsImport } from '../../../../src/contract/settings-changes';

interface Props {
  readonly answer: Exclude<SettingsImport, { readonly kind: 'changes' }>;
}

/** Why a file cannot be taken: by place, so that it can be mended. Nothing has been changed. */
export function ImportRefused({ answer }: Props) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: `admin.file.${answer.kind}` });
  return (
    <SectionMessage appearance="warning" title={title}>
      {answer.kind === 'faults' ? (
        <ul>
          {answer.faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {answer.kind === 'not-json' ? (
            <FormattedMessage id="admin.file.not-json.todo" values={{ detail: answer.detail }} />
          ) : (
            <FormattedMessage id="admin.file.other-format.todo" values={{ found: answer.found }} />
          )}
        </p>
      )}
    </SectionMessage>
  );
}
