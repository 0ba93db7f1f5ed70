import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useLinkMiraklListing } from "../../hooks/api/listings"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { DrawerForm } from "../drawer-form"
import { StoreRecordField } from "../form/store-record-field"

const schema = z.object({ variant_id: z.string().min(1) })
type Values = z.infer<typeof schema>

/** Links a listing to a variant by hand; such a link is never overwritten. */
export const LinkListingForm = ({ listingId }: { listingId: string }) => {
  const { t } = useTranslation("mirakl")
  const link = useLinkMiraklListing(listingId)
  const form = useForm<Values, unknown, Values>({
    defaultValues: { variant_id: "" },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={link.isPending}
      onSave={(values) => link.mutateAsync(values)}
    >
      <StoreRecordField
        control={form.control}
        name="variant_id"
        kind="product_variant"
        label={t("fields.variant")}
        placeholder={t("listings.link.search")}
      />
    </DrawerForm>
  )
}
