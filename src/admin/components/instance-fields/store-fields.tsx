import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { StoreRecordField } from "../form/store-record-field"

/** The part of the store that sells through an instance. */
export const storeSchema = z.object({
  sales_channel_id: z.string().nullable(),
  region_id: z.string().nullable(),
  stock_location_ids: z.array(z.string()),
  shipping_option_id: z.string().nullable(),
  price_list_id: z.string().nullable(),
})

export type StoreValues = z.infer<typeof storeSchema>

export function toStoreValues(instance: MiraklInstance): StoreValues {
  return {
    sales_channel_id: instance.sales_channel_id,
    region_id: instance.region_id,
    stock_location_ids: instance.stock_location_ids,
    shipping_option_id: instance.shipping_option_id,
    price_list_id: instance.price_list_id,
  }
}

export const StoreFields = ({ control }: { control: Control<StoreValues> }) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <StoreRecordField
        control={control}
        name="sales_channel_id"
        kind="sales_channel"
        label={t("fields.salesChannel")}
        hint={t("instances.hints.salesChannel")}
      />
      <StoreRecordField
        control={control}
        name="region_id"
        kind="region"
        label={t("fields.region")}
        hint={t("instances.hints.region")}
      />
      <StoreRecordField
        control={control}
        name="stock_location_ids"
        kind="stock_location"
        multiple
        label={t("fields.stockLocations")}
        hint={t("instances.hints.stockLocations")}
      />
      <StoreRecordField
        control={control}
        name="shipping_option_id"
        kind="shipping_option"
        optional
        label={t("fields.shippingOption")}
        hint={t("instances.hints.shippingOption")}
      />
      <StoreRecordField
        control={control}
        name="price_list_id"
        kind="price_list"
        optional
        label={t("fields.priceList")}
        hint={t("instances.hints.priceList")}
      />
    </>
  )
}
