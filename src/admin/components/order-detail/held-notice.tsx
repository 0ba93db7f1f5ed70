import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklOrder } from "../../types/mirakl-order"

/** Why an order waits for a person, with the facts, and what to do about it. */
export const HeldNotice = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  if (order.held_reason) {
    const reason = `heldReasons.${order.held_reason}`
    return (
      <div className="px-6 py-4">
        <Alert variant="warning">
          <Text size="small" leading="compact" weight="plus">
            {t(`${reason}.label`, order.held_reason)}
          </Text>
          <Text size="small">{t(`${reason}.remedy`, "")}</Text>
          <Facts facts={order.held_details} />
        </Alert>
      </div>
    )
  }
  if (order.error_message) {
    return (
      <div className="px-6 py-4">
        <Alert variant="error">{order.error_message}</Alert>
      </div>
    )
  }
  return null
}

const Facts = ({ facts }: { facts: Record<string, unknown> | null }) => {
  const { t } = useTranslation("mirakl")
  return (
    <dl className="mt-2 flex flex-col gap-y-1">
      {Object.entries(facts ?? {}).map(([name, value]) => (
        <div key={name} className="txt-small flex gap-x-2">
          <dt className="text-ui-fg-muted">{t(`heldDetails.${name}`, name)}</dt>
          <dd className="break-all">{toText(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function toText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(toText).join(", ")
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
