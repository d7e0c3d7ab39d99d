import type { Theme } from './use-theme.ts';

const pages = [
  { path: '/', name: 'Panel' },
  { path: '/launcher', name: 'Launcher' },
  { path: '/custom', name: 'Hook' },
  { path: '/client', name: 'Client' },
];

const themeIcons: Readonly<Record<Theme, string>> = {
  auto: 'M8 2a6 6 0 1 0 0 12V2Z M8 2a6 6 0 0 1 0 12',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z M8 1v1.5 M8 13.5V15 M1 8h1.5 M13.5 8H15 M3 3l1 1 M12 12l1 1 M13 3l-1 1 M4 12l-1 1',
  dark: 'M13.5 9.7A6 6 0 1 1 6.3 2.5a4.8 4.8 0 0 0 7.2 7.2Z',
};

/** Name, pages and theme. */
export function Header({ path, theme, onTheme }: { path: string; theme: Theme; onTheme: () => void }) {
  return (
    <header className="header">
      <a className="brand" href="/" aria-label="Orq Chat">
        <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 3a13 13 0 1 1-6.4 24.3L4 29l1.7-5.6A13 13 0 0 1 16 3Z" />
          <circle cx="16" cy="16" r="5" />
        </svg>
        <span className="brand-name">Orq Chat</span>
      </a>
      <nav className="nav" aria-label="Ways of use">
        {pages.map((page) => (
          <a key={page.path} href={page.path} aria-current={page.path === path ? 'page' : undefined}>
            {page.name}
          </a>
        ))}
      </nav>
      <button
        className="icon-button"
        type="button"
        onClick={onTheme}
        aria-label={`Theme: ${theme}`}
        title={`Theme: ${theme}`}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" data-theme-icon={theme}>
          <path d={themeIcons[theme]} />
        </svg>
      </button>
    </header>
  );
}
