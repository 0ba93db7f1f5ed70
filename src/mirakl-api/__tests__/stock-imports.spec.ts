import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { collect, createTestClient, rejectionOf } from "./test-client"

const FILE = "offer-sku;quantity;warehouse-code;update-delete\nA-1;5;;\n"

let server: FixtureServer
let folder: string
let path: string

beforeEach(async () => {
  server = await startFixtureServer()
  folder = await mkdtemp(join(tmpdir(), "stock-"))
  path = join(folder, "stock.csv")
  await writeFile(path, FILE)
})

afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

async function* pieces(...texts: (string | Buffer)[]) {
  yield* texts
}

/** What buffers hold once the garbage is out. */
function bytesInBuffers(): number {
  setFlagsFromString("--expose-gc")
  const collectGarbage = runInNewContext("gc") as () => void
  collectGarbage()
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

describe("STO01", () => {
  it("sends a file as multipart, of a length told beforehand", async () => {
    server.answer({ status: 201, body: { import_id: "i-1" } })
    const { client } = createTestClient(server, { shopId: 2007 })

    expect(await client.stockImports.pushFile(path)).toBe("i-1")

    const [request] = server.requests
    expect(request).toMatchObject({
      method: "POST",
      path: "/api/offers/stock/imports",
      search: "?shop_id=2007",
    })
    const boundary = /boundary=(.+)$/.exec(
      String(request?.headers["content-type"])
    )?.[1]
    expect(request?.body).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="stock.csv"',
        "Content-Type: text/csv",
        "",
        FILE,
        `--${boundary}--`,
        "",
      ].join("\r\n")
    )
    expect(request?.headers["content-length"]).toBe(
      String(Buffer.byteLength(request?.body ?? ""))
    )
  })

  it("sends text as it is made", async () => {
    server.answer({ status: 201, body: { import_id: "i-1" } })
    const { client } = createTestClient(server)

    await client.stockImports.pushFile(
      pieces("offer-sku;quantity\n", Buffer.from("Ä-1;5\n"))
    )

    expect(server.requests[0]?.body).toContain(
      "\r\n\r\noffer-sku;quantity\nÄ-1;5\n\r\n"
    )
    expect(server.requests[0]?.headers["transfer-encoding"]).toBe("chunked")
  })

  it("is not sent again after a lost answer", async () => {
    server.answer((response) => response.socket?.destroy())
    const { client } = createTestClient(server)

    const error = await rejectionOf(client.stockImports.pushFile(path))

    expect(error).toMatchObject({
      name: "MiraklNetworkError",
      outcomeUnknown: true,
    })
    expect(server.requests).toHaveLength(1)
  })

  it("is not sent again after 429 either: meanwhile it would grow old", async () => {
    server.answer({ status: 429, headers: { "retry-after": "1" } })
    const { client } = createTestClient(server)

    const error = await rejectionOf(client.stockImports.pushFile(path))

    expect(error).toMatchObject({
      name: "MiraklRateLimitError",
      retryAfterMs: 1_000,
    })
    expect(server.requests).toHaveLength(1)
  })

  it("rejects with what the source throws, and never completes the upload", async () => {
    const { client } = createTestClient(server)
    const broken = new Error("cursor closed")
    async function* source() {
      yield "offer-sku;quantity\n"
      throw broken
    }

    expect(await rejectionOf(client.stockImports.pushFile(source()))).toBe(
      broken
    )
    expect(server.requests).toEqual([])
  })

  it("rejects for a file that is not there", async () => {
    const { client } = createTestClient(server)

    const error = await rejectionOf(
      client.stockImports.pushFile(join(folder, "none.csv"))
    )

    expect(error).toMatchObject({ code: "ENOENT" })
  })

  it("does not count the time that the source takes", async () => {
    server.answer({ status: 201, body: { import_id: "i-1" } })
    const { client } = createTestClient(server, { timeoutMs: 100 })
    async function* source() {
      for (const text of ["offer-sku;quantity\n", "A-1;5\n"]) {
        const until = performance.now() + 150
        while (performance.now() < until) {
          await new Promise((resolve) => setImmediate(resolve))
        }
        yield text
      }
    }

    expect(await client.stockImports.pushFile(source())).toBe("i-1")
  })

  it("gives up a marketplace that takes no more", async () => {
    const deaf = createServer((incoming) => {
      incoming.pause()
    })
    await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve))
    const { port } = deaf.address() as AddressInfo
    async function* endless() {
      for (;;) {
        yield Buffer.alloc(64 * 1024, "x")
      }
    }
    const { client } = createTestClient(server, {
      baseUrl: `http://127.0.0.1:${port}`,
      timeoutMs: 200,
    })

    const error = await rejectionOf(client.stockImports.pushFile(endless()))
    deaf.closeAllConnections()
    await new Promise((resolve) => deaf.close(resolve))

    expect(error).toMatchObject({
      name: "MiraklNetworkError",
      code: "TIMEOUT",
      outcomeUnknown: true,
    })
  })

  it("lets go of the source when Mirakl refuses the file early", async () => {
    const refusing = createServer((incoming, response) => {
      response.writeHead(401, { connection: "close" })
      response.end()
      incoming.resume()
    })
    await new Promise<void>((resolve) =>
      refusing.listen(0, "127.0.0.1", resolve)
    )
    const { port } = refusing.address() as AddressInfo
    let isReleased = false
    async function* endless() {
      try {
        for (;;) {
          yield Buffer.alloc(16_384, "x")
        }
      } finally {
        isReleased = true
      }
    }
    const { client } = createTestClient(server, {
      baseUrl: `http://127.0.0.1:${port}`,
    })

    await rejectionOf(client.stockImports.pushFile(endless()))
    refusing.closeAllConnections()
    await new Promise((resolve) => refusing.close(resolve))

    expect(isReleased).toBe(true)
  })

  it("stops when the caller gives up in the middle", async () => {
    const controller = new AbortController()
    const reason = new Error("shutting down")
    const { client } = createTestClient(server)
    async function* source() {
      yield "offer-sku;quantity\n"
      controller.abort(reason)
      yield "A-1;5\n"
    }

    const error = await rejectionOf(
      client.stockImports.pushFile(source(), { signal: controller.signal })
    )

    expect(error).toBe(reason)
    expect(server.requests).toEqual([])
  })

  // Read into memory at once, the source would be ahead of the reader by its
  // full size (the kernel's socket buffers allow for a few megabytes); kept for
  // a redirect, its pieces would still be there when it ends.
  it("holds a few pieces of a large file only", async () => {
    const pieceSize = 64 * 1024
    const total = 96 * 2 ** 20
    let made = 0
    let taken = 0
    let ahead = 0
    let held = 0
    const slow = createServer(async (incoming, response) => {
      for await (const chunk of incoming) {
        taken += chunk.length
        ahead = Math.max(ahead, made - taken)
        // Lets the sender run as far as it likes before the next piece is read.
        await new Promise((resolve) => setImmediate(resolve))
      }
      response.writeHead(201, { "content-type": "application/json" })
      response.end('{"import_id":"i-1"}')
    })
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve))
    const { port } = slow.address() as AddressInfo
    const before = bytesInBuffers()
    async function* source() {
      while (made < total) {
        made += pieceSize
        yield Buffer.alloc(pieceSize, made % 251)
      }
      held = bytesInBuffers() - before
    }
    const { client } = createTestClient(server, {
      baseUrl: `http://127.0.0.1:${port}`,
    })

    expect(await client.stockImports.pushFile(source())).toBe("i-1")
    slow.closeAllConnections()
    await new Promise((resolve) => slow.close(resolve))

    expect(taken).toBeGreaterThan(total)
    expect(ahead).toBeLessThan(total / 4)
    expect(held).toBeLessThan(total / 4)
  })
})

