import { burst } from './burst.mjs';
import { hostileText } from './hostile-text.mjs';
import { longThread } from './long-thread.mjs';
import { paced } from './paced.mjs';
import { slowPhone } from './slow-phone.mjs';

/** By name, in the order in which they run. */
export const workloads = [burst, paced, longThread, slowPhone, hostileText];
