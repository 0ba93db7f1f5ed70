import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** A request as it arrived. */
export type ReceivedRequest = {
  method: string
  path: string
  query: URLSearchParams
  /** The query as written. */
  search: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** What to answer: status, headers and body, or a function that writes it. */
export type FixtureAnswer =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | ((response: ServerResponse, request: ReceivedRequest) => void)

export type FixtureServer = {
  url: string
  requests: ReceivedRequest[]
  /** Answers to the next requests, in order; any further one is answered with 501. */
  answer(...answers: FixtureAnswer[]): void
  stop(): Promise<void>
}

/** A marketplace that answers what it is told to, over real HTTP. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const requests: ReceivedRequest[] = []
  const answers: FixtureAnswer[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on("error", () => {})
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
    incoming.on("end", () => {
      const url = new URL(incoming.url ?? "/", "http://fixture")
      const request = {
        method: incoming.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        search: url.search,
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      }
      requests.push(request)
      write(answers.shift() ?? { status: 501 }, response, request)
    })
  })
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve())
  )
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answer: (...more) => {
      answers.push(...more)
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function write(
  answer: FixtureAnswer,
  response: ServerResponse,
  request: ReceivedRequest
): void {
  if (typeof answer === "function") {
    answer(response, request)
    return
  }
  const { status = 200, headers = {}, body } = answer
  const isText = typeof body === "string" || Buffer.isBuffer(body)
  response.writeHead(status, {
    ...(body === undefined || isText
      ? {}
      : { "content-type": "application/json;charset=UTF-8" }),
    ...headers,
  })
  response.end(isText || body === undefined ? body : JSON.stringify(body))
}
