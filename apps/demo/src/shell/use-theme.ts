import { useEffect, useState } from 'react';

export type Theme = 'auto' | 'light' | 'dark';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** The theme that was chosen on this machine, and a way to choose the next one. */
export function useTheme(): { readonly theme: Theme; readonly next: () => void } {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('theme', theme);
  }, [theme]);
  return {
    theme,
    next: () => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'),
  };
}

function readTheme(): Theme {
  const saved = localStorage.getItem('theme');
  return themes.find((theme) => theme === saved) ?? 'auto';
}
