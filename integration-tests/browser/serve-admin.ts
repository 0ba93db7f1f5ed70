import { once } from "node:events"
import { createReadStream, existsSync, statSync } from "node:fs"
import {
  createServer,
  request,
  type IncomingMessage,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"

const BASE = "/app"
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

export type ServedAdmin = { url: string; stop: () => Promise<void> }

/** Serves a built admin under /app, and everything else from the store: one origin, as in production. */
export async function serveAdmin(
  folder: string,
  storeUrl: string
): Promise<ServedAdmin> {
  const server = createServer((req, res) => {
    const pathname = new URL(req.url ?? "/", storeUrl).pathname
    return pathname.startsWith(BASE)
      ? sendFile(folder, pathname.slice(BASE.length), res)
      : forward(storeUrl, req, res)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${BASE}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    },
  }
}

// Every path that is no file is a page of the single-page application.
function sendFile(folder: string, wanted: string, res: ServerResponse) {
  const file = path.join(folder, path.normalize(wanted))
  const isFile = existsSync(file) && statSync(file).isFile()
  const sent = isFile ? file : path.join(folder, "index.html")
  res.setHeader(
    "content-type",
    TYPES[path.extname(sent)] ?? "application/octet-stream"
  )
  createReadStream(sent).pipe(res)
}

function forward(storeUrl: string, req: IncomingMessage, res: ServerResponse) {
  const { hostname, port } = new URL(storeUrl)
  const passed = request(
    { hostname, port, path: req.url, method: req.method, headers: req.headers },
    (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    }
  )
  passed.on("error", () => res.destroy())
  req.pipe(passed)
}
