import { useEffect, useState } from 'react';

/** What takes the focus for a while gives it back when it goes: to what had it before, where that is still there. */
export function useFocusReturned(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    // After what comes in its place has been shown.
    setTimeout(() => {
      if (before instanceof HTMLElement && before.isConnected && before.closest('[hidden]') === null) before.focus();
    });
  }, [before]);
}
