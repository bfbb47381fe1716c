// A proxy that notes every URL asked for. It passes on what is on the loopback and refuses the
// rest: a test that needs the network does not work, and a page that asks for it is seen asking.
import { createServer, request } from 'node:http';

export async function record() {
  const urls = [];
  const server = createServer((ask, answer) => {
    urls.push(ask.url);
    let target;
    try {
      target = new URL(ask.url);
    } catch {
      answer.writeHead(400).end();
      return;
    }
    if (target.hostname !== '127.0.0.1') {
      answer.writeHead(502).end();
      return;
    }
    const onward = request(target, { method: ask.method, headers: ask.headers, agent: false },
      (reply) => {
        answer.writeHead(reply.statusCode, reply.headers);
        reply.pipe(answer);
        reply.on('error', () => answer.destroy());
      });
    onward.on('error', () => answer.destroy());
    ask.pipe(onward);
  });
  server.on('connect', (ask, socket) => {
    urls.push(`https://${ask.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    urls,
    host: `127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
