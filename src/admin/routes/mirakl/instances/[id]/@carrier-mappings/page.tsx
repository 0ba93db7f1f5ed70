import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { z } from "zod"
import { OptionsField } from "../../../../../components/form/options-field"
import { StoreRecordField } from "../../../../../components/form/store-record-field"
import { TextField } from "../../../../../components/form/text-field"
import { InstanceListModal } from "../../../../../components/instance-list-modal"
import { useMiraklGaps } from "../../../../../hooks/api/instance-lists"
import { useCodeOptions } from "../../../../../hooks/use-code-options"

const optionalText = z
  .string()
  .trim()
  .nullable()
  .transform((text) => text || null)

const schema = z.object({
  rows: z.array(
    z.object({
      shipping_option_id: optionalText,
      provider_id: optionalText,
      carrier_code: optionalText,
      carrier_name: optionalText,
      tracking_url: optionalText,
    })
  ),
})

const EMPTY_ROW = {
  shipping_option_id: null,
  provider_id: null,
  carrier_code: null,
  carrier_name: null,
  tracking_url: null,
}

const EditMiraklCarrierMappingsPage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "" } = useParams()
  const carriers = useCodeOptions(id, "carrier")
  const { gaps = [] } = useMiraklGaps(id, "unmapped_shipping")
  const suggested = gaps
    .filter(({ carrier_code }) => carrier_code)
    .map(({ shipping_option_id, carrier_code }) => ({
      ...EMPTY_ROW,
      shipping_option_id,
      carrier_code,
    }))
  return (
    <InstanceListModal
      list="carrier_mappings"
      title={t("carrierMappings.title")}
      hint={t("carrierMappings.hint")}
      addLabel={t("carrierMappings.add")}
      isRanked
      schema={schema}
      emptyRow={EMPTY_ROW}
      suggested={suggested}
      toRow={(saved) => ({
        shipping_option_id: saved.shipping_option_id,
        provider_id: saved.provider_id,
        carrier_code: saved.carrier_code,
        carrier_name: saved.carrier_name,
        tracking_url: saved.tracking_url,
      })}
      renderRow={(control, index) => (
        <>
          <StoreRecordField
            control={control}
            name={`rows.${index}.shipping_option_id`}
            kind="shipping_option"
            label={t("fields.shippingOption")}
            placeholder={t("general.any")}
            optional
          />
          <StoreRecordField
            control={control}
            name={`rows.${index}.provider_id`}
            kind="fulfillment_provider"
            label={t("fields.fulfillmentProvider")}
            placeholder={t("general.any")}
            optional
          />
          <OptionsField
            control={control}
            name={`rows.${index}.carrier_code`}
            label={t("fields.miraklCarrier")}
            options={carriers}
            optional
          />
          <TextField
            control={control}
            name={`rows.${index}.carrier_name`}
            label={t("fields.carrierName")}
            hint={t("carrierMappings.nameHint")}
            optional
          />
          <TextField
            control={control}
            name={`rows.${index}.tracking_url`}
            label={t("fields.trackingUrl")}
            placeholder="https://example.com/{trackingId}"
            optional
          />
        </>
      )}
    />
  )
}

export default EditMiraklCarrierMappingsPage
