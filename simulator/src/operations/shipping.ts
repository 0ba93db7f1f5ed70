import { ok, type Operation } from "../http/operation"

export const shippingOperations: Operation[] = [
  {
    code: "SH11",
    method: "GET",
    path: "/api/shipping/zones",
    handle: ({ platform }) => ok({ shipping_zones: platform.shipping_zones }),
  },
  {
    code: "SH12",
    method: "GET",
    path: "/api/shipping/types",
    handle: ({ platform }) => ok({ shipping_types: platform.shipping_types }),
  },
  {
    code: "SH21",
    method: "GET",
    path: "/api/shipping/carriers",
    handle: ({ platform }) =>
      ok({
        carriers: [...platform.carriers].sort((a, b) =>
          a.label.localeCompare(b.label)
        ),
      }),
  },
  {
    code: "SH31",
    method: "GET",
    path: "/api/shipping/logistic_classes",
    handle: ({ platform }) =>
      ok({ logistic_classes: platform.logistic_classes }),
  },
]
