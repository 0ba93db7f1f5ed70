import { ArrowDownTray } from "@medusajs/icons"
import { IconButton, Text, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import {
  useDownloadMiraklFile,
  type MiraklFile,
} from "../../hooks/api/documents"

type FileRowProps = {
  orderId: string
  file: MiraklFile
  title: string
  /** What is known of it, below its title. */
  children: ReactNode
}

/** A file of an order that can be downloaded. */
export const FileRow = ({ orderId, file, title, children }: FileRowProps) => {
  const { t } = useTranslation("mirakl")
  const download = useDownloadMiraklFile(orderId)
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" className="truncate">
          {title}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {children}
        </Text>
      </div>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("actions.download", { name: file.file_name })}
        isLoading={download.isPending}
        onClick={() =>
          download.mutate(file, {
            onError: ({ message }) => toast.error(message),
          })
        }
      >
        <ArrowDownTray />
      </IconButton>
    </div>
  )
}
