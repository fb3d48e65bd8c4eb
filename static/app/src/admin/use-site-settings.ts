import { useQuery } from '@tanstack/react-query';
import { call } from '../rpc';

/** Settings that all spaces share; the sections of the page read them once. */
export const useSiteSettings = () =>
  useQuery({ queryKey: ['settings', 'site'], queryFn: () => call('getSettings', {}) });
