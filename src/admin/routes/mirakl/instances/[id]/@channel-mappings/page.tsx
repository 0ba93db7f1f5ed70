import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { z } from "zod"
import { OptionsField } from "../../../../../components/form/options-field"
import { StoreRecordField } from "../../../../../components/form/store-record-field"
import { InstanceListModal } from "../../../../../components/instance-list-modal"
import { useMiraklGaps } from "../../../../../hooks/api/instance-lists"
import { useCodeOptions } from "../../../../../hooks/use-code-options"

const schema = z.object({
  rows: z.array(
    z.object({
      channel_code: z.string().min(1),
      sales_channel_id: z.string().nullable(),
      region_id: z.string().nullable(),
    })
  ),
})

const EditMiraklChannelMappingsPage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "" } = useParams()
  const channels = useCodeOptions(id, "channel")
  const { gaps = [] } = useMiraklGaps(id, "unmapped_channels")
  return (
    <InstanceListModal
      list="channel_mappings"
      title={t("channelMappings.title")}
      hint={t("channelMappings.hint")}
      addLabel={t("channelMappings.add")}
      schema={schema}
      emptyRow={{ channel_code: "", sales_channel_id: null, region_id: null }}
      suggested={gaps.filter(
        ({ sales_channel_id, region_id }) => sales_channel_id ?? region_id
      )}
      toRow={({ channel_code, sales_channel_id, region_id }) => ({
        channel_code,
        sales_channel_id,
        region_id,
      })}
      renderRow={(control, index) => (
        <>
          <OptionsField
            control={control}
            name={`rows.${index}.channel_code`}
            label={t("fields.channel")}
            options={channels}
          />
          <StoreRecordField
            control={control}
            name={`rows.${index}.sales_channel_id`}
            kind="sales_channel"
            label={t("fields.salesChannel")}
            optional
          />
          <StoreRecordField
            control={control}
            name={`rows.${index}.region_id`}
            kind="region"
            label={t("fields.region")}
            optional
          />
        </>
      )}
    />
  )
}

export default EditMiraklChannelMappingsPage
