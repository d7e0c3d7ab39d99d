/** Red, green and blue of linear light, 0 to 1. */
type Light = readonly [number, number, number];

/** What text needs (WCAG 2.2, 1.4.3). */
const least = 4.5;
/** Share of the accent in the tint that some of its text stands on, as in tokens.css. */
const tint = 0.05;

const toLinear = (channel: number) =>
  channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toGamma = (channel: number) =>
  channel <= 0.003_130_8 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast of an accent of this luminance with its own tint of white. */
const contrast = (light: number) => (tint * light + (1 - tint) + 0.05) / (light + 0.05);

/** Rounded down: a shade lighter could be too light. */
const toHex = (light: Light) =>
  `#${light
    .map((channel) => Math.floor(toGamma(channel) * 255))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/**
 * Says why an accent cannot be read on the light theme's ground, with its contrast and the nearest shade that can;
 * null where it can be. `bytes` are red, green and blue, 0 to 255. The dark theme takes its own shade, which can.
 */
export function refuseAccent(accent: string, bytes: readonly [number, number, number]): string | null {
  const [red, green, blue] = bytes;
  const light: Light = [toLinear(red / 255), toLinear(green / 255), toLinear(blue / 255)];
  const ratio = contrast(luminance(light));
  if (ratio >= least) return null;
  const limit = (1 - 0.05 * (least - 1) - tint) / (least - tint);
  const share = limit / luminance(light);
  const nearest = toHex([light[0] * share, light[1] * share, light[2] * share]);
  return (
    `The accent ${accent} cannot be read: its contrast is ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1, ` +
    `and text needs ${least}:1. The nearest that can is ${nearest}.`
  );
}
