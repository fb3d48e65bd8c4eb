import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { SiteSettings } from '../../../../src/domain/settings';
import { flag } from '../host';
import { call } from '../rpc';

/** Saves what all spaces share, under the version that it was read at; then everything is read anew. */
export function useSaveSite() {
  const intl = useIntl();
  const queries = useQueryClient();
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['settings'] }),
      queries.invalidateQueries({ queryKey: ['health'] }),
    ]);
  const save = useMutation({
    mutationFn: (settings: SiteSettings) =>
      call('saveSiteSettings', { basedOn: settings.version, settings }),
    onSuccess: async () => {
      const title = intl.formatMessage({ id: 'admin.saved' });
      flag({ id: 'site-saved', type: 'success', title, isAutoDismiss: true });
      await reload();
    },
  });
  return { save, reload };
}
