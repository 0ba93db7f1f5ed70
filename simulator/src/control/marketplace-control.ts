import { badRequest, notFound } from "../http/mirakl-problem"
import {
  createPlatform,
  type PlatformInput,
} from "../platforms/create-platform"
import { upsertShop, type ShopInput } from "../platforms/create-shop"
import type { Simulation } from "../simulation"
import type { Platform } from "../state/platform"
import type { ApiKey, Shop } from "../state/shop"

/** Back-office settings of a platform that a test may turn. */
export type PlatformChanges = {
  order_tax_mode?: "TAX_INCLUDED" | "TAX_EXCLUDED"
  order_acceptance?: "AUTOMATIC" | "NOT_AUTOMATIC" | "BOTH"
  addresses_before_acceptance?: boolean
  multi_shipment?: boolean
  unregistered_carriers?: boolean
  behaviour?: Partial<Platform["behaviour"]>
  /** Replaced as wholes: channels, carriers, reasons … */
  master_data?: Partial<
    Omit<Platform, "platform_id" | "configuration" | "behaviour">
  >
  /** Merged over the top level of `features` in PC01. */
  features?: Record<string, unknown>
}

/** Platforms, shops and keys, as the operator sets them up. */
export class MarketplaceControl {
  constructor(private readonly simulation: Simulation) {}

  createPlatform(input: PlatformInput): Platform {
    this.simulation.revision += 1
    const platform = createPlatform(input)
    this.simulation.state.platforms.set(platform.platform_id, platform)
    return platform
  }

  /** Changes one platform; without an id, the first. */
  updatePlatform(changes: PlatformChanges, id?: string): Platform {
    this.simulation.revision += 1
    const { platforms } = this.simulation.moment().state
    const platform = platforms.get(id ?? [...platforms.keys()][0] ?? "")
    if (!platform) {
      throw notFound(`No platform with id '${id ?? ""}'.`)
    }
    const { features } = platform.configuration
    const workflows = features.order_workflows
    Object.assign(features, changes.features)
    features.order_tax_mode = changes.order_tax_mode ?? features.order_tax_mode
    workflows.order_acceptance =
      changes.order_acceptance ?? workflows.order_acceptance
    workflows.shipping_and_billing_details_before_acceptance =
      changes.addresses_before_acceptance ??
      workflows.shipping_and_billing_details_before_acceptance
    features.shipment.multi_shipment =
      changes.multi_shipment ?? features.shipment.multi_shipment
    if (changes.unregistered_carriers !== undefined) {
      features.disable_seller_alternative_carrier =
        !changes.unregistered_carriers
    }
    Object.assign(platform.behaviour, changes.behaviour)
    Object.assign(platform, changes.master_data)
    return platform
  }

  /** Opens a shop, or changes the one that has this id. */
  setShop(input: ShopInput): Shop {
    this.simulation.revision += 1
    return upsertShop(this.simulation.moment(), input)
  }

  /** Gives out a key; the first shop is the default unless said otherwise. */
  setKey(input: Partial<ApiKey> & { key: string; shop_ids: number[] }): ApiKey {
    const [first] = input.shop_ids
    if (first === undefined) {
      throw badRequest("A key needs at least one shop.")
    }
    this.simulation.revision += 1
    const apiKey = { user: "seller", default_shop_id: first, ...input }
    this.simulation.state.apiKeys.set(apiKey.key, apiKey)
    return apiKey
  }

  revokeKey(key: string): void {
    this.simulation.revision += 1
    this.simulation.state.apiKeys.delete(key)
  }
}
