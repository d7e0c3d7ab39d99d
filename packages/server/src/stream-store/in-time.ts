/** A client that has lost its Redis queues commands for as long as it takes; a person waits less. */
const patience = 2_000;

/** The promise, or a rejection when it does not settle within two seconds. */
export function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis did not answer in time.')), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
