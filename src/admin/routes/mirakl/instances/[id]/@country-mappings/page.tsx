import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { z } from "zod"
import { CountryField } from "../../../../../components/form/country-field"
import { TextField } from "../../../../../components/form/text-field"
import { InstanceListModal } from "../../../../../components/instance-list-modal"
import { useMiraklGaps } from "../../../../../hooks/api/instance-lists"

const schema = z.object({
  rows: z.array(
    z.object({
      label: z.string().trim().min(1),
      country_code: z.string().length(2),
    })
  ),
})

const EditMiraklCountryMappingsPage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "" } = useParams()
  const { gaps = [] } = useMiraklGaps(id, "unknown_countries")
  return (
    <InstanceListModal
      list="country_mappings"
      title={t("countryMappings.title")}
      hint={t("countryMappings.hint")}
      addLabel={t("countryMappings.add")}
      schema={schema}
      emptyRow={{ label: "", country_code: "" }}
      // A label is offered also when nothing looks like it: the country is chosen then.
      suggested={gaps.map(({ label, country_code }) => ({
        label,
        country_code: country_code ?? "",
      }))}
      toRow={({ label, country_code }) => ({ label, country_code })}
      renderRow={(control, index) => (
        <>
          <TextField
            control={control}
            name={`rows.${index}.label`}
            label={t("fields.countryLabel")}
          />
          <CountryField
            control={control}
            name={`rows.${index}.country_code`}
            label={t("fields.country")}
          />
        </>
      )}
    />
  )
}

export default EditMiraklCountryMappingsPage
