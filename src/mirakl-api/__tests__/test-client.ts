import { createMiraklClient } from "../client"
import type { MiraklClientOptions } from "../http/client-options"
import type { FixtureServer } from "./fixture-server"
import { createTestClock } from "./test-clock"

export const API_KEY = "3f1c9a52-7e0b-4d55-9a57-0c2f9d1b8e44"

/** A client of the fixture server whose waits take no time and have no jitter. */
export function createTestClient(
  server: FixtureServer,
  options: Partial<MiraklClientOptions> = {}
) {
  const clock = createTestClock()
  const client = createMiraklClient({
    baseUrl: server.url,
    apiKey: API_KEY,
    clock,
    callClass: "event",
    random: () => 1,
    ...options,
  })
  return { client, clock }
}

/** What a promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error("it did not reject")
}

/** All that an async iterable yields. */
export async function collect<Item>(
  items: AsyncIterable<Item>
): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) {
    collected.push(item)
  }
  return collected
}
