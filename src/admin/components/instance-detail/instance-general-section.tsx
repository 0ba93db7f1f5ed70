import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Badge, Code, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { SectionHeader } from "../section-header"
import { useInstanceActions } from "./use-instance-actions"

export const InstanceGeneralSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const actions = useInstanceActions(instance)
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={instance.name} level="h1" actions={actions}>
        <Badge size="2xsmall">{t(`labels.${instance.label}`)}</Badge>
        <MiraklStatusBadge family="instance" status={instance.status} />
      </SectionHeader>
      {instance.error_message && (
        <div className="px-6 py-4">
          <Alert variant="error">{instance.error_message}</Alert>
        </div>
      )}
      <SectionRow
        title={t("fields.marketplace")}
        value={
          <div className="flex flex-col">
            <Text size="small" leading="compact">
              {instance.platform_name ?? instance.host}
            </Text>
            <a
              href={instance.marketplace_url}
              target="_blank"
              rel="noreferrer"
              className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
            >
              {instance.marketplace_url}
            </a>
          </div>
        }
      />
      <SectionRow
        title={t("fields.shop")}
        value={
          [instance.shop_name, instance.shop_id && `(${instance.shop_id})`]
            .filter(Boolean)
            .join(" ") || null
        }
      />
      <SectionRow
        title={t("fields.apiKey")}
        value={<Code>{`••••${instance.api_key_last4}`}</Code>}
      />
      <SectionRow
        title={t("fields.currency")}
        value={instance.currency_code?.toUpperCase()}
      />
      <SectionRow
        title={t("fields.lastTested")}
        value={<DateTime value={instance.last_tested_at} />}
      />
      <SectionRow
        title={t("fields.confirmedAt")}
        value={<DateTime value={instance.confirmed_at} />}
      />
    </Container>
  )
}
