import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { toWords } from "../../lib/to-words"
import type { MiraklOrder } from "../../types/mirakl-order"
import { ReasonHelp } from "../reason-help"
import { HeldFix } from "./held-fix"

/** Why an order waits for a person, with the facts, and the means to mend it here; or why it is not imported. */
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
          <ReasonHelp code={order.held_reason} />
          <HeldFix order={order} />
        </Alert>
      </div>
    )
  }
  if (order.status === "ignored" && order.error_code) {
    return (
      <div className="px-6 py-4">
        <Alert variant="info">
          <Text size="small">
            {t(
              `ignoredReasons.${order.error_code}`,
              order.error_message ?? order.error_code
            )}
          </Text>
          <ReasonHelp code={order.error_code} />
        </Alert>
      </div>
    )
  }
  if (order.error_message) {
    return (
      <div className="px-6 py-4">
        <Alert variant="error">
          <Text size="small">{order.error_message}</Text>
          {order.error_code && <ReasonHelp code={order.error_code} />}
        </Alert>
      </div>
    )
  }
  return null
}
