import { useEffect, useState } from 'react';

export type Brightness = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/** The theme that Office shows, or, where Office does not say, the one the system prefers. */
export function useBrightness(): Brightness {
  const [brightness, setBrightness] = useState(currentBrightness);
  useEffect(() => {
    const update = () => setBrightness(currentBrightness());
    const media = window.matchMedia(DARK);
    media.addEventListener('change', update);
    // Office tells its theme only when it has started.
    void Office.onReady().then(update);
    window.addEventListener('focus', update);
    return () => {
      media.removeEventListener('change', update);
      window.removeEventListener('focus', update);
    };
  }, []);
  return brightness;
}

function currentBrightness(): Brightness {
  const background = Office.context?.officeTheme?.bodyBackgroundColor;
  const luminance = background === undefined ? null : luminanceOf(background);
  if (luminance !== null) return luminance < 0.4 ? 'dark' : 'light';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** From 0 (black) to 1 (white); null where the text is no colour "#RRGGBB". */
export function luminanceOf(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
