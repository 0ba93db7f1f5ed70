import { SectionRow } from "@medusajs/dashboard/components"
import { CheckCircleSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { CapabilityBadges } from "../capability-badges"

/** What a passed connection test found: the shop, and what the platform can do. */
export const ConnectionSummary = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center gap-x-2 px-6 py-4">
        <CheckCircleSolid className="text-ui-tag-green-icon" />
        <Heading level="h3">{t("instances.connection.passed")}</Heading>
      </div>
      <SectionRow
        title={t("fields.marketplace")}
        value={instance.platform_name ?? instance.host}
      />
      <SectionRow
        title={t("fields.shop")}
        value={[instance.shop_name, `(${instance.shop_id})`]
          .filter(Boolean)
          .join(" ")}
      />
      <SectionRow
        title={t("fields.currency")}
        value={instance.currency_code?.toUpperCase()}
      />
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {t("instances.capabilities.title")}
        </Text>
        <CapabilityBadges capabilities={instance.capabilities} />
      </div>
    </Container>
  )
}
