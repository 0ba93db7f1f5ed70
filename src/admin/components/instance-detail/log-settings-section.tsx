import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"

export const LogSettingsSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.logs.title")}
        actions={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("actions.edit"), to: "logs" },
            ],
          },
        ]}
      />
      <SectionRow
        title={t("fields.logLevel")}
        value={t(`logLevels.${instance.log_level}`)}
      />
      <SectionRow
        title={t("fields.logRetention")}
        value={t("general.days", { count: instance.log_retention_days })}
      />
      <SectionRow
        title={t("fields.buyerRetention")}
        value={
          instance.buyer_retention_days === null
            ? t("general.noLimit")
            : t("general.days", { count: instance.buyer_retention_days })
        }
      />
    </Container>
  )
}
