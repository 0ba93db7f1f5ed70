import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useDeleteMiraklInstance,
  useMoveMiraklInstance,
  useTestMiraklInstance,
  type MiraklInstanceMove,
} from "../../hooks/api/instances"
import type { MiraklInstance } from "../../types/mirakl-instance"

// Moves that stop work in progress, or can't be taken back with a click.
const ASKED_FIRST: MiraklInstanceMove[] = ["reset", "archive"]

/** The moves of an instance, each asked first where it hurts, and told afterwards. */
export function useInstanceMoves(instance: MiraklInstance) {
  const { t } = useTranslation("mirakl")
  const navigate = useNavigate()
  const ask = usePrompt()
  const testing = useTestMiraklInstance(instance.id)
  const deleting = useDeleteMiraklInstance(instance.id)
  const moves = {
    pause: useMoveMiraklInstance(instance.id, "pause"),
    resume: useMoveMiraklInstance(instance.id, "resume"),
    reset: useMoveMiraklInstance(instance.id, "reset"),
    archive: useMoveMiraklInstance(instance.id, "archive"),
  }
  const { name } = instance

  const test = () =>
    testing.mutate(undefined, {
      onSuccess: ({ account, platform }) =>
        toast.success(t("toasts.tested"), {
          description: [platform.name, account.shop_name]
            .filter(Boolean)
            .join(" · "),
        }),
      onError: (error) => toast.error(error.message),
    })

  const move = async (to: MiraklInstanceMove) => {
    if (
      ASKED_FIRST.includes(to) &&
      !(await ask({
        title: t(`prompts.${to}.title`, { name }),
        description: t(`prompts.${to}.description`),
        confirmText: t(`actions.${to}`),
        cancelText: t("actions.cancel"),
      }))
    ) {
      return
    }
    moves[to].mutate(undefined, {
      onSuccess: () => toast.success(t(`toasts.moved.${to}`, { name })),
      onError: (error) => toast.error(error.message),
    })
  }

  const remove = async () => {
    const isSure = await ask({
      title: t("prompts.delete.title", { name }),
      description: t("prompts.delete.description"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) {
      return
    }
    deleting.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("toasts.deleted", { name }))
        void navigate("/mirakl/instances", { replace: true })
      },
      onError: (error) => toast.error(error.message),
    })
  }

  return { test, move, remove }
}
