import type { Action } from "@medusajs/dashboard/components"
import {
  ArrowPathMini,
  CheckCircle,
  EyeSlash,
  Plus,
  Receipt,
  XCircle,
  XMark,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import type { MiraklOrder } from "../../types/mirakl-order"
import { NamedActionMenu } from "../named-action-menu"
import { useOrderMoves } from "./use-order-moves"

/** Whether Mirakl still waits for a yes or no. */
function waitsForAnswer(order: MiraklOrder): boolean {
  return (
    order.mirakl_state === "WAITING_ACCEPTANCE" && !order.acceptance_decided_at
  )
}

// Until then the buyer is needed.
const OVER = ["RECEIVED", "CLOSED", "REFUSED", "CANCELED"]

/** What can be done with an order now, on any page: what is most wanted as a button, the rest in the menu. */
export const OrderActions = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const moves = useOrderMoves(order)
  const page = `/mirakl/orders/${order.id}`
  const isWaiting = waitsForAnswer(order)
  const canImport = !order.order_id && order.status !== "ignored" && !isWaiting
  const when = (isPossible: boolean, action: Action) =>
    isPossible ? [action] : []
  const actions = [
    ...when(isWaiting, {
      icon: <CheckCircle />,
      label: t("actions.acceptByLine"),
      to: `${page}/accept`,
    }),
    ...when(isWaiting, {
      icon: <XCircle />,
      label: t("actions.refuse"),
      onClick: () => void moves.refuse(),
    }),
    ...when(!order.order_id, {
      icon: <ArrowPathMini />,
      label: t("actions.importNow"),
      onClick: moves.importNow,
    }),
    ...when(order.can_cancel, {
      icon: <XMark />,
      label: t("actions.cancelOrder"),
      to: `${page}/cancel`,
    }),
    ...when(Boolean(order.lines?.some(({ can_refund }) => can_refund)), {
      icon: <Receipt />,
      label: t("actions.refund"),
      to: `${page}/refund`,
    }),
    ...when(Boolean(order.order_id), {
      icon: <Plus />,
      label: t("actions.upload"),
      to: `${page}/documents`,
    }),
    ...when(OVER.includes(order.mirakl_state) && !order.anonymized_at, {
      icon: <EyeSlash />,
      label: t("actions.anonymize"),
      onClick: () => void moves.anonymize(),
    }),
  ]
  return (
    <>
      {isWaiting && (
        <ChangeButton
          size="small"
          isLoading={moves.isAnswering}
          onClick={moves.accept}
        >
          {t("actions.accept")}
        </ChangeButton>
      )}
      {canImport && (
        <ChangeButton
          size="small"
          variant="secondary"
          isLoading={moves.isImporting}
          onClick={moves.importNow}
        >
          {t("actions.importNow")}
        </ChangeButton>
      )}
      {actions.length > 0 && <NamedActionMenu groups={[{ actions }]} />}
    </>
  )
}
