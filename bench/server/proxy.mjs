// Runs one of the proxies in a process of its own, and says what it uses when asked.
const [name = '', upstream = ''] = process.argv.slice(2);
const { createServer } = await import(`./proxies/${name}.mjs`);
const server = await createServer(Number(upstream));
server.listen(0, '127.0.0.1', 4096, () => process.send?.({ port: server.address().port }));

process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ cpu: user + system, rss, heap: heapUsed + external });
});
process.on('disconnect', () => process.exit());
