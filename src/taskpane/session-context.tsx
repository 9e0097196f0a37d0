import { createContext, useContext } from 'react';
import type { PaneState } from './pane-state';
import type { Session } from './session';
import { useStore } from './store';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session around this component.');
  return session;
}

/** A part of the pane's state; see `useStore`. */
export function usePaneState<S>(select: (state: PaneState) => S): S {
  return useStore(useSession().store, select);
}
