import type { z } from "@medusajs/framework/zod"
import type { MiraklViolation } from "../errors"
import { toViolations } from "./violations"

/** An element of a list that can't be understood; the others are not affected. */
export type UnreadableItem = {
  /** Position in its page or file, from 0. */
  index: number
  /** What is wrong, without any value. */
  issues: MiraklViolation[]
}

/** Parses the elements of a list one by one, and sorts out what can't be understood. */
export function parseItems<Schema extends z.ZodType>(
  schema: Schema,
  items: readonly unknown[]
): { items: z.output<Schema>[]; unreadable: UnreadableItem[] } {
  const readable: z.output<Schema>[] = []
  const unreadable: UnreadableItem[] = []
  items.forEach((item, index) => {
    const parsed = schema.safeParse(item)
    if (parsed.success) {
      readable.push(parsed.data)
    } else {
      unreadable.push({ index, issues: toViolations(parsed.error) })
    }
  })
  return { items: readable, unreadable }
}

/** Reads an identifier off an element that could not be parsed as a whole; null when it has none. */
export function readIdentifier(item: unknown, name: string): string | null {
  const value =
    typeof item === "object" && item !== null
      ? (item as Record<string, unknown>)[name]
      : undefined
  return typeof value === "string" || typeof value === "number"
    ? String(value) || null
    : null
}
