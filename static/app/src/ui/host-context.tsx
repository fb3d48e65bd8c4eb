import { createContext, useContext } from 'react';
import type { HostContext } from '../host';

const Context = createContext<HostContext | undefined>(undefined);

export const HostProvider = Context.Provider;

export function useHost(): HostContext {
  const context = useContext(Context);
  if (!context) throw new Error('useHost outside of HostProvider');
  return context;
}
