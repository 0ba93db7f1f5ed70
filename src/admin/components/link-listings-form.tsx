import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useLinkMiraklListings } from "../hooks/api/listings"
import { useFormResolver } from "../hooks/use-form-resolver"
import type { MiraklListing } from "../types/mirakl-listing"
import { FocusForm } from "./focus-form"
import { StoreRecordField } from "./form/store-record-field"

const schema = z.object({
  links: z.array(
    z.object({ id: z.string(), variant_id: z.string().nullable() })
  ),
})
type Values = z.infer<typeof schema>

type LinkListingsFormProps = {
  listings: MiraklListing[]
  /** Variant by listing. */
  suggestions: Map<string, string>
}

/** Links several listings by hand, each to the variant that is suggested or to another one. */
export const LinkListingsForm = ({
  listings,
  suggestions,
}: LinkListingsFormProps) => {
  const { t } = useTranslation("mirakl")
  const { handleSuccess } = useRouteModal()
  const link = useLinkMiraklListings()
  const form = useForm<Values, unknown, Values>({
    defaultValues: {
      links: listings.map(({ id }) => ({
        id,
        variant_id: suggestions.get(id) ?? null,
      })),
    },
    resolver: useFormResolver(schema),
  })
  const save = ({ links }: Values) =>
    link.mutate(links.filter(isChosen), {
      onSuccess: () => {
        toast.success(t("toasts.saved"))
        handleSuccess()
      },
    })
  return (
    <RouteFocusModal.Form form={form}>
      <FocusForm
        title={t("listings.linkSome.title")}
        hint={t("listings.linkSome.hint")}
        refusal={link.error?.message}
        isPending={link.isPending}
        onSubmit={form.handleSubmit(save)}
      >
        {listings.map(({ id, shop_sku, title, ean }, index) => (
          <StoreRecordField
            key={id}
            control={form.control}
            name={`links.${index}.variant_id`}
            kind="product_variant"
            label={shop_sku}
            hint={[title, ean].filter(Boolean).join(" · ")}
            placeholder={t("listings.link.search")}
            optional
          />
        ))}
      </FocusForm>
    </RouteFocusModal.Form>
  )
}

type Link = { id: string; variant_id: string }

function isChosen(link: Values["links"][number]): link is Link {
  return link.variant_id !== null
}
