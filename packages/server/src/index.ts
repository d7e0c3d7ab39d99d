export { createOrqHandler, type OrqHandler } from './create-orq-handler.ts';
export {
  defaultFields,
  type OrqHandlerOptions,
  type Principal,
  type RequestLimits,
  type TransformContext,
} from './handler-options.ts';
export { allowAnonymous } from './allow-anonymous.ts';
export { HandlerOptionError, RequestError, type RequestErrorInit } from './errors.ts';
export { type HandlerEvent, type RouteName } from './events.ts';
export { toNodeListener } from './to-node-listener.ts';
