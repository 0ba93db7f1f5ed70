import { splitJsonObjects } from "./json-stream"
import { readCsvRows } from "./csv-stream"
import { decodeText, peekText } from "./text-stream"
import { parseJson } from "../http/parse-json"
import { toViolations } from "../http/violations"
import { readIdentifier, type UnreadableItem } from "../http/parse-items"
import {
  exportedOfferSchema,
  type MiraklExportedOffer,
} from "../schemas/exported-offer"
import { toExportedOffer } from "./to-exported-offer"
import { toUnreadableFile } from "./unreadable-file"

const LONGEST_OFFER = 4 * 2 ** 20

/** (OF54) An offer of an export, or one that can't be understood. */
export type MiraklExportedRow =
  | { kind: "offer"; offer: MiraklExportedOffer }
  | { kind: "rejected"; rejected: UnreadableItem & { offerId: string | null } }

/**
 * (OF54) Reads an export file offer by offer: a JSON array, JSON lines, or CSV,
 * told by its first character, because the media type is not dependable.
 */
export async function* readExportedOffers(
  chunks: AsyncIterable<Buffer>
): AsyncGenerator<MiraklExportedRow> {
  let index = 0
  try {
    for await (const item of readItems(chunks)) {
      yield toRow(item, index++)
    }
  } catch (error) {
    throw toUnreadableFile(error, "OF54", "export file")
  }
}

async function* readItems(
  chunks: AsyncIterable<Buffer>
): AsyncGenerator<unknown> {
  const { beginning, all } = await peekText(
    decodeText(chunks),
    (text) => text.trim() !== ""
  )
  if (!/^\s*[[{]/.test(beginning)) {
    for await (const row of readCsvRows(all)) {
      yield toExportedOffer(row)
    }
    return
  }
  for await (const object of splitJsonObjects(all, LONGEST_OFFER)) {
    yield parseOrKeep(object)
  }
}

// One object that is no JSON is one offer that can't be understood.
function parseOrKeep(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return text
  }
}

function toRow(item: unknown, index: number): MiraklExportedRow {
  const parsed = exportedOfferSchema.safeParse(item)
  return parsed.success
    ? { kind: "offer", offer: parsed.data }
    : {
        kind: "rejected",
        rejected: {
          index,
          offerId: readIdentifier(item, "offer_id"),
          issues: toViolations(parsed.error),
        },
      }
}