describe("STO02 and STO03", () => {
  it("tell how far an import is", async () => {
    server.answer({
      body: {
        import_id: "i-1",
        status: "COMPLETE",
        has_error_report: true,
        lines_in_success: "12",
        lines_in_error: 1,
      },
    })
    const { client } = createTestClient(server)

    expect(await client.stockImports.fetchStatus("i-1")).toMatchObject({
      import_id: "i-1",
      status: "COMPLETE",
      has_error_report: true,
      lines_in_success: 12,
      lines_in_error: 1,
    })
    expect(server.requests[0]?.path).toBe(
      "/api/offers/stock/imports/i-1/status"
    )
  })

  it("read the error report line by line", async () => {
    server.answer({
      headers: { "content-type": "text/csv" },
      body: "error-line;error-message;offer-sku;quantity\n2;The offer does not exist;A-1;5\n",
    })
    const { client } = createTestClient(server)

    expect(await collect(client.stockImports.fetchErrorReport("i-1"))).toEqual([
      { line: 2, offerSku: "A-1", message: "The offer does not exist" },
    ])
    expect(server.requests[0]).toMatchObject({
      path: "/api/offers/stock/imports/i-1/error_report",
      headers: { accept: "text/csv, application/octet-stream" },
    })
  })

  it("fail as a refusal when there is no report", async () => {
    server.answer({ status: 404, body: { status: 404, message: "No report" } })
    const { client } = createTestClient(server)

    expect(
      await rejectionOf(collect(client.stockImports.fetchErrorReport("i-1")))
    ).toMatchObject({ name: "MiraklRequestError", status: 404 })
  })
})
