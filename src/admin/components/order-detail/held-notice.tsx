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
          <Text size="small" className="break-words">
            {t(`${reason}.message`, {
              defaultValue: "",
              ...toWords(order.held_details),
            })}
          </Text>
          <Text size="small">{t(`${reason}.remedy`, "")}</Text>
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

/** The facts behind a reason, each as one piece of a sentence. */
function toWords(facts: Record<string, unknown> | null) {
  return Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, fact]) => [
      name,
      [fact].flat().join(", "),
    ])
  )
}
