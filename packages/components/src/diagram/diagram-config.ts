/** The tokens that give a diagram its colours, as Mermaid's `base` theme names what they colour. */
const tokens = {
  background: '--orq-bg',
  mainBkg: '--orq-accent-subtle',
  primaryColor: '--orq-accent-subtle',
  primaryTextColor: '--orq-fg',
  primaryBorderColor: '--orq-accent',
  nodeBorder: '--orq-accent',
  secondaryColor: '--orq-user',
  secondaryBorderColor: '--orq-border-strong',
  tertiaryColor: '--orq-bg-subtle',
  tertiaryBorderColor: '--orq-border-strong',
  clusterBkg: '--orq-bg-subtle',
  clusterBorder: '--orq-border-strong',
  lineColor: '--orq-fg-muted',
  textColor: '--orq-fg',
  titleColor: '--orq-fg',
  edgeLabelBackground: '--orq-code-bg',
  noteBkgColor: '--orq-warning-subtle',
  noteBorderColor: '--orq-warning',
  noteTextColor: '--orq-fg',
} as const;

type Rgb = readonly [red: number, green: number, blue: number];

/** How Mermaid draws, in the colours of the panel that `element` is in. */
export function diagramConfig(element: HTMLElement): object {
  const colors = readColors(element, Object.values(tokens));
  const themeVariables = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, toHex(colors.get(token))]),
  );
  const darkMode = isDark(colors.get(tokens.background));
  return {
    theme: 'base',
    fontFamily: 'system-ui, sans-serif',
    themeVariables: { ...themeVariables, darkMode, fontSize: '14px' },
  };
}

/** What colours the tokens are where `element` is. Mermaid knows few notations, and a host may use any: so all are painted. */
function readColors(element: HTMLElement, names: readonly string[]): ReadonlyMap<string, Rgb> {
  const page = element.ownerDocument;
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const probe = element.appendChild(page.createElement('span'));
  const colors = new Map<string, Rgb>();
  for (const name of names) {
    probe.style.setProperty('color', `var(${name})`);
    if (!context) break;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    colors.set(name, [red, green, blue]);
  }
  probe.remove();
  return colors;
}

function toHex(color: Rgb = [0, 0, 0]): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function isDark([red, green, blue]: Rgb = [255, 255, 255]): boolean {
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}
