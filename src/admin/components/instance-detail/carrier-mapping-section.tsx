import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { StoreRecordNames } from "../store-record-names"
import { InstanceListSection } from "./instance-list-section"

export const CarrierMappingSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceListSection
      instance={instance}
      list="carrier_mappings"
      title={t("carrierMappings.title")}
      hint={t("carrierMappings.hint")}
      empty={t("carrierMappings.empty")}
      to="carrier-mappings"
      headers={[
        t("fields.shippingOption"),
        t("fields.fulfillmentProvider"),
        t("fields.miraklCarrier"),
      ]}
      toCells={(row) => [
        row.shipping_option_id ? (
          <StoreRecordNames
            kind="shipping_option"
            ids={[row.shipping_option_id]}
          />
        ) : (
          t("general.any")
        ),
        row.provider_id ?? t("general.any"),
        row.carrier_code ?? row.carrier_name,
      ]}
    />
  )
}
