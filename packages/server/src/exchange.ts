import type { Principal } from './handler-options.ts';
import type { Reporter } from './reporter.ts';

/** One request on its way through the handler, after it is known who asks. */
export type Exchange<P extends Principal> = {
  readonly request: Request;
  readonly principal: P;
  readonly reporter: Reporter;
};
