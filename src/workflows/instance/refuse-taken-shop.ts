import type { MiraklModuleService } from "../../modules/mirakl/service"
import { MedusaError } from "@medusajs/framework/utils"

/** A shop of a marketplace, and the instance that may have it. */
export type WantedShop = {
  host: string
  /** Null where the key's default shop is not known yet. */
  shop_id: string | null
  instance_id?: string
}

/**
 * Two instances on one shop would import its orders twice; the unique index
 * is the fence, this is the message.
 *
 * @throws {MedusaError} DUPLICATE_ERROR naming the other instance
 */
export async function refuseTakenShop(
  service: MiraklModuleService,
  { host, shop_id, instance_id }: WantedShop
): Promise<void> {
  if (!shop_id) {
    return
  }
  const live = await service.listMiraklInstances(
    { host, shop_id, status: { $ne: "archived" } },
    { take: 2, select: ["id", "name"] }
  )
  const other = live.find(({ id }) => id !== instance_id)
  if (other) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `Shop ${shop_id} on ${host} is already connected as "${other.name}". Archive that instance first, or use it.`
    )
  }
}
