import { sdk } from "./sdk"

export type StoreRecordParams = {
  id?: string | string[]
  q?: string
  limit?: number
  offset?: number
}

export type StoreRecordOption = { value: string; label: string }

type Page = { count: number; offset: number; limit: number }

/** A kind of record of the store that an instance or a listing refers to. */
export type StoreRecordSource = {
  /** Page of the record in the admin; undefined when it has none of its own. */
  path?: (id: string) => string
  load: (
    params: StoreRecordParams
  ) => Promise<Page & { options: StoreRecordOption[] }>
}

function source<TPage extends Page>(
  list: (params: StoreRecordParams) => Promise<TPage>,
  toOptions: (page: TPage) => StoreRecordOption[],
  path?: (id: string) => string
): StoreRecordSource {
  return {
    path,
    load: async (params) => {
      const page = await list(params)
      const { count, offset, limit } = page
      return { count, offset, limit, options: toOptions(page) }
    },
  }
}

function named({ id, name }: { id: string; name: string }): StoreRecordOption {
  return { value: id, label: name }
}

export const STORE_RECORDS = {
  sales_channel: source(
    (params) => sdk.admin.salesChannel.list(params),
    (page) => page.sales_channels.map(named),
    (id) => `/settings/sales-channels/${id}`
  ),
  region: source(
    (params) => sdk.admin.region.list(params),
    (page) =>
      page.regions.map(({ id, name, currency_code }) => ({
        value: id,
        label: `${name} (${currency_code.toUpperCase()})`,
      })),
    (id) => `/settings/regions/${id}`
  ),
  stock_location: source(
    (params) => sdk.admin.stockLocation.list(params),
    (page) => page.stock_locations.map(named),
    (id) => `/settings/locations/${id}`
  ),
  shipping_option: source(
    (params) => sdk.admin.shippingOption.list(params),
    (page) => page.shipping_options.map(named)
  ),
  price_list: source(
    (params) => sdk.admin.priceList.list(params),
    (page) =>
      page.price_lists.map(({ id, title }) => ({ value: id, label: title })),
    (id) => `/price-lists/${id}`
  ),
  fulfillment_provider: source(
    ({ limit, offset, q }) =>
      sdk.admin.fulfillmentProvider.list({ limit, offset, q }),
    (page) =>
      page.fulfillment_providers.map(({ id }) => ({ value: id, label: id }))
  ),
  product_variant: source(
    (params) =>
      sdk.admin.productVariant.list({
        ...params,
        fields: "id,title,sku,product.title",
      }),
    (page) =>
      page.variants.map(({ id, title, sku, product }) => ({
        value: id,
        label: [product?.title, title, sku && `(${sku})`]
          .filter(Boolean)
          .join(" "),
      }))
  ),
} satisfies Record<string, StoreRecordSource>

export type StoreRecordKind = keyof typeof STORE_RECORDS

export function storeRecordSource(kind: StoreRecordKind): StoreRecordSource {
  return STORE_RECORDS[kind]
}
