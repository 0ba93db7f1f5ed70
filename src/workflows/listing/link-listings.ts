import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import { isElsewhere } from "../../modules/mirakl/linking-in-place"
import type { LinkedSlice } from "../../modules/mirakl/queries/link-listings"
import type { WrittenLinks } from "../../modules/mirakl/queries/listing-links"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { recordEvents, type EventTrace } from "../log/record-events"
import { linkByGraph, relinkByGraph } from "./link-by-graph"

export type LinkingOptions = {
  /** Linked listings untouched since then are passed over; null asks all again. */
  changedSince: Date | null
  /** When the run began that stored new listings, and linked them as it did; null asks all of them again. */
  createdSince: Date | null
  /** Of the run, for the listings' timelines; null writes none. */
  trace: EventTrace | null
}

const SLICE = 10_000

/**
 * Links the live listings of an instance to their variants, slice by slice, in
 * one statement each. What a person linked or unlinked stays. Emits
 * `mirakl-listing.linked` for those that an order waits for.
 */
export async function linkListings(
  container: MedusaContainer,
  instanceId: string,
  { changedSince, createdSince, trace }: LinkingOptions
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  let after: string | null = ""
  while (after !== null) {
    const linked: LinkedSlice | null = await orElsewhere(
      service.listings.linkSlice({
        instance_id: instanceId,
        after,
        limit: SLICE,
        changed_since: changedSince,
        created_since: createdSince,
        tells_all: trace !== null,
      })
    )
    if (!linked) {
      for await (const page of linkByGraph(container, instanceId)) {
        await announce(container, page, trace)
      }
      return
    }
    await announce(container, linked, trace)
    after = linked.last
  }
}

/**
 * Links again the listings that some variants sell or could sell: a variant
 * was made, deleted, or has another SKU or barcode. Emits
 * `mirakl-listing.linked` for those that an order waits for.
 *
 * @param ids of variants, and of products for all of theirs
 */
export async function relinkListings(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const linked =
    (await orElsewhere(service.listings.relink(ids))) ??
    (await relinkByGraph(container, ids))
  await announce(container, linked, {})
}

async function announce(
  container: MedusaContainer,
  { linked, awaited }: WrittenLinks,
  trace: EventTrace | null
): Promise<void> {
  if (awaited.length) {
    await container.resolve(Modules.EVENT_BUS).emit(
      awaited.map((id) => ({
        name: "mirakl-listing.linked",
        data: { id },
      }))
    )
  }
  if (trace) {
    await recordEvents(
      container,
      linked.map(({ id, instance_id }) => ({
        ...trace,
        instance_id,
        reference_type: "mirakl_listing",
        reference_id: id,
        kind: "decision",
        message: "Linked to the variant with its SKU or barcode.",
      }))
    )
  }
}

/** Null where the store keeps its variants where the plugin's statements can't read them. */
async function orElsewhere<Result>(
  linking: Promise<Result>
): Promise<Result | null> {
  try {
    return await linking
  } catch (error) {
    if (isElsewhere(error)) {
      return null
    }
    throw error
  }
}
