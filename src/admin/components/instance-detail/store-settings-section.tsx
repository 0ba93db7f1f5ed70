import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"
import { StoreRecordNames } from "../store-record-names"

export const StoreSettingsSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.store.title")}
        actions={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("actions.edit"), to: "store" },
            ],
          },
        ]}
      />
      <SectionRow
        title={t("fields.salesChannel")}
        value={
          <StoreRecordNames
            kind="sales_channel"
            ids={[instance.sales_channel_id]}
          />
        }
      />
      <SectionRow
        title={t("fields.region")}
        value={<StoreRecordNames kind="region" ids={[instance.region_id]} />}
      />
      <SectionRow
        title={t("fields.stockLocations")}
        value={
          <StoreRecordNames
            kind="stock_location"
            ids={instance.stock_location_ids}
          />
        }
      />
      <SectionRow
        title={t("fields.shippingOption")}
        value={
          <StoreRecordNames
            kind="shipping_option"
            ids={[instance.shipping_option_id]}
          />
        }
      />
      <SectionRow
        title={t("fields.priceList")}
        value={
          <StoreRecordNames kind="price_list" ids={[instance.price_list_id]} />
        }
      />
    </Container>
  )
}
