import { Skeleton } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { useVariantSuggestions } from "../../hooks/use-variant-suggestions"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { StoreRecordField } from "../form/store-record-field"

const schema = z.object({ variant_id: z.string().min(1) })
type Values = z.infer<typeof schema>

type SkuFormProps = { order: MiraklOrder; sku: string }

/** Says which variant a SKU of the order means, as it seems to or otherwise; every order that waits for it goes on. */
export const SkuForm = ({ order, sku }: SkuFormProps) => {
  const line = order.lines?.find((it) => it.offer_sku === sku)
  // The query hangs on these ids alone, and the product's code may be its EAN.
  const [asked] = useState([
    { id: sku, shop_sku: sku, ean: line?.product_sku ?? null },
  ])
  const { suggestions, isLoading } = useVariantSuggestions(asked)
  if (isLoading) {
    return <Skeleton className="m-4 h-20" />
  }
  return (
    <VariantForm
      orderId={order.id}
      sku={sku}
      title={line?.product_title}
      suggestion={suggestions?.get(sku)}
    />
  )
}

type VariantFormProps = {
  orderId: string
  sku: string
  title: string | null | undefined
  suggestion: string | undefined
}

const VariantForm = ({ orderId, sku, title, suggestion }: VariantFormProps) => {
  const { t } = useTranslation("mirakl")
  const answer = useMiraklOrderAction(orderId, "variant")
  const form = useForm<Values, unknown, Values>({
    defaultValues: { variant_id: suggestion ?? "" },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={answer.isPending}
      onSave={({ variant_id }) => answer.mutateAsync({ sku, variant_id })}
    >
      <StoreRecordField
        control={form.control}
        name="variant_id"
        kind="product_variant"
        label={t("fields.variant")}
        hint={title ?? undefined}
        placeholder={t("listings.link.search")}
      />
    </DrawerForm>
  )
}
