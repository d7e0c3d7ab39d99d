import type { HandlerSettings, Principal } from '../handler-options.ts';
import type { Reporter } from '../reporter.ts';
import type { BodyObserver } from './proxy-body.ts';
import type { UsageMeter } from './usage-meter.ts';

/** Reports what becomes of an answer. `meter` is null where nobody wants to know how much it took. */
export function observeAnswer<P extends Principal>(
  { mask }: HandlerSettings<P>,
  reporter: Reporter,
  status: number,
  meter: UsageMeter | null,
): BodyObserver {
  let isFirst = true;
  return {
    onBytes(bytes) {
      if (isFirst) reporter.report({ type: 'first-byte' });
      isFirst = false;
      meter?.push(bytes);
    },
    onEnd: () => reporter.report({ type: 'finish', status, usage: meter?.usage() ?? null }),
    onFailure(error) {
      const { code, message } = brokenOff;
      reporter.report({ type: 'error', status, code, message, detail: mask.text(String(error)) });
    },
    onLeave: () => reporter.report({ type: 'abort' }),
  };
}

/** The error that ends a stream which upstream did not end. */
export const brokenOff = {
  message: 'The model provider broke off in the middle of its answer. Continue it, or ask again.',
  type: 'server_error',
  param: null,
  code: 'upstream_disconnected',
};
