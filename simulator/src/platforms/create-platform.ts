import type {
  Described,
  Platform,
  PlatformBehaviour,
  TaxMode,
} from "../state/platform"
import { createConfiguration } from "./default-configuration"
import { createMasterData } from "./default-master-data"

const DAY_MS = 24 * 3600 * 1000

export type PlatformInput = {
  platform_id: string
  name: string
  /** Default TAX_INCLUDED. */
  order_tax_mode?: TaxMode
  /** Default true. */
  multi_shipment?: boolean
  /** Default true. */
  unregistered_carriers?: boolean
  channels?: Described[]
  behaviour?: Partial<PlatformBehaviour>
}

/** A marketplace with everything a seller may ask it for. */
export function createPlatform(input: PlatformInput): Platform {
  return {
    platform_id: input.platform_id,
    configuration: createConfiguration({
      name: input.name,
      taxMode: input.order_tax_mode ?? "TAX_INCLUDED",
      multiShipment: input.multi_shipment ?? true,
      unregisteredCarriers: input.unregistered_carriers ?? true,
    }),
    behaviour: { ...DEFAULT_BEHAVIOUR, ...input.behaviour },
    channels: input.channels ?? [
      { code: "FR", label: "Website FR", description: "Website FR" },
      { code: "BE", label: "Website BE", description: "Website BE" },
    ],
    currencies: [
      { code: "EUR", label: "Euro", platform_default: true },
      { code: "USD", label: "US Dollar" },
    ],
    ...createMasterData(),
  }
}

const DEFAULT_BEHAVIOUR: PlatformBehaviour = {
  acceptance_timeout_ms: 3 * DAY_MS,
  debit_request_delay_ms: null,
  debit_confirmation_delay_ms: null,
  refund_confirmation_delay_ms: null,
  update_date_delta_ms: 30_000,
  import_latency_ms: 1000,
  export_latency_ms: 1000,
  min_items_per_chunk: 10_000,
  refund_before_shipping: true,
  cancelations_reduce_line: false,
  restock_on_cancelation: false,
}
