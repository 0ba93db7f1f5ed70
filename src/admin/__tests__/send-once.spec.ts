import { sendOnce } from "../lib/send-once"

class Shelf {
  private readonly kept = new Map<string, string>()
  getItem(name: string) {
    return this.kept.get(name) ?? null
  }
  setItem(name: string, value: string) {
    this.kept.set(name, value)
  }
  removeItem(name: string) {
    this.kept.delete(name)
  }
}

const told = (key: string) =>
  Promise.resolve({
    order: {
      actions: [{ key: `refund:${key}`, kind: "refund", status: "pushed" }],
    },
  })
const waits = (key: string) =>
  Promise.resolve({
    order: {
      actions: [{ key: `refund:${key}`, kind: "refund", status: "pending" }],
    },
  })
const lost = () => Promise.reject(new TypeError("Failed to fetch"))

describe("sendOnce", () => {
  const keysOf = async (
    ...attempts: [request: unknown, answer: (key: string) => Promise<unknown>][]
  ) => {
    const shelf = new Shelf()
    const keys: string[] = []
    for (const [request, answer] of attempts) {
      await sendOnce(shelf, request, (key) => {
        keys.push(key)
        return answer(key) as ReturnType<typeof told>
      }).catch(() => undefined)
    }
    return keys
  }

  // The answer of a refund was lost with the page; entered again under another
  // key, the money went twice.
  it("sends the same again under the same key until it is answered", async () => {
    const [first, second, third] = await keysOf(
      [{ amount: 20 }, lost],
      [{ amount: 20 }, told],
      [{ amount: 20 }, told]
    )
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it("keeps the key of what still waits for Mirakl", async () => {
    const [first, second] = await keysOf(
      [{ amount: 20 }, waits],
      [{ amount: 20 }, told]
    )
    expect(second).toBe(first)
  })

  it("sends something else under a key of its own", async () => {
    const [first, second] = await keysOf(
      [{ amount: 20 }, lost],
      [{ amount: 5 }, told]
    )
    expect(second).not.toBe(first)
  })

  // Browsers have `crypto.randomUUID` on https and localhost only.
  it("makes a key where the admin is served by plain http", async () => {
    const { randomUUID } = crypto
    Object.assign(crypto, { randomUUID: undefined })
    try {
      const [key] = await keysOf([{ amount: 20 }, told])
      expect(key).toMatch(/^[0-9a-f]{32}$/)
    } finally {
      Object.assign(crypto, { randomUUID })
    }
  })
})
