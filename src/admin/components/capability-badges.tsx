import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklCapabilities } from "../types/mirakl-instance"

/** What a platform can do, as one badge each; what it can't do is left out. */
export const CapabilityBadges = ({
  capabilities,
}: {
  capabilities: MiraklCapabilities | null
}) => {
  const { t } = useTranslation("mirakl")
  const able = Object.entries(capabilities ?? {}).filter(
    ([, value]) => value === true
  )
  if (!able.length) {
    return <span>-</span>
  }
  return (
    <div className="flex flex-wrap gap-1">
      {able.map(([name]) => (
        <Badge key={name} size="2xsmall" color="green">
          {t(`capabilities.${name}`, name)}
        </Badge>
      ))}
    </div>
  )
}
