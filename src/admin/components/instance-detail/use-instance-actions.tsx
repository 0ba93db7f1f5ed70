import type { Action, ActionGroup } from "@medusajs/dashboard/components"
import {
  ArchiveBox,
  ArrowUturnLeft,
  CheckCircle,
  Key,
  MediaPlay,
  Pause,
  PencilSquare,
  Plug,
  Trash,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type {
  MiraklInstance,
  MiraklInstanceStatus,
} from "../../types/mirakl-instance"
import { useInstanceMoves } from "./use-instance-moves"

/** What can be done with an instance in its present status. */
export function useInstanceActions(instance: MiraklInstance): ActionGroup[] {
  const { t } = useTranslation("mirakl")
  const { test, move, remove } = useInstanceMoves(instance)
  const when = (allowed: MiraklInstanceStatus[], action: Action) =>
    allowed.includes(instance.status) ? [action] : []
  return [
    {
      actions: [
        { icon: <PencilSquare />, label: t("actions.edit"), to: "edit" },
        { icon: <Key />, label: t("actions.replaceKey"), to: "api-key" },
        {
          icon: <Plug />,
          label: t("actions.testConnection"),
          onClick: test,
        },
      ],
    },
    {
      actions: [
        ...when(["draft"], {
          icon: <CheckCircle />,
          label: t("actions.confirm"),
          to: "confirm",
        }),
        ...when(["connected"], {
          icon: <Pause />,
          label: t("actions.pause"),
          onClick: () => void move("pause"),
        }),
        ...when(["paused", "error"], {
          icon: <MediaPlay />,
          label: t("actions.resume"),
          onClick: () => void move("resume"),
        }),
        ...when(["connected", "paused", "error"], {
          icon: <ArrowUturnLeft />,
          label: t("actions.reset"),
          onClick: () => void move("reset"),
        }),
      ],
    },
    {
      actions: [
        ...when(["connected", "paused", "error"], {
          icon: <ArchiveBox />,
          label: t("actions.archive"),
          onClick: () => void move("archive"),
        }),
        {
          icon: <Trash />,
          label: t("actions.delete"),
          onClick: () => void remove(),
        },
      ],
    },
  ].filter(({ actions }) => actions.length > 0)
}
