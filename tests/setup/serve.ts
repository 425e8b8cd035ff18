/** npx node tests/setup/serve.ts <folder> <base> <port>: a built site on 127.0.0.1. */
import { createSiteServer } from './static-server.ts';

const [root, base, port] = process.argv.slice(2);
if (!root || !base || !port)
  throw new Error('npx node tests/setup/serve.ts <folder> <base> <port>');
createSiteServer({ root, base }).listen(Number(port), '127.0.0.1');
