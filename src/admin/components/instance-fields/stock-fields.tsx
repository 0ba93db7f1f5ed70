import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type {
  MiraklInstance,
  MiraklInstanceUpdate,
} from "../../types/mirakl-instance"
import { NumberField } from "../form/number-field"
import { SelectField } from "../form/select-field"

const LINK_BY = ["sku", "barcode", "sku_or_barcode"] as const

const units = z.number().int().min(0)

/** How a listing's quantity is computed; a field left empty is null. */
export const stockSchema = z.object({
  link_by: z.enum(LINK_BY),
  stock_basis: z.enum(["available", "stocked"]),
  stock_percentage: z.number().int().min(0).max(100).nullable(),
  stock_buffer: units.nullable(),
  stock_maximum: units.nullable(),
  stock_minimum: units.nullable(),
  unmanaged_quantity: units.nullable(),
  backorder_quantity: units.nullable(),
  stock_full_export_hours: z.number().int().min(1).max(744).nullable(),
})

export type StockValues = z.infer<typeof stockSchema>

export function toStockValues(instance: MiraklInstance): StockValues {
  return {
    link_by: instance.link_by,
    stock_basis: instance.stock_basis,
    stock_percentage: instance.stock_percentage,
    stock_buffer: instance.stock_buffer,
    stock_maximum: instance.stock_maximum,
    stock_minimum: instance.stock_minimum,
    unmanaged_quantity: instance.unmanaged_quantity,
    backorder_quantity: instance.backorder_quantity,
    stock_full_export_hours: instance.stock_full_export_hours,
  }
}

/** An empty share is the whole stock, an empty buffer none, an empty cadence a day. */
export function toStockUpdate(values: StockValues): MiraklInstanceUpdate {
  return {
    ...values,
    stock_percentage: values.stock_percentage ?? 100,
    stock_buffer: values.stock_buffer ?? 0,
    stock_full_export_hours: values.stock_full_export_hours ?? 24,
  }
}

export const StockFields = ({ control }: { control: Control<StockValues> }) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <SelectField
        control={control}
        name="link_by"
        label={t("fields.linkBy")}
        hint={t("instances.hints.linkBy")}
        options={LINK_BY.map((value) => ({
          value,
          label: t(`linkBy.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="stock_basis"
        label={t("fields.stockBasis")}
        hint={t("instances.hints.stockBasis")}
        options={[
          { value: "available", label: t("stockBasis.available") },
          { value: "stocked", label: t("stockBasis.stocked") },
        ]}
      />
      <NumberField
        control={control}
        name="stock_percentage"
        label={t("fields.stockPercentage")}
        hint={t("instances.hints.stockPercentage")}
      />
      <NumberField
        control={control}
        name="stock_buffer"
        label={t("fields.stockBuffer")}
        hint={t("instances.hints.stockBuffer")}
      />
      <NumberField
        control={control}
        name="stock_maximum"
        label={t("fields.stockMaximum")}
        placeholder={t("general.noLimit")}
        optional
      />
      <NumberField
        control={control}
        name="stock_minimum"
        label={t("fields.stockMinimum")}
        hint={t("instances.hints.stockMinimum")}
        placeholder={t("general.noLimit")}
        optional
      />
      <NumberField
        control={control}
        name="unmanaged_quantity"
        label={t("fields.unmanagedQuantity")}
        hint={t("instances.hints.unmanagedQuantity")}
        placeholder={t("instances.stock.notSent")}
        optional
      />
      <NumberField
        control={control}
        name="backorder_quantity"
        label={t("fields.backorderQuantity")}
        hint={t("instances.hints.backorderQuantity")}
        placeholder={t("instances.stock.asComputed")}
        optional
      />
      <NumberField
        control={control}
        name="stock_full_export_hours"
        label={t("fields.stockFullExportHours")}
        hint={t("instances.hints.stockFullExportHours")}
      />
    </>
  )
}
