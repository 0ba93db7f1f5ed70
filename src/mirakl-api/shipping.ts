import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import {
  carrierSchema,
  logisticClassSchema,
  shippingTypeSchema,
  shippingZoneSchema,
  type MiraklCarrier,
  type MiraklLogisticClass,
  type MiraklShippingType,
  type MiraklShippingZone,
} from "./schemas/master-data"

const SH11: ListOperation = {
  code: "SH11",
  method: "GET",
  path: "/api/shipping/zones",
  repeatable: true,
  field: "shipping_zones",
}

const SH12: ListOperation = {
  code: "SH12",
  method: "GET",
  path: "/api/shipping/types",
  repeatable: true,
  field: "shipping_types",
  isOptional: true,
}

const SH21: ListOperation = {
  code: "SH21",
  method: "GET",
  path: "/api/shipping/carriers",
  repeatable: true,
  field: "carriers",
}

const SH31: ListOperation = {
  code: "SH31",
  method: "GET",
  path: "/api/shipping/logistic_classes",
  repeatable: true,
  field: "logistic_classes",
}

/** How the marketplace ships. Published frequency of all: daily. */
export function createShippingApi(http: MiraklHttp) {
  return {
    /** (SH11) Lists the active shipping zones. */
    fetchZones(options?: MiraklCallOptions): Promise<MiraklShippingZone[]> {
      return fetchList(http, SH11, shippingZoneSchema, options)
    },

    /** (SH12) Lists the active shipping methods. */
    fetchTypes(options?: MiraklCallOptions): Promise<MiraklShippingType[]> {
      return fetchList(http, SH12, shippingTypeSchema, options)
    },

    /** (SH21) Lists the carriers registered on the platform. */
    fetchCarriers(options?: MiraklCallOptions): Promise<MiraklCarrier[]> {
      return fetchList(http, SH21, carrierSchema, options)
    },

    /** (SH31) Lists the logistic classes. */
    fetchLogisticClasses(
      options?: MiraklCallOptions
    ): Promise<MiraklLogisticClass[]> {
      return fetchList(http, SH31, logisticClassSchema, options)
    },
  }
}
