import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { InstanceListSection } from "./instance-list-section"

export const CountryMappingSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceListSection
      instance={instance}
      list="country_mappings"
      title={t("countryMappings.title")}
      hint={t("countryMappings.hint")}
      empty={t("countryMappings.empty")}
      to="country-mappings"
      headers={[t("fields.countryLabel"), t("fields.country")]}
      toCells={(row) => [row.label, row.country_code.toUpperCase()]}
    />
  )
}
