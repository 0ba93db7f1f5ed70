import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import type { MiraklOrder } from "../../types/mirakl-order"

/** What a person answers Mirakl about an order, and what is told afterwards. */
export function useOrderMoves(order: Pick<MiraklOrder, "id">) {
  const { t } = useTranslation("mirakl")
  const ask = usePrompt()
  const importing = useMiraklOrderAction(order.id, "import")
  const accepting = useMiraklOrderAction(order.id, "accept")
  const refusing = useMiraklOrderAction(order.id, "refuse")
  const anonymizing = useMiraklOrderAction(order.id, "anonymize")
  const onError = ({ message }: Error) => toast.error(message)

  const importNow = () =>
    importing.mutate(undefined, {
      onSuccess: ({ order: { status } }) =>
        status === "imported"
          ? toast.success(t("toasts.imported"))
          : toast.warning(t("toasts.stillHeld")),
      onError,
    })

  const accept = () =>
    accepting.mutate(
      {},
      { onSuccess: () => toast.success(t("toasts.accepted")), onError }
    )

  const refuse = async () => {
    const isSure = await ask({
      title: t("prompts.refuse.title"),
      description: t("prompts.refuse.description"),
      confirmText: t("actions.refuse"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      refusing.mutate(undefined, {
        onSuccess: () => toast.success(t("toasts.refused")),
        onError,
      })
    }
  }

  const anonymize = async () => {
    const isSure = await ask({
      title: t("prompts.anonymize.title"),
      description: t("prompts.anonymize.description"),
      confirmText: t("actions.anonymize"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      anonymizing.mutate(undefined, {
        onSuccess: () => toast.success(t("toasts.anonymized")),
        onError,
      })
    }
  }

  return {
    importNow,
    accept,
    refuse,
    anonymize,
    isImporting: importing.isPending,
    isAnswering: accepting.isPending || refusing.isPending,
  }
}
