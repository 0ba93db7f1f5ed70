import { SectionRow } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { EmptySection } from "../empty-section"
import { SectionHeader } from "../section-header"

/** What the platform can and can't do, as the last test found it. */
export const CapabilitySection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const capabilities = Object.entries(instance.capabilities ?? {})
  const toText = (value: (typeof capabilities)[number][1]) => {
    if (typeof value === "boolean") {
      return t(value ? "general.yes" : "general.no")
    }
    return value === null ? null : t(`capabilityValues.${value}`, String(value))
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("instances.capabilities.title")} />
      {!capabilities.length && (
        <EmptySection>{t("instances.capabilities.empty")}</EmptySection>
      )}
      {capabilities.map(([name, value]) => (
        <SectionRow
          key={name}
          title={t(`capabilities.${name}`, name)}
          value={toText(value)}
        />
      ))}
    </Container>
  )
}
