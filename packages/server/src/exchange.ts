import type { UsageMeter } from './answer/usage-meter.ts';
import type { Principal } from './handler-options.ts';
import type { Reporter } from './reporter.ts';

/** One request on its way through the handler, after it is known who asks. */
export type Exchange<P extends Principal> = {
  readonly request: Request;
  readonly principal: P;
  readonly reporter: Reporter;
  /** Keeps the process, where it is made for one request, until the promise settles. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
};

/** What upstream answered, and the means to end and to measure it. */
export type UpstreamAnswer = {
  readonly upstream: Response;
  /** Ends the request upstream. Follows the request here until `unfollow` is called. */
  readonly controller: AbortController;
  readonly unfollow: () => void;
  /** Null where nobody wants to know how much the answer took. */
  readonly meter: UsageMeter | null;
};
