import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { StoreRecordNames } from "../store-record-names"
import { InstanceListSection } from "./instance-list-section"

export const ChannelMappingSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceListSection
      instance={instance}
      list="channel_mappings"
      title={t("channelMappings.title")}
      hint={t("channelMappings.hint")}
      empty={t("channelMappings.empty")}
      to="channel-mappings"
      headers={[
        t("fields.channel"),
        t("fields.salesChannel"),
        t("fields.region"),
      ]}
      toCells={(row) => [
        row.channel_code,
        <StoreRecordNames kind="sales_channel" ids={[row.sales_channel_id]} />,
        <StoreRecordNames kind="region" ids={[row.region_id]} />,
      ]}
    />
  )
}
