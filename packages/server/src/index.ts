export { createOrqHandler, type HandlerContext, type OrqHandler } from './create-orq-handler.ts';
export {
  defaultFields,
  type OrqHandlerOptions,
  type Principal,
  type RequestLimits,
  type TransformContext,
  type UseLimits,
} from './handler-options.ts';
export { allowAnonymous } from './allow-anonymous.ts';
export { HandlerOptionError, RequestError, type RequestErrorInit } from './errors.ts';
export { type HandlerEvent, type RouteName } from './events.ts';
export { toNodeListener } from './node/to-node-listener.ts';
export { createMemoryStreamStore, type MemoryStreamStoreOptions } from './stream-store/memory.ts';
export {
  createRedisStreamStore,
  type RedisStreamStore,
  type RedisStreamStoreOptions,
} from './stream-store/redis.ts';
export {
  StreamLostError,
  type StoredStream,
  type StreamStore,
  type StreamWriter,
} from './stream-store/stream-store.ts';
export { type RedisClient, type RedisSubscriber } from './redis-client.ts';
