import net from "node:net"

/** The wished port, or another one when it is taken. */
export async function freePort(wished: number): Promise<number> {
  return (await isFree(wished)) ? wished : anyPort()
}

async function isFree(port: number): Promise<boolean> {
  // Medusa listens on every address; a listener on any of them is in the way.
  const taken = await Promise.all(
    ["127.0.0.1", "::1"].map((host) => answers(host, port))
  )
  return !taken.includes(true)
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port })
    const done = (taken: boolean) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once("connect", () => done(true))
    socket.once("error", () => done(false))
    socket.setTimeout(1_000, () => done(true))
  })
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("No free port"))
      )
    })
  })
}
