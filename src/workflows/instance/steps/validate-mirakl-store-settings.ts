import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MiraklInstanceSettings } from "../instance-settings"

const ENTITIES = {
  sales_channel_id: "sales_channel",
  region_id: "region",
  stock_location_ids: "stock_location",
  price_list_id: "price_list",
  shipping_option_id: "shipping_option",
} as const

type StoreSetting = keyof typeof ENTITIES

/**
 * Checks that what an instance is to use of the store is there.
 *
 * @throws {MedusaError} INVALID_DATA naming the setting and the id
 */
export const validateMiraklStoreSettingsStep = createStep(
  "validate-mirakl-store-settings",
  async (settings: MiraklInstanceSettings, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    for (const [setting, entity] of Object.entries(ENTITIES)) {
      const ids = [settings[setting as StoreSetting] ?? []].flat()
      if (!ids.length) {
        continue
      }
      const { data } = await query.graph({
        entity,
        fields: ["id"],
        filters: { id: ids },
      })
      const present = new Set(data.map(({ id }) => id))
      const missing = ids.filter((id) => !present.has(id))
      if (missing.length) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `The store has no ${entity.replace("_", " ")} ${missing.join(", ")} (${setting}).`
        )
      }
    }
    return new StepResponse({ valid: true })
  }
)
